"""The cards round the board: calendar, next steps, deadline and gates, and the plan for other tools."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.results.parts.exporting import ExportBar
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.results.roadmap.gantt_view import GanttView
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Quiet
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.document.file_names import safe_stem
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.messages import say
from commsfit.ports.plan_files import PlanForm

_EXPORTS = {
    PlanForm.JIRA: "Table for Jira",
    PlanForm.PLANNER: "Table for Planner",
    PlanForm.CALENDAR: "Calendar file",
}


class CalendarCard(Card):
    """The Gantt with its zoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("The plan on a calendar")
        self.gantt = GanttView()
        self.empty = Text("No dates yet: they need the hours a week that your team can give.", tone="muted")
        self.nearer, self.further = Button("+"), Button("−")
        self.nearer.setAccessibleName("Zoom in")
        self.further.setAccessibleName("Zoom out")
        self._copy = Quiet("Copy picture")
        head = QHBoxLayout()
        head.addWidget(Text("The plan on a calendar", "card"), 1)
        for part in (self._copy, self.further, self.nearer):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        self.column.addWidget(self.gantt)
        self.column.addWidget(self.empty)
        self.nearer.clicked.connect(lambda: self.gantt.step_zoom(1))
        self.further.clicked.connect(lambda: self.gantt.step_zoom(-1))
        self._copy.clicked.connect(self.gantt.view.copy_picture)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """Draw the plan, or say what it waits for."""
        self.gantt.show_roadmap(roadmap)
        self.empty.setVisible(self.gantt.chart is None)


class PlanExports(Card):
    """The plan for another tool: tables for two importers, and a calendar."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("Take the plan along", parent)
        self._session = session
        self.bar = ExportBar(session)
        self.buttons = {form: Button(words) for form, words in _EXPORTS.items()}
        line = Flow()
        for form, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, form=form: self._export(form))
            line.addWidget(button)
        self.column.addLayout(line)
        self.column.addWidget(self.bar)

    def _export(self, form: PlanForm) -> None:
        services = self._session.services
        assert services is not None, "exports need services"
        advice, write = self._session.advice, services.write_plan
        name = self._session.assessment.client.name or "Plan"
        file = safe_stem(name, "Plan")
        self.bar.export(
            lambda _progress, _stop: write(advice, form, name),
            heading="Export the plan",
            name=f"{file}{form.ending}",
            kinds=f"{_EXPORTS[form]} (*{form.ending})",
        )


class NextSteps(Card):
    """What to do within 30, 60 and 90 days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Next steps", parent)
        self._listing = Listing(gap=4)
        self.column.addWidget(self._listing)
        self.column.addStretch(1)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """List them by when."""
        self.setVisible(bool(roadmap.next_steps))
        rows: list[QWidget] = []
        for within in sorted({step.within_days for step in roadmap.next_steps}):
            rows.append(Text(say("Within {within} days", within=within), "small", strong=True))
            for step in roadmap.next_steps:
                if step.within_days == within:
                    rows.append(Text(step.words, "small"))
                    rows.append(Text(step.owner, "tiny", tone="muted"))
        self._listing.fill(rows)

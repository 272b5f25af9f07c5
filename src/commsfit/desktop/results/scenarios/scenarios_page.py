"""Scenarios: clone, rename, reorder and remove them, and see up to four side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.data_table import DataTable
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.results.parts.result_page import ResultPage
from commsfit.desktop.session.page import RailState
from commsfit.desktop.session.scenario_edits import (
    Listed,
    clone_scenario,
    listed_scenarios,
    move_scenario_up,
    remove_scenario,
    rename_scenario,
    work_on_scenario,
)
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import font, scaled
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.controls.buttons.buttons import Link, without_mnemonic
from commsfit.desktop.widgets.controls.choosing.tick_box import TickBox
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.editing.lines import NameLine
from commsfit.desktop.widgets.words.text import Phrase, Text, tip
from commsfit.domain.document.assessment import Scenario
from commsfit.domain.verdict.preview import preview_answers
from commsfit.domain.wording.messages import say, say_many
from commsfit.domain.wording.sentences import as_sentence
from commsfit.presentation.compose.scenario_table import Compared, scenario_table
from commsfit.presentation.sentences.verdict.verdict import verdict_words

_MOST = 4


class ScenariosPage(ResultPage):
    """The scenarios of this assessment."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Scenarios", widest=1120)
        self.chosen: list[str] = []
        self._known: list[str] = []
        self.rows = Listing(gap=8)
        self.differences = TickBox("Only what differs")
        self.differences.setChecked(True)
        self.table = DataTable()
        self._hint = Text(role="small", tone="muted")
        listed = Card("Scenarios")
        listed.column.addWidget(self.rows)
        compared = Card("Side by side")
        head = QHBoxLayout()
        head.addWidget(self._hint, 1)
        head.addWidget(self.differences)
        compared.column.addLayout(head)
        compared.column.addWidget(self.table)
        self.column.addWidget(listed)
        self.column.addWidget(compared)
        self.column.addStretch(1)
        self.differences.toggled.connect(lambda _only: self._compare())

    def refresh(self) -> None:
        """Show the scenarios as they are."""
        scenarios = self.session.assessment.scenarios
        names = [scenario.name for scenario in scenarios]
        kept = [name for name in self.chosen if name in names]
        fresh = [name for name in names if name not in self._known]
        self.chosen, self._known = (kept + fresh)[:_MOST], names
        self.headline.say(_headline(len(names)))
        self.lead.say("Copy one, change an answer, and see what it costs and when it is live.")
        listing = listed_scenarios(self.session)
        self.rows.fill(self._row(one, scenario) for one, scenario in zip(listing, scenarios, strict=True))
        self._compare()

    def row(self, name: str) -> ScenarioRow:
        """The row of a scenario, as it is listed now."""
        return next(row for row in self.rows.rows if isinstance(row, ScenarioRow) and row.name == name)

    def _row(self, one: Listed, scenario: Scenario) -> ScenarioRow:
        told = verdict_words(self.session.rulebook, preview_answers(self.session.rulebook, scenario.answers).verdict)
        row = ScenarioRow(
            scenario.name,
            told,
            is_here=one.index == self.session.index,
            is_compared=scenario.name in self.chosen,
            is_last=len(self.session.assessment.scenarios) == 1,
        )
        row.up.setHidden(one.index == 0)
        row.compared.connect(self._choose)
        row.wanted.connect(lambda: work_on_scenario(self.session, one))
        row.up.clicked.connect(lambda: move_scenario_up(self.session, one))
        row.clone.clicked.connect(lambda: clone_scenario(self.session, one))
        row.renamed.connect(lambda name: self._rename(one, name))
        row.remove.clicked.connect(lambda: remove_scenario(self.session, one))
        return row

    def _choose(self, name: str, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if wanted and name not in self.chosen:
            self.chosen.append(name)
        elif not wanted and name in self.chosen:
            self.chosen.remove(name)
        self._compare()

    def _compare(self) -> None:
        scenarios = [one for one in self.session.assessment.scenarios if one.name in self.chosen]
        some = 1 <= len(scenarios) <= _MOST
        several = some and len(scenarios) > 1
        self.table.setVisible(some)
        self.differences.setVisible(several)
        self._hint.say(
            ""
            if several or len(self.session.assessment.scenarios) == 1
            else say("Tick two to four scenarios to compare them; {ticked}.", ticked=_ticked(len(scenarios)))
        )
        if not some:
            return
        compared = [Compared(one.name, one.answers, self.session.advise(one.answers, one.choices)) for one in scenarios]
        table = scenario_table(self.session.rulebook, compared, differences_only=self.differences.isChecked())
        self.table.show_table(table)
        if not table.rows:
            self.table.hide()
            self._hint.say("They do not differ in anything.")

    def _rename(self, one: Listed, name: str) -> None:
        if name.strip():
            rename_scenario(self.session, one, name.strip())


class ScenarioRow(Guarded, QWidget):
    """One scenario with its outcome and what can be done with it."""

    compared = Signal(str, bool)
    wanted = Signal()
    renamed = Signal(str)

    def __init__(self, name: str, outcome: str, *, is_here: bool, is_compared: bool, is_last: bool) -> None:
        super().__init__()
        self.name = name
        self.setObjectName(f"scenario.{name}")
        self.tick = TickBox(without_mnemonic(_shown(name)))
        self.tick.setToolTip(tip(name))
        self.tick.setObjectName(f"compare.{name}")
        self.tick.setChecked(is_compared)
        self.tick.setAccessibleName(say("Compare {name}", name=name))
        self.work, self.up, self.clone, self.rename, self.remove = links = (
            Link("Work on this"),
            Link("Move up"),
            Link("Copy"),
            Link("Rename"),
            Link("Remove"),
        )
        # Hidden, never shown, before they stand in a row: shown now they would be windows of their own.
        if is_last:
            self.remove.hide()
        if is_here:
            self.work.hide()
        for link in links:
            link.setAccessibleName(f"{link.text()}: {name}")
            link.setObjectName(f"{link.text()}.{name}")
        self.field = NameLine(name)
        self.field.setAccessibleName(say("New name for {name}", name=name))
        self.field.setMaximumWidth(scaled(260))
        self.field.hide()
        line = Flow(self, gap=12, below=4)
        line.part_last()
        line.addWidget(self.tick)
        line.addWidget(self.field)
        if is_here:
            line.addWidget(Badge("you work on this", "accent"))
        line.addWidget(Phrase(outcome, "small", tone="muted"))
        line.addWidget(_together(self.work, self.up))
        line.addWidget(_together(self.clone, self.rename, self.remove))
        self.tick.toggled.connect(lambda wanted: self.compared.emit(name, wanted))
        self.work.clicked.connect(self.wanted)
        self.rename.clicked.connect(self._ask_name)
        self.field.returnPressed.connect(lambda: self.renamed.emit(self.field.text()))

    def _ask_name(self) -> None:
        self.tick.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()


def _shown(name: str) -> str:
    """As much of a name as a row has room for."""
    return QFontMetrics(font("body")).elidedText(name, Qt.TextElideMode.ElideRight, scaled(240))


def _headline(many: int) -> str:
    one = "One scenario so far. Copy it to see what a change would bring."
    return as_sentence(say_many(many, one, "{number} scenarios, side by side."))


def _ticked(many: int) -> str:
    return say_many(many, "{number} is ticked", "{number} are ticked")


def _together(*links: Link) -> QWidget:
    """Links that stay on one line."""
    held = QWidget()
    line = QHBoxLayout(held)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    for link in links:
        line.addWidget(link)
    return held


def scenarios_state(session: Session) -> RailState:
    """What the rail says: how many there are."""
    many = len(session.assessment.scenarios)
    return RailState(f"{many} {'scenario' if many == 1 else 'scenarios'}", StepMark.DONE if many > 1 else StepMark.OPEN)

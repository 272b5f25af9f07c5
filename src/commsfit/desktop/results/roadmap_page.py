"""The roadmap: the board to move items on, the calendar that follows, and what each move brings about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from commsfit.desktop.page import RailState
from commsfit.desktop.results.board import Board
from commsfit.desktop.results.chart_box import ChartBox
from commsfit.desktop.results.columns import Columns
from commsfit.desktop.results.gantt_view import GanttView
from commsfit.desktop.results.listing import Listing
from commsfit.desktop.results.open_answers import marked
from commsfit.desktop.results.result_page import ResultPage
from commsfit.desktop.session import Session
from commsfit.desktop.widgets.announce import announce
from commsfit.desktop.widgets.buttons import Button, Link, Pill, Quiet
from commsfit.desktop.widgets.card import Card, Sunken
from commsfit.desktop.widgets.marks import Mark
from commsfit.desktop.widgets.segmented import Segmented
from commsfit.desktop.widgets.text import Text
from commsfit.domain.choices import Move, Priority
from commsfit.domain.roadmap import Roadmap
from commsfit.presentation.charts.looks import TIER_WORDS
from commsfit.presentation.charts.shares import effort_shares
from commsfit.presentation.formats import day, short_day
from commsfit.presentation.plan_words import deadline_sentence, must_sentence, plan_sentence

_PAGE = "roadmap"


class RoadmapPage(ResultPage):
    """Board and calendar of one plan."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Roadmap", widest=1180)
        self.deadline = Text(role="small", strong=True)
        self.moves = MoveNote(session)
        self.switch = Segmented("How to look at the plan", ["Board", "Calendar"])
        self.switch.choose(0)
        self.board = Board(session)
        self.board.moved.connect(self.moves.tell)
        self.calendar = CalendarCard()
        self.shares = ChartBox("Effort by tier", empty="Nothing is planned, so there is no effort to share out.")
        self.warnings = Listing(gap=6)
        self.steps = NextSteps()
        self.remedies = Remedies()
        self._effort = Card()
        self._effort.setAccessibleName("Effort by tier")
        self._effort.column.addWidget(self.shares)
        self._effort.column.addWidget(self.warnings)
        self._lay_out()
        self.switch.chosen.connect(lambda _index: self._turn())

    def refresh(self) -> None:
        """Show the plan for the answers and moves as they are."""
        roadmap = self.session.advice.roadmap
        planned = bool(roadmap.items)
        self.headline.say(plan_sentence(roadmap))
        self.lead.say(" ".join(filter(None, (roadmap.provisional_words, must_sentence(roadmap)))) or _NOTHING)
        late = roadmap.deadline_met is False
        self.deadline.say(deadline_sentence(roadmap), tone="bad" if late else "muted")
        self.board.show_roadmap(roadmap)
        self.calendar.show_roadmap(roadmap)
        self.shares.show_chart(lambda width, size: effort_shares(roadmap, width=width, size=size))
        self.warnings.fill(self._warning_rows(roadmap))
        self.moves.refresh()
        self.steps.show_roadmap(roadmap)
        self.remedies.show_roadmap(roadmap)
        for part in (self.switch, self._effort):
            part.setVisible(planned)
        self._turn()

    def _turn(self) -> None:
        planned = bool(self.session.advice.roadmap.items)
        self.board.setVisible(planned and self.switch.index == 0)
        self.calendar.setVisible(planned and self.switch.index == 1)

    def _warning_rows(self, roadmap: Roadmap) -> list[QWidget]:
        rows: list[QWidget] = [Text(warning, "small", tone="caution") for warning in roadmap.warnings]
        titles = {item.id: item.title for item in roadmap.items}
        for candidate in roadmap.demotion_candidates:
            button = Pill(f"Move to {TIER_WORDS[Priority.SHOULD]}")
            button.setObjectName(f"demote.{candidate}")
            button.setAccessibleName(f"Move {titles.get(candidate, candidate)} to Should")
            button.clicked.connect(
                lambda _checked=False, item=candidate: self.board.move_item(item, Priority.SHOULD.value)
            )
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(Text(f"Could wait: {titles.get(candidate, candidate)}", "small"), 1)
            line.addWidget(button)
            rows.append(row)
        return rows

    def _lay_out(self) -> None:
        self.column.addWidget(self.deadline)
        self.column.addWidget(self.switch)
        self.column.addWidget(self.moves)
        self.column.addWidget(self.board)
        self.column.addWidget(self.calendar)
        self.column.addWidget(self._effort)
        self.column.addWidget(Columns(self.steps, self.remedies))
        self.column.addStretch(1)


_NOTHING = "Answer the core questions first: the plan follows from the outcome."


class MoveNote(Sunken):
    """What the moves brought about, with a way to say why and to take the last one back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("What your moves bring about")
        self._session = session
        self._last = ""
        self.told = Text(role="small")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Why? It is kept and printed with the move.")
        self.reason.setAccessibleName("Reason for the move")
        self.undo = Link("Undo the move")
        self.reset = Link("Take back all moves")
        links = QHBoxLayout()
        links.addWidget(self.undo)
        links.addWidget(self.reset)
        links.addStretch(1)
        for part in (self.told, self.reason):
            self.column.addWidget(part)
        self.column.addLayout(links)
        self.undo.clicked.connect(session.undo)
        self.reset.clicked.connect(self._take_all_back)
        self.reason.editingFinished.connect(self._keep_reason)

    def tell(self, item: str, _tier: str) -> None:
        """Remember the move that a reason would belong to, and read its consequences out."""
        self._last = item
        self.refresh()
        announce(self, self.told.text())

    def refresh(self) -> None:
        """Show the consequences of all moves; nothing where there are none."""
        moves, roadmap = self._session.choices.moves, self._session.advice.roadmap
        self.setVisible(bool(moves))
        moved = next((move for move in moves if move.item == self._last), moves[-1] if moves else None)
        if moved is None:
            return
        self._last = moved.item
        title = next((item.title for item in roadmap.items if item.id == moved.item), moved.item)
        consequences = "\n".join(roadmap.consequences) or "Nothing else changes."
        self.told.say(f"{title} is now {TIER_WORDS[moved.to]}, as you decided.\n{consequences}")
        if not self.reason.hasFocus():
            self.reason.setText(moved.reason)

    def _keep_reason(self) -> None:
        choices, reason = self._session.choices, self.reason.text().strip()
        moves = tuple(replace(move, reason=reason) if move.item == self._last else move for move in choices.moves)
        if moves != choices.moves:
            self._session.choose(replace(choices, moves=moves), "Reason for the move", page=_PAGE)

    def _take_all_back(self) -> None:
        nothing: tuple[Move, ...] = ()
        self._session.choose(replace(self._session.choices, moves=nothing), "All moves taken back", page=_PAGE)


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


class NextSteps(Card):
    """What to do within 30, 60 and 90 days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Next steps", parent)
        self._listing = Listing(gap=6)
        self.column.addWidget(self._listing)
        self.column.addStretch(1)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """List them by when."""
        self.setVisible(bool(roadmap.next_steps))
        rows: list[QWidget] = []
        for within in sorted({step.within_days for step in roadmap.next_steps}):
            rows.append(Text(f"Within {within} days", "small", strong=True))
            rows += [
                marked(Text(step.words, "small"), step.owner, "neutral")
                for step in roadmap.next_steps
                if step.within_days == within
            ]
        self._listing.fill(rows)


class Remedies(Card):
    """What would meet the deadline, and the gates at which phases end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("Deadline and gates")
        self._listing = Listing(gap=6)
        self.column.addWidget(self._listing)
        self.column.addStretch(1)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """List both."""
        rows: list[QWidget] = []
        if roadmap.remedies:
            rows.append(Text("What would meet the deadline", "card"))
            rows += [
                marked(Text(remedy.words, "small"), f"ends {short_day(remedy.ends)}", "good")
                for remedy in roadmap.remedies
            ]
        if roadmap.gates:
            rows.append(Text("Gates", "card"))
        for gate in roadmap.gates:
            dated = f", {day(gate.on)}" if gate.on else ""
            rows.append(Text(f"{gate.title}{dated}", "small", strong=True))
            rows.append(Text(" · ".join(gate.criteria), "tiny", tone="muted"))
        self._listing.fill(rows)
        self.setVisible(bool(rows))


def roadmap_state(session: Session) -> RailState:
    """What the rail says: the first value's day, or that the deadline fails."""
    roadmap = session.advice.roadmap
    if not roadmap.items:
        return RailState("nothing to plan yet", Mark.OPEN)
    if roadmap.deadline_met is False:
        return RailState("misses the deadline", Mark.ESTIMATED)
    if roadmap.ends is None:
        return RailState("no dates yet", Mark.PARTLY)
    return RailState(f"live by {short_day(roadmap.ends)}", Mark.PARTLY if roadmap.provisional else Mark.DONE)

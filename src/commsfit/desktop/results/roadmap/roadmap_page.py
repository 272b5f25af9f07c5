"""The roadmap: the plan in one of three views, whether the date holds, and below it what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.results.parts.columns import EqualColumns
from commsfit.desktop.results.parts.in_turn import InTurn
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.results.parts.result_page import ResultPage
from commsfit.desktop.results.parts.state_mark import StateMark
from commsfit.desktop.results.parts.way_on import WayOn, first_open, next_to_answer
from commsfit.desktop.results.roadmap.board import Board
from commsfit.desktop.results.roadmap.buying_card import BuyingCard
from commsfit.desktop.results.roadmap.item_sheet import change_item
from commsfit.desktop.results.roadmap.move_note import MoveNote
from commsfit.desktop.results.roadmap.plan_cards import CalendarCard, NextSteps, PlanExports
from commsfit.desktop.results.roadmap.plan_views import VIEW_NAMES, PlanView, PlanViews
from commsfit.desktop.results.roadmap.prospects_card import ProspectsCard
from commsfit.desktop.results.roadmap.remedies import Remedies
from commsfit.desktop.results.roadmap.start_day import StartDay
from commsfit.desktop.session.page import RailState
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons.buttons import Link, Pill
from commsfit.desktop.widgets.controls.choosing.segmented import Segmented
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.words.text import Phrase, Text
from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.readiness import CheckState
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.shares import effort_shares
from commsfit.presentation.formats.formats import day
from commsfit.presentation.sentences.plan.roadmap import (
    deadline_sentence,
    must_sentence,
    remedies_link,
    roadmap_sentence,
)
from commsfit.presentation.sentences.states import tier_word

_WAITING = "waiting"


class RoadmapPage(ResultPage):
    """The plan is there at once; what stands below it is filled in turn."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Roadmap", widest=1180)
        self.deadline = Phrase(role="small", strong=True)
        self.way_out = Link("What would meet it")
        self.moves = MoveNote(session)
        self.switch = Segmented("How to look at the plan", list(VIEW_NAMES))
        self.switch.choose(PlanView.PAGE)
        self.views = PlanViews(session)
        self.board.moved.connect(self.moves.tell)
        self.start = StartDay(session)
        self.way_on = WayOn(session)
        self.prospects = ProspectsCard()
        self.exports = PlanExports(session)
        self.shares = ChartBox("Effort by tier", empty="Nothing is planned, so there is no effort to share out.")
        self.warnings = Listing(gap=6)
        self.steps = NextSteps()
        self.remedies = Remedies(session)
        self.buying = BuyingCard(session)
        self._effort = Card()
        self._effort.setAccessibleName("Effort by tier")
        self._effort.column.addWidget(self.shares)
        self._effort.column.addWidget(self.warnings)
        self._lay_out()
        self._hide_what_is_below()
        self._in_turn = InTurn(self)
        self.switch.chosen.connect(lambda index: self.views.turn(PlanView(index)))
        self.views.opened.connect(self._open)
        self.way_out.clicked.connect(lambda: self.bring_into_sight(self.remedies))

    @property
    def board(self) -> Board:
        """The board, whether it is seen or not."""
        return self.views.board

    @property
    def calendar(self) -> CalendarCard:
        """The plan item by item, whether it is seen or not."""
        return self.views.calendar

    def look_at(self, view: PlanView) -> None:
        """Turn the switch to one way of looking at the plan."""
        self.switch.choose(view)
        self.views.turn(view)

    def refresh(self) -> None:
        """Show the plan for the answers and moves as they are."""
        roadmap = self.session.advice.roadmap
        planned = bool(roadmap.items)
        self.headline.say(roadmap_sentence(roadmap))
        waits = _CONTRADICTION if self.session.advice.problems else _NOTHING
        self.lead.say(" ".join(filter(None, (roadmap.provisional_words, must_sentence(roadmap)))) or waits)
        late = roadmap.deadline_met is False
        self.deadline.say(deadline_sentence(roadmap), tone="bad" if late else "muted")
        self.way_out.setText(remedies_link(roadmap))
        self.way_out.setVisible(bool(roadmap.remedies))
        self.views.setVisible(planned)
        self.views.show_roadmap(roadmap)
        self.moves.refresh()
        self.start.refresh()
        for part in (self.switch, self.start):
            part.setVisible(planned)
        advice = self.session.advice
        undated = first_open(advice, "developer_hours_per_week") if roadmap.ends is None else None
        self.way_on.lead_to(undated if planned else next_to_answer(advice))
        if not planned:
            self._hide_what_is_below()
        parts = (self._fill_remedies, self._fill_effort, self.buying.show_advice, self._fill_prospects)
        self._in_turn.begin(parts if planned else ())

    def _fill_remedies(self) -> None:
        roadmap = self.session.advice.roadmap
        self.steps.show_roadmap(roadmap)
        self.remedies.show_roadmap(roadmap)

    def _fill_effort(self) -> None:
        roadmap = self.session.advice.roadmap
        self.shares.show_chart(lambda width, size: effort_shares(roadmap, width=width, size=size))
        self.warnings.fill(self._warning_rows(roadmap))
        self._effort.show()
        self.exports.show()

    def _fill_prospects(self) -> None:
        self.prospects.show_prospects(self.session.advice.prospects)

    def _hide_what_is_below(self) -> None:
        for part in (self._effort, self.steps, self.remedies, self.buying, self.prospects, self.exports):
            part.hide()

    def _open(self, name: str) -> None:
        """An item opens its sheet, also by the part of one wave; a gate, and what ends a wait, are told of below."""
        items = {item.id: item for item in self.session.advice.roadmap.items}
        item = items.get(name) or items.get(name.rpartition(".")[0])
        if item is not None:
            change_item(self.session, item, self)
        elif name.startswith("gate") or name == _WAITING:
            self._in_turn.finish()
            self.bring_into_sight(self.remedies)

    def _warning_rows(self, roadmap: Roadmap) -> list[QWidget]:
        rows: list[QWidget] = [_warned(warning) for warning in roadmap.warnings]
        titles = {item.id: item.title for item in roadmap.items}
        for candidate in roadmap.demotion_candidates:
            button = Pill(say("Move to {tier_word}", tier_word=tier_word(Priority.SHOULD)))
            button.setObjectName(f"demote.{candidate}")
            button.setAccessibleName(say("Move {get} to Should", get=titles.get(candidate, candidate)))
            button.clicked.connect(
                lambda _checked=False, item=candidate: self.board.move_item(item, Priority.SHOULD.value)
            )
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(Text(say("Could wait: {get}", get=titles.get(candidate, candidate)), "small"), 1)
            line.addWidget(button)
            rows.append(row)
        return rows

    def _lay_out(self) -> None:
        self.column.addWidget(self.way_on)
        told = Flow()
        told.addWidget(self.deadline)
        told.addWidget(self.way_out)
        self.column.addLayout(told)
        line = Flow()
        line.part_last()
        line.addWidget(self.switch)
        line.addWidget(self.start)
        self.column.addLayout(line)
        self.column.addWidget(self.moves)
        self.column.addWidget(self.views)
        self.column.addWidget(self._effort)
        self.column.addWidget(EqualColumns(self.steps, self.remedies))
        self.column.addWidget(self.buying)
        self.column.addWidget(self.prospects)
        self.column.addWidget(self.exports)
        self.column.addStretch(1)


_CONTRADICTION = "Put the contradicting answers right first: the plan follows from the outcome."
_NOTHING = "Answer the core questions first: the plan follows from the outcome."


def _warned(words: str) -> QWidget:
    """A warning under its mark: a shape, not only a colour."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(StateMark(CheckState.CAUTION), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(words, "small"), 1)
    return row


def roadmap_state(session: Session) -> RailState:
    """What the rail says: the day that the headline promises, or that the deadline fails."""
    roadmap = session.advice.roadmap
    if not roadmap.items:
        return RailState("Nothing to plan yet", StepMark.OPEN)
    if roadmap.deadline_met is False:
        return RailState("Misses the deadline", StepMark.ESTIMATED)
    done = roadmap.musts_end or roadmap.ends
    if done is None:
        return RailState("No dates yet", StepMark.PARTLY)
    return RailState(say("Live by {done}", done=day(done)), StepMark.PARTLY if roadmap.provisional else StepMark.DONE)

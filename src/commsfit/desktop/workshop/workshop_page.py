"""The workshop's page: what was decided, what to come back to, who differs, and what nobody else is to read."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.results.parts.columns import EqualColumns
from commsfit.desktop.results.parts.result_page import ResultPage
from commsfit.desktop.results.verdict.open_answers import Disagreements
from commsfit.desktop.session.page import RailState
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.tab_order import read_in_order
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.workshop.decisions_card import DecisionsCard
from commsfit.desktop.workshop.parked_card import ParkedCard
from commsfit.desktop.workshop.private_card import NOTES, PrivateCard
from commsfit.desktop.workshop.verdict_card import VerdictCard
from commsfit.domain.verdict.disagreements import told_in
from commsfit.domain.wording.lists import in_commas, in_dots
from commsfit.domain.wording.messages import say, say_many
from commsfit.domain.wording.sentences import as_sentence

DECISIONS: Final = "decisions"
_LEAD: Final = (
    "The report prints decisions and questions to come back to. The screen for the room shows nothing of this page."
)


class WorkshopPage(ResultPage):
    """Beside the way: it can be reached from every page, and leads back there."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Workshop")
        self.decisions = DecisionsCard(session)
        self.private = PrivateCard(session)
        self.parked = ParkedCard(session)
        self.differing = Disagreements(session)
        self.verdict = VerdictCard(session)
        self._stops: tuple[QWidget, ...] = ()
        self.lead.say(_LEAD)
        self.column.addSpacing(4)
        decided = _stacked(self.decisions, self.verdict)
        aside = _stacked(self.private, self.parked, self.differing)
        self.column.addWidget(EqualColumns(decided, aside))
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show what the document holds."""
        self.headline.say(_headline(self.session))
        for part in (self.decisions, self.private, self.parked, self.verdict):
            part.refresh()
        session = self.session
        found = session.preview.explanation.disagreements
        self.differing.show_disagreements(told_in(session.rulebook, session.answers, found, session.currency))
        self._order_tabs()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of reading."""
        aside = (*self.private.stops, *self.parked.stops, *self.differing.stops)
        return (*self.decisions.stops, self.verdict.go, *aside)

    def turn_to(self, part: str) -> None:
        """Put the focus into the notes, or to where a decision begins."""
        if part == NOTES:
            self.private.notes.setFocus()
            self.bring_into_sight(self.private)
        else:
            self.decisions.write.setFocus()
            self.go_to_the_top()

    def _order_tabs(self) -> None:
        stops = self.stops
        if stops != self._stops:
            self._stops = stops
            read_in_order(stops)


def _stacked(*cards: QWidget) -> QWidget:
    """Cards one under the other, none higher than what it holds."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(14)
    for card in cards:
        box.addWidget(card)
    box.addStretch(1)
    return made


def workshop_state(session: Session) -> RailState:
    """What the rail says."""
    decided, parked = len(session.assessment.decisions), len(session.assessment.parked)
    told = f"{decided} {'decision' if decided == 1 else 'decisions'}" if decided else ""
    parts = (told, say("{parked} for later", parked=parked) if parked else "")
    return RailState(in_dots(parts) or "Decisions and notes", StepMark.LOG)


def _headline(session: Session) -> str:
    decided, parked = len(session.assessment.decisions), len(session.assessment.parked)
    told = say_many(decided, "{number} decision", "{number} decisions") if decided else "Nothing decided yet"
    left = say_many(parked, "{number} question to come back to", "{number} questions to come back to") if parked else ""
    return as_sentence(in_commas((told, left)))

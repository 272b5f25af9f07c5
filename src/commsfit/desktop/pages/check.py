"""Check your answers: everything on one page, each a click from its question, and whether what is open matters."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from commsfit.desktop.pages.states import answered_words, mark_of, questions_of, shown_questions
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.values import UNKNOWN
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import within_sentence

CHECK = "check"
_NAMED = 3
"""So many open questions fit into the line above the cards."""


class CheckPage(Listening):
    """A card a section; rows say the answer, its state, and what an open one would change."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setObjectName(CHECK)
        self.setAccessibleName("Check your answers")
        self._rows: dict[str, TapRow] = {}
        self._cards: dict[str, Card] = {}
        self._lead = Text(role="lead", tone="muted")
        scroller = Scroller(660)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)
        column = scroller.column
        column.addWidget(Text("Check your answers", "display"))
        column.addWidget(self._lead)
        column.addSpacing(8)
        for section in session.rulebook.questions.sections:
            column.addWidget(self._card(section.id))
        column.addStretch(1)

    def refresh(self) -> None:
        session = self.session
        heading = session.preview
        matters = {one.question for one in heading.explanation.open_questions if one.matters}
        shown: list[str] = []
        for section, card in self._cards.items():
            asked = shown_questions(session, section)
            shown += asked
            card.setVisible(bool(asked))
            for question in questions_of(session, section):
                self._rows[question].setVisible(question in asked)
        for question in shown:
            self._rows[question].say(self._line(question, matters), mark_of(session, question))
        self._lead.say(self._summary(shown, matters))

    def _card(self, section: str) -> Card:
        rulebook = self.session.rulebook
        card = self._cards[section] = Card(rulebook.section_words(section).title)
        card.column.setContentsMargins(10, 16, 10, 8)
        card.column.setSpacing(0)
        card.heading.setContentsMargins(14, 0, 0, 6)
        for question in questions_of(self.session, section):
            row = self._rows[question] = TapRow(rulebook.question_name(question))
            row.setObjectName(f"{CHECK}.{question}")
            row.clicked.connect(lambda _on=False, asked=(section, question): self.session.visit(*asked))
            card.column.addWidget(row)
        return card

    def _line(self, question: str, matters: set[str]) -> str:
        told = answered_words(self.session, question)
        answer = self.session.answers.get(question)
        if answer is None or answer.said is UNKNOWN:
            return say("{told}: this can change the verdict", told=told) if question in matters else told
        problems = [one.message for one in self.session.preview.problems if question in one.questions]
        return f"{told}. {problems[0]}" if problems else told

    def _summary(self, shown: list[str], matters: set[str]) -> str:
        open_ones = [one for one in shown if one not in self.session.answers]
        given = len(shown) - len(open_ones)
        if self.session.preview.problems:
            return "Two answers contradict each other. Resolve that first: the rows with an exclamation mark."
        if not open_ones:
            return say("All {given} questions are answered. Tap a line to change it.", given=given)
        deciding = [one for one in shown if one in matters]
        if deciding:
            rulebook = self.session.rulebook
            listed = in_commas(within_sentence(rulebook.question_name(one)) for one in deciding[:_NAMED])
            if len(deciding) > _NAMED:
                listed += say(" and {deciding_count} more", deciding_count=len(deciding) - _NAMED)
            return say(
                "{given} answered, {open_ones_count} open. These can still change the verdict: {listed}.",
                given=given,
                open_ones_count=len(open_ones),
                listed=listed,
            )
        return say(
            "{given} answered, {open_ones_count} open. None of the open ones can change the verdict.",
            given=given,
            open_ones_count=len(open_ones),
        )

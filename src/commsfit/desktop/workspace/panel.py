"""The live panel: where this is heading, what decides next, what is assumed, and what contradicts itself."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.pause import TYPING_MS, Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.drawing.grounds import Edged, GroundSide
from commsfit.desktop.widgets.drawing.outcome_card import OutcomeCard, show_outcomes
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Basis
from commsfit.domain.verdict.preview import Preview
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.verdict.verdict import possible_words, preview_words
from commsfit.presentation.sentences.verdict.way import NEVER_THE_OUTCOME, refinement_words

PANEL_WIDTH = 320
PANEL_WIDEST = 440
_SHARE = 0.17
_MOST_ASSUMPTIONS = 4


def panel_width(window: int) -> int:
    """The panel grows with the text as the rail does."""
    return min(scaled(PANEL_WIDTH), max(PANEL_WIDEST, round(window * _SHARE)))


class Panel(Listening):
    """Updates as one types."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        rulebook = session.rulebook
        self._cards = {
            outcome.id: OutcomeCard(rulebook.outcome_words(outcome.id), outcome)
            for outcome in rulebook.decision.outcomes
        }
        self._title = Text("Where this is heading", "title")
        self._count = Text(role="small", tone="muted")
        self._problem = Text(role="small", tone="bad", strong=True)
        self._next_title = Text("What decides next", "body", strong=True)
        self._next = Text(role="small", tone="muted")
        self._go = Link("Go to that question")
        self._assumed_title = Text(role="body", strong=True)
        self._assumed = [Text(role="small", tone="muted") for _ in range(_MOST_ASSUMPTIONS + 1)]
        self._question, self._here = "", ""
        # What is assumed takes the whole advice, with costs and dates: it waits for a pause in the typing.
        self._assumptions_due = Pause(self, TYPING_MS, self._show_assumed)
        self._lay_out()
        self._go.clicked.connect(self._visit)

    def refresh(self) -> None:
        preview = self.session.preview
        is_settled = preview.verdict.settled and not preview.problems
        self._title.say("Settled" if is_settled else "Where this is heading")
        left = possible_words(self.session.rulebook, preview.verdict)
        self._count.say(left if is_settled else preview_words(self.session.rulebook, preview))
        show_outcomes(self._cards, preview)
        self._problem.say(preview.problems[0].message if preview.problems else "")
        self._show_next(preview)
        self._assumptions_due.start()

    def stand_at(self, question: str) -> None:
        """Say nothing again of the question that is on the page already."""
        if question != self._here:
            self._here = question
            self._show_next(self.session.preview)

    # ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        ground = Edged(GroundSide.LEADING)
        ground.setObjectName("panel")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        scroller = Scroller(2000, margin=20, top=24, bottom=20)
        inside.addWidget(scroller)
        column = scroller.column
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._count)
        column.addWidget(self._problem)
        for card in self._cards.values():
            column.addWidget(card)
        for title, rest in ((self._next_title, [self._next, self._go]), (self._assumed_title, self._assumed)):
            group = QVBoxLayout()
            group.setSpacing(6)
            group.setContentsMargins(0, 12, 0, 0)
            for widget in (title, *rest):
                group.addWidget(widget)
            column.addLayout(group)
        column.addStretch(1)

    def _show_next(self, preview: Preview) -> None:
        way = self.session.way
        self._question = way.next_question or preview.verdict.next_question or ""
        if preview.problems:
            self._question = preview.problems[0].questions[0]
            self._next_title.say("What to do")
            self._next.say(preview.problems[0].remedy)
        elif way.settled:
            self._next_title.say("What more answers would add")
            more = "\n".join(map(refinement_words, self.session.refinements))
            self._next.say(f"{more}\n{NEVER_THE_OUTCOME}" if more else "Nothing is left to ask.")
        elif self._question == self._here:
            self._next_title.say("")
            self._next.say("")
        else:
            self._next_title.say("What decides next")
            self._next.say(self.session.rulebook.asked(self._question).ask)
        is_elsewhere = self._question not in ("", self._here) and not way.settled
        self._go.setVisible(is_elsewhere)
        if is_elsewhere:
            self._go.setAccessibleDescription(self.session.rulebook.asked(self._question).short)

    def _show_assumed(self) -> None:
        words = self.session.rulebook.words.questions.questions
        lines = [
            f"{words[one.question].short if one.question in words else one.title}: {one.value}. {one.effect}".strip()
            for one in self.session.advice.assumptions
            if one.basis is Basis.ESTIMATE
        ]
        more = len(lines) - _MOST_ASSUMPTIONS
        shown = lines[:_MOST_ASSUMPTIONS] + ([say("and {more} more", more=more)] if more > 0 else [])
        self._assumed_title.say("Taken for granted" if shown else "")
        for index, label in enumerate(self._assumed):
            label.say(shown[index] if index < len(shown) else "")

    def _visit(self) -> None:
        question = self.session.rulebook.question(self._question)
        self.session.visit(question.section, question.id)

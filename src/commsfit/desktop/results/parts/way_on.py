"""The one thing to do where there is nothing to show yet: a link to the question that would fill it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.domain.advice import Advice


class WayOn(Link):
    """Leads to a question; hidden where there is none to lead to."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._question = ""
        self.clicked.connect(self._go)
        self.hide()

    def lead_to(self, question: str | None) -> None:
        """Offer this question."""
        self._question = question or ""
        self.setVisible(bool(question))
        if question:
            verb = "Look at" if question in self._session.answers else "Answer"
            self.setText(f"{verb}: {self._session.rulebook.question_name(question)}")

    def _go(self) -> None:
        asked = self._session.rulebook.question(self._question)
        self._session.visit(asked.section, asked.id)


def first_open(advice: Advice, *questions: str) -> str | None:
    """The first of these that nobody has answered."""
    return next((question for question in questions if question not in advice.answers), None)


def next_to_answer(advice: Advice) -> str | None:
    """What settles most: a contradiction first, then the decisive open question."""
    if advice.problems:
        return advice.problems[0].questions[0]
    return advice.verdict.next_question

"""Answers that cannot all be true, and soft doubts, each with the way to its questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.reasons import Problem


class ProblemCard(Card):
    """Not shown while there is nothing to tell."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("To look at")
        self._session = session
        self._listing = Listing(gap=10)
        self.column.addWidget(self._listing)

    def show_problems(self, problems: Sequence[Problem], doubts: Sequence[Problem]) -> None:
        """Contradictions first, doubts after."""
        rows = [self._row(one, "Contradiction", "bad") for one in problems]
        rows += [self._row(one, "Worth a look", "caution") for one in doubts]
        self._listing.fill(rows)
        self.setVisible(bool(rows))

    def _row(self, problem: Problem, mark: str, tone: str) -> QWidget:
        row = Card()
        row.stand_on("")
        row.column.setContentsMargins(0, 0, 0, 0)
        row.column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Badge(mark, tone))
        head.addStretch(1)
        row.column.addLayout(head)
        row.column.addWidget(Text(problem.message, strong=True))
        if problem.remedy:
            row.column.addWidget(Text(problem.remedy, "small", tone="muted"))
        links = Flow()
        for question in problem.questions:
            links.addWidget(self._way_to(question))
        row.column.addLayout(links)
        return row

    def _way_to(self, question: str) -> Link:
        book = self._session.rulebook
        section = next(asked.section for asked in book.every_question if asked.id == question)
        link = Link(book.question_name(question))
        link.setObjectName(f"problem.{question}")
        link.clicked.connect(lambda: self._session.visit(section, question))
        return link

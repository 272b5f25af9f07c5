"""The head of a question page: the section, how far the way is, and how many questions are left."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.drawing.marks import MarkView, StepMark
from commsfit.desktop.widgets.drawing.progress_line import ProgressLine
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.verdict.way import ahead_words


class Progress(Listening):
    """Says what is left, never how much there could be."""

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session)
        self._line = ProgressLine()
        self._left = Text(role="small", strong=True, wraps=False)
        self._tick = MarkView(StepMark.DONE, 16)
        self._in_order = ""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(title, "small", tone="muted", strong=True, wraps=False))
        row.addStretch(1)
        row.addWidget(self._tick)
        row.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._line)
        column.addLayout(row)

    def count(self, number: int, count: int) -> None:
        """Which of a section's questions this is, for those who go through all in order."""
        self._in_order = say("Question {number} of {count}", number=number, count=count) if count > 1 else ""
        self.refresh()

    def refresh(self) -> None:
        way = self.session.way
        done = len(self.session.sheet.given.keys() | (self.session.walk.passed.keys() & self.session.sheet.layout.axes))
        self._line.show_share(1.0 if way.next_question is None else done / (done + max(way.ahead, 1.0)))
        self._tick.setVisible(way.settled and not self.session.walk.is_in_order)
        self._left.say(self._in_order if self.session.walk.is_in_order else ahead_words(way))

"""What is wrong or doubtful about an answer, told beside its question and never in the way."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.arranging.emptying import empty
from commsfit.desktop.widgets.drawing.marks import MarkView, StepMark
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.reasons import Problem


class Notice(Ground):
    """One problem or doubt with its remedy."""

    def __init__(self, problem: Problem, mark: StepMark) -> None:
        super().__init__("told", margin=12)
        self.setAccessibleName(problem.message)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(MarkView(mark, 20))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(problem.message, strong=True, tone="bad" if mark is StepMark.CONFLICT else ""))
        if problem.remedy:
            words.addWidget(Text(problem.remedy, "small", tone="muted"))
        row.addLayout(words, 1)
        self.column.addLayout(row)


class Notices(Guarded, QWidget):
    """All of a question's; takes no room while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[tuple[Problem, StepMark], ...] = ()
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...], doubts: tuple[Problem, ...]) -> None:
        """Contradictions first, then doubts."""
        wanted = tuple((one, StepMark.CONFLICT) for one in problems) + tuple(
            (one, StepMark.ESTIMATED) for one in doubts
        )
        if wanted == self._shown:
            return
        self._shown = wanted
        empty(self._column)
        for problem, mark in wanted:
            self._column.addWidget(Notice(problem, mark))
        self.setVisible(bool(wanted))

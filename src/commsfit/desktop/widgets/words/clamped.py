"""Words from outside the code that must not push the rest off the page: a few lines of them, whole in the tooltip."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption

from commsfit.desktop.widgets.words.mirroring import is_mirrored
from commsfit.desktop.widgets.words.text import Text, tip

_FILLS_A_LINE: Final = 1_000
"""So many letters are more than any line holds: what comes after them need not be measured."""

_FEWEST_LETTERS: Final = 6
"""Narrower than that nothing can be read."""


class Lines(NamedTuple):
    """A text as a place of some width shows it."""

    shown: tuple[str, ...]
    are_cut: bool


@lru_cache(maxsize=256)
def lines_of(text: str, face: QFont, width: int, most: int) -> Lines:
    """The text broken; where it needs more lines than there may be, the last one ends in an ellipsis."""
    starts = _starts(text[: most * _FILLS_A_LINE], face, width, most + 1)
    ends = (*starts[1:], len(text))
    lines = tuple(text[start:end].rstrip() for start, end in zip(starts, ends, strict=True))
    if len(lines) <= most:
        return Lines(lines, are_cut=False)
    rest = text[starts[most - 1] :][:_FILLS_A_LINE]
    last = QFontMetrics(face).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return Lines((*lines[: most - 1], last), are_cut=True)


def _starts(text: str, face: QFont, width: int, most: int) -> list[int]:
    """Where each line begins."""
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        starts.append(line.textStart())
    layout.endLayout()
    return starts


class Clamped(Text):
    """No more lines than `most`, whatever is said."""

    def __init__(self, most: int, role: str = "body", *, tone: str = "", strong: bool = False) -> None:
        super().__init__("", role, tone=tone, strong=strong)
        self._most = most
        self._whole = ""

    def say(self, text: str, *, tone: str | None = None) -> None:
        # First: to show itself again, a label asks at once how high it is.
        self._whole = text
        super().say(text, tone=tone)
        self.setAccessibleName(text)
        self._offer_whole()

    @property
    def lines(self) -> Lines:
        """What is seen now."""
        return self._lines(self.width())

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width).shown) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        width = super().sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(_FEWEST_LETTERS * metrics.averageCharWidth(), metrics.lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            shown = self.lines.shown
            top = (self.height() - len(shown) * metrics.lineSpacing()) // 2 + metrics.ascent()
            for index, line in enumerate(shown):
                spare = self.width() - metrics.horizontalAdvance(line)
                painter.drawText(QPointF(spare if self._ends_right else 0, top + index * metrics.lineSpacing()), line)

    @property
    def _ends_right(self) -> bool:
        return is_mirrored(self) is not bool(self.alignment() & Qt.AlignmentFlag.AlignRight)

    def _lines(self, width: int) -> Lines:
        return lines_of(self._whole, self.font(), width, self._most)

    def _offer_whole(self) -> None:
        self.setToolTip(tip(self._whole) if self.lines.are_cut else "")

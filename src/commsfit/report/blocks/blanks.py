"""Room to write on a printed form: a line with its unit, and boxes to tick with their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from commsfit.presentation.outline.outline import Blank, words
from commsfit.report.blocks.texts import SetText, Slot, paint_lines
from commsfit.report.door import title
from commsfit.report.pages.canvas import Ink
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import BODY
from commsfit.report.structure import Node, Role

_BOX: Final = 8.5
_AFTER_BOX: Final = 6.0
_GUTTER: Final = 20.0
_LINE: Final = 130.0
_ROW: Final = 19.0


@dataclass(frozen=True, slots=True)
class _Part:
    """A box or line with its words, where it stands in the rows."""

    text: SetText
    x: float
    row: int
    width: float
    boxed: bool


class BlankPiece(Piece):
    """One answer's room; its words are one paragraph, its boxes and line are decoration."""

    def __init__(self, block: Blank, parent: Node) -> None:
        self._block = block
        self._node = parent.add(Role.PARAGRAPH)
        self.before, self.after = 4.0, 12.0

    def _parts(self, width: float) -> list[_Part]:
        parts: list[_Part] = []
        x, row = 0.0, 0
        if self._block.line:
            text = SetText(words(title(self._block.unit, 60)), BODY)
            breadth = min(text.natural_width(), width - _LINE)
            parts.append(_Part(text, _LINE + _AFTER_BOX, row, breadth, boxed=False))
            x = _LINE + _AFTER_BOX + breadth + _GUTTER
        for choice in self._block.choices:
            text = SetText(words(title(choice, 120)), BODY)
            breadth = min(text.natural_width() + 0.1, width - _BOX - _AFTER_BOX)
            if x > 0 and x + _BOX + _AFTER_BOX + breadth > width:
                x, row = 0.0, row + 1
            parts.append(_Part(text, x + _BOX + _AFTER_BOX, row, breadth, boxed=True))
            x += _BOX + _AFTER_BOX + breadth + _GUTTER
        return parts

    def height(self, width: float) -> float:
        return (1 + max((part.row for part in self._parts(width)), default=0)) * _ROW

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        parts = self._parts(width)
        with brush.canvas.artifact():
            if self._block.line:
                brush.canvas.rule(x, top + BODY.leading, x + _LINE, brush.palette["edge"], 0.7)
            for part in parts:
                if part.boxed:
                    left, y = x + part.x - _BOX - _AFTER_BOX, top + part.row * _ROW + 3
                    ink = Ink(stroke=brush.palette["edge"], line=0.8)
                    brush.canvas.box((left, y, _BOX, _BOX), ink, 1.5)
        for part in parts:
            slot = Slot(x + part.x, top + part.row * _ROW, part.width)
            paint_lines(brush, part.text.lines(part.width + 1), BODY, self._node, slot)

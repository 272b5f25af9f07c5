"""Callouts on the page: a tinted box with a bar and a shape in its tone; a long one runs on over the page break."""

from __future__ import annotations

from copy import copy

from commsfit.presentation.outline.outline import Callout, Span
from commsfit.report.blocks.marks import tone_colour
from commsfit.report.blocks.texts import SetText, Slot, paint_lines
from commsfit.report.door import title
from commsfit.report.pages.canvas import Ink
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import BODY, STRONG
from commsfit.report.structure import Node, Role
from commsfit.report.type.lines import SetLine

_PADDING = 10.0
_INSET = 14.0
_BAR = 2.5
_FEWEST_LINES = 2


class CalloutPiece(Piece):
    """A boxed statement."""

    def __init__(self, block: Callout, parent: Node) -> None:
        box = parent.add(Role.DIVISION)
        self._tone = block.tone
        self._title = SetText((Span(title(block.title), strong=True, tone=block.tone),), STRONG)
        self._text = SetText(block.text, BODY)
        self._title_node, self._text_node = box.add(Role.PARAGRAPH), box.add(Role.PARAGRAPH)
        self._from = 0
        self._to: int | None = None
        self.before = self.after = 10.0

    def _title_lines(self, width: float) -> tuple[SetLine, ...]:
        return self._title.lines(width - 2 * _INSET) if self._from == 0 else ()

    def _text_lines(self, width: float) -> tuple[SetLine, ...]:
        return self._text.lines(width - 2 * _INSET)[self._from : self._to]

    def _title_height(self, width: float) -> float:
        return len(self._title_lines(width)) * STRONG.leading

    def height(self, width: float) -> float:
        return 2 * _PADDING + self._title_height(width) + len(self._text_lines(width)) * BODY.leading

    def least(self, width: float) -> float:
        count = len(self._text_lines(width))
        shown = count if count <= _FEWEST_LINES + 1 else _FEWEST_LINES
        return 2 * _PADDING + self._title_height(width) + shown * BODY.leading

    def part(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        count = len(self._text_lines(width))
        fits = int((room - 2 * _PADDING - self._title_height(width)) / BODY.leading)
        fits = min(fits, count - _FEWEST_LINES)
        if fits < _FEWEST_LINES:
            return None
        return self._slice(self._from, self._from + fits), self._slice(self._from + fits, self._to)

    def _slice(self, start: int, end: int | None) -> CalloutPiece:
        other = copy(self)
        other.__dict__.update(_from=start, _to=end)
        return other

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        height = self.height(width)
        with brush.canvas.artifact():
            brush.canvas.box((x, top, width, height), Ink(fill=brush.palette["sunken"]))
            brush.canvas.box((x, top, _BAR, height), Ink(fill=brush.palette[tone_colour(self._tone)]))
        inner, left, y = width - 2 * _INSET, x + _INSET, top + _PADDING
        if self._from == 0:
            paint_lines(brush, self._title_lines(width), STRONG, self._title_node, Slot(left, y, inner))
        y += self._title_height(width)
        paint_lines(brush, self._text_lines(width), BODY, self._text_node, Slot(left, y, inner))

"""Lists on the page: bulleted and numbered items, steps with when and who, and labelled facts in a grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from commsfit.presentation.outline.outline import Fields, ListOf, Span, Spans, Steps, words
from commsfit.report.blocks.texts import SetText, Slot, TextPiece, paint_lines
from commsfit.report.door import title
from commsfit.report.pages.canvas import Ink
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import BODY, CELL, CELL_TOTAL, LABEL, SMALL, STRONG
from commsfit.report.structure import Node, Role
from commsfit.report.type.lines import SetLine

_INDENT = 15.0
_BETWEEN = 3.0
_ROUND = 8.0
_WHEN = 92.0
_WHO = 104.0
_GUTTER = 14.0
_IN_A_ROW = 3
_FACTS_GAP = 5.0
_LONGEST = 120
_TALL = 260.0
_LEAST_ROOM = 60.0
_READABLE = 465.0
_NARROW = 300.0
"""A column under this width sets steps beside a line of time."""
_DAY = 42.0
_ON_LINE = 20.0
_GEM = 3.6
"""Running text gets no wider than this."""


def narrowing(width: float) -> float:
    """How much of the frame running text leaves free at the right."""
    return max(0.0, width - _READABLE)


class ItemPiece(TextPiece):
    """One item with its bullet or number."""

    def __init__(self, text: Spans, label: str, item: Node, measure: float) -> None:
        self._label_node = item.add(Role.LABEL)
        self._label = SetText(words(label), BODY)
        body = item.add(Role.BODY)
        super().__init__(text, BODY, body, before=_BETWEEN, after=_BETWEEN, indent=_INDENT, narrower=narrowing(measure))

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        if self.begins:
            paint_lines(brush, self._label.lines(_INDENT * 2), BODY, self._label_node, Slot(x, top, _INDENT))
        super().paint(brush, x, top, width)


def list_pieces(block: ListOf, parent: Node, measure: float) -> Iterator[Piece]:
    """A list as a piece an item."""
    node = parent.add(Role.LIST, numbered=block.numbered)
    for index, text in enumerate(block.items):
        piece = ItemPiece(text, f"{index + 1}." if block.numbered else "•", node.add(Role.ITEM), measure)
        if index == 0:
            piece.before = _ROUND
        if index == len(block.items) - 1:
            piece.after = _ROUND
        yield piece


@dataclass(frozen=True, slots=True)
class Beside:
    """A text that stands beside others: where, and which of its lines; a label above it stands with its first."""

    text: SetText
    node: Node
    left: float
    width: float
    label: SetText | None = None
    label_node: Node | None = None
    start: int = 0
    end: int | None = None

    def label_lines(self) -> tuple[SetLine, ...]:
        return self.label.lines(self.width) if self.label is not None and self.start == 0 else ()

    def lines(self) -> tuple[SetLine, ...]:
        return self.text.lines(self.width)[self.start : self.end]

    def label_height(self) -> float:
        return len(self.label_lines()) * LABEL.leading

    def height(self) -> float:
        return self.label_height() + len(self.lines()) * self.text.style.leading

    def part(self, room: float) -> tuple[Beside, Beside]:
        fits = max(0, int((room - self.label_height()) / self.text.style.leading))
        middle = self.start + min(fits, len(self.lines()))
        return replace(self, end=middle), replace(self, start=middle, label=None)


class ColumnsPiece(Piece):
    """Texts side by side, parted only where they are higher than most of a page."""

    def __init__(self, parts: Sequence[Beside], white: float, *, ruled: bool = False) -> None:
        self._parts = tuple(parts)
        self._ruled = ruled
        self.before = self.after = white

    def height(self, width: float) -> float:  # noqa: ARG002 - its columns have their widths
        return max(part.height() for part in self._parts)

    def part(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        if self.height(width) < _TALL or room < _LEAST_ROOM:
            return None
        halves = [part.part(room) for part in self._parts]
        first, rest = (ColumnsPiece([half[side] for half in halves], self.before, ruled=self._ruled) for side in (0, 1))
        return first, rest

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        if self._ruled:
            with brush.canvas.artifact():
                brush.canvas.rule(x, top - _BETWEEN - 1, x + width, brush.palette["line"])
        for part in self._parts:
            left, below = x + part.left, top + part.label_height()
            if part.label_node is not None:
                paint_lines(brush, part.label_lines(), LABEL, part.label_node, Slot(left, top, part.width))
            paint_lines(brush, part.lines(), part.text.style, part.node, Slot(left, below, part.width))


def step_pieces(block: Steps, parent: Node, measure: float) -> Iterator[Piece]:
    """Steps as an ordered list: when is the label, what and who the body."""
    node = parent.add(Role.LIST, numbered=True)
    if measure < _NARROW:
        yield from _dated_pieces(block, node, measure)
        return
    breadth = measure - _WHEN - _WHO - 2 * _GUTTER
    for index, (when, what, who) in enumerate(block.steps):
        item = node.add(Role.ITEM)
        label, body = item.add(Role.LABEL), item.add(Role.BODY)
        parts = (
            Beside(SetText(words(title(when, _LONGEST)), STRONG), label, 0.0, _WHEN),
            Beside(SetText(what, BODY), body, _WHEN + _GUTTER, breadth),
            Beside(SetText(words(title(who, _LONGEST)), SMALL), body, _WHEN + breadth + 2 * _GUTTER, _WHO),
        )
        yield ColumnsPiece(parts, _BETWEEN + 1, ruled=index > 0)


def _dated_pieces(block: Steps, node: Node, measure: float) -> Iterator[Piece]:
    """The same in a narrow column: the day, a diamond on a line, what is done and under it by whom."""
    left = _DAY + _ON_LINE
    for index, (when, what, who) in enumerate(block.steps):
        item = node.add(Role.ITEM)
        label, body = item.add(Role.LABEL), item.add(Role.BODY)
        by = (Span("\n" + title(who, _LONGEST), muted=True),) if who else ()
        parts = (
            Beside(SetText(words(title(when, _LONGEST)), CELL_TOTAL), label, 0.0, _DAY),
            Beside(SetText((*(replace(span, strong=True) for span in what), *by), CELL), body, left, measure - left),
        )
        yield Dated(parts, _BETWEEN + 1.5, last=index == len(block.steps) - 1)


class Dated(ColumnsPiece):
    """An entry beside a line of time."""

    def __init__(self, parts: Sequence[Beside], white: float, *, last: bool) -> None:
        super().__init__(parts, white)
        self._last = last

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        at, middle = x + _DAY + _ON_LINE / 2, top + CELL.leading / 2
        with brush.canvas.artifact():
            if not self._last:
                below = top + self.height(width) + self.after + CELL.leading / 2
                brush.canvas.path(((at, middle), (at, below)), Ink(stroke=brush.palette["line"], line=0.9))
            corners = ((at, middle - _GEM), (at + _GEM, middle), (at, middle + _GEM), (at - _GEM, middle))
            brush.canvas.path(corners, Ink(fill=brush.palette["text"]))
        super().paint(brush, x, top, width)


def fact_pieces(block: Fields, parent: Node, measure: float) -> Iterator[Piece]:
    """Labelled facts in rows of three: each a small label above its value."""
    node = parent.add(Role.LIST)
    columns = min(_IN_A_ROW, len(block.pairs)) if len(block.pairs) != _IN_A_ROW + 1 else 2
    breadth = (measure - _GUTTER * (columns - 1)) / max(1, columns)
    row: list[Beside] = []
    for index, (label, value) in enumerate(block.pairs):
        item = node.add(Role.ITEM)
        above = SetText(words(title(label, _LONGEST)), LABEL)
        label_node, value_node = item.add(Role.LABEL), item.add(Role.BODY)
        left = len(row) * (breadth + _GUTTER)
        row.append(Beside(SetText(value, STRONG), value_node, left, breadth, above, label_node))
        if len(row) == columns or index == len(block.pairs) - 1:
            yield ColumnsPiece(row, _FACTS_GAP)
            row = []

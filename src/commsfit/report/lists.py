"""Lists on the page: bulleted and numbered items, steps with when and who, and labelled facts in a grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commsfit.presentation.outline import Fields, ListOf, Steps, Text, words
from commsfit.report.pieces import Brush, Piece
from commsfit.report.structure import Node, Role
from commsfit.report.style import BODY, LABEL, SMALL, STRONG, Style
from commsfit.report.texts import SetText, TextPiece, paint_lines

_INDENT = 15.0
_BETWEEN = 3.0
_ROUND = 8.0
_WHEN = 92.0
_WHO = 104.0
_GUTTER = 14.0
_IN_A_ROW = 3
_READABLE = 440.0
"""Running text gets no wider than this."""


def narrowing(width: float) -> float:
    """How much of the frame running text leaves free at the right."""
    return max(0.0, width - _READABLE)


class ItemPiece(TextPiece):
    """One item with its bullet or number."""

    def __init__(self, text: Text, label: str, item: Node, *, before: float, after: float, narrower: float) -> None:
        self._label_node = item.add(Role.LABEL)
        self._label = SetText(words(label), BODY)
        super().__init__(
            text, BODY, item.add(Role.BODY), before=before, after=after, indent=_INDENT, narrower=narrower
        )

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        if self.begins:
            paint_lines(brush, self._label.lines(_INDENT * 2), BODY, self._label_node, x, top, _INDENT)
        super().paint(brush, x, top, width)


def list_pieces(block: ListOf, parent: Node, measure: float) -> Iterator[Piece]:
    """A list as a piece an item."""
    node = parent.add(Role.LIST, numbered=block.numbered)
    last = len(block.items) - 1
    for index, text in enumerate(block.items):
        yield ItemPiece(
            text,
            f"{index + 1}." if block.numbered else "•",
            node.add(Role.ITEM),
            before=_ROUND if index == 0 else _BETWEEN,
            after=_ROUND if index == last else _BETWEEN,
            narrower=narrowing(measure),
        )


class Columns(Piece):
    """Texts side by side that are never parted."""

    def __init__(self, parts: Sequence[tuple[SetText, Style, Node, float, float]], *, ruled: bool = False) -> None:
        self._parts = parts
        """(text, style, owner, left, width)."""
        self._ruled = ruled

    def height(self, width: float) -> float:  # noqa: ARG002 - its columns have their widths
        return max(len(text.lines(breadth)) * style.leading for text, style, _, _, breadth in self._parts)

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        if self._ruled:
            with brush.canvas.artifact():
                brush.canvas.rule(x, top - _BETWEEN - 1, x + width, brush.palette["line"])
        for text, style, node, left, breadth in self._parts:
            paint_lines(brush, text.lines(breadth), style, node, x + left, top, breadth)


def step_pieces(block: Steps, parent: Node, measure: float) -> Iterator[Piece]:
    """Steps as an ordered list: when is the label, what and who the body."""
    node = parent.add(Role.LIST, numbered=True)
    what_width = measure - _WHEN - _WHO - 2 * _GUTTER
    for index, (when, what, who) in enumerate(block.steps):
        item = node.add(Role.ITEM)
        label, body = item.add(Role.LABEL), item.add(Role.BODY)
        parts = [
            (SetText(words(when), STRONG), STRONG, label, 0.0, _WHEN),
            (SetText(what, BODY), BODY, body, _WHEN + _GUTTER, what_width),
            (SetText(words(who), SMALL), SMALL, body, _WHEN + what_width + 2 * _GUTTER, _WHO),
        ]
        piece = Columns(parts, ruled=index > 0)
        piece.before = piece.after = _BETWEEN + 1
        yield piece


class FactsRow(Piece):
    """Up to three facts beside each other, each a small label above its value."""

    def __init__(self, facts: Sequence[tuple[SetText, Node, SetText, Node]], columns: int) -> None:
        self._facts = facts
        self._columns = columns
        self.before = self.after = 5.0

    def _breadth(self, width: float) -> float:
        return (width - _GUTTER * (self._columns - 1)) / self._columns

    def height(self, width: float) -> float:
        breadth = self._breadth(width)
        return max(
            len(label.lines(breadth)) * LABEL.leading + len(value.lines(breadth)) * STRONG.leading
            for label, _, value, _ in self._facts
        )

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        breadth = self._breadth(width)
        for index, (label, label_node, value, value_node) in enumerate(self._facts):
            left = x + index * (breadth + _GUTTER)
            lines = label.lines(breadth)
            paint_lines(brush, lines, LABEL, label_node, left, top, breadth)
            below = top + len(lines) * LABEL.leading
            paint_lines(brush, value.lines(breadth), STRONG, value_node, left, below, breadth)


def fact_pieces(block: Fields, parent: Node) -> Iterator[Piece]:
    """Labelled facts in rows of three."""
    node = parent.add(Role.LIST)
    columns = min(_IN_A_ROW, len(block.pairs)) if len(block.pairs) != _IN_A_ROW + 1 else 2
    facts = []
    for label, value in block.pairs:
        item = node.add(Role.ITEM)
        facts.append((SetText(words(label), LABEL), item.add(Role.LABEL), SetText(value, STRONG), item.add(Role.BODY)))
    for start in range(0, len(facts), columns):
        yield FactsRow(facts[start : start + columns], columns)

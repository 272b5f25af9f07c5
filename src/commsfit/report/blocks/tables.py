"""Tables on the page: one Table element over any number of pages, its header row repeated, its rows kept whole."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace

from commsfit.presentation.outline.outline import Column, Table, words
from commsfit.report.blocks.texts import SetText, Slot, paint_lines
from commsfit.report.door import title
from commsfit.report.pages.canvas import Artifact, Ink
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import CELL, CELL_FIGURES, CELL_HEAD, CELL_TOTAL, CELL_TOTAL_FIGURES, PART, Style
from commsfit.report.structure import Node, Role, Scope
from commsfit.report.type.lines import SetLine

_ABOVE = 3.6
_OVERHANG = 6.0
"""How far the ground of the row that stands out reaches beyond its words."""
_GUTTER = 12.0
_TALL_ROW = 260.0
"""A row higher than this may be parted between lines; others never."""
_FEWEST_LINES = 2
_FEWEST_ROWS = 2
_TITLE_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell's text, its element, and which of its lines stand here."""

    text: SetText
    node: Node
    right: bool
    start: int = 0
    end: int | None = None

    def lines(self, width: float) -> tuple[SetLine, ...]:
        return self.text.lines(width)[self.start : self.end]

    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.text.style.leading


@dataclass(frozen=True, slots=True, eq=False)
class TableRow:
    """Cells beside each other; each row is itself, whatever another one says."""

    cells: tuple[Cell, ...]
    total: bool = False
    tinted: bool = False

    def height(self, widths: Sequence[float]) -> float:
        return max(cell.height(width) for cell, width in zip(self.cells, widths, strict=True)) + 2 * _ABOVE

    def part(self, widths: Sequence[float], room: float) -> tuple[TableRow, TableRow] | None:
        """The lines of each cell that fit, and the others."""
        first, rest = [], []
        for cell, width in zip(self.cells, widths, strict=True):
            count = len(cell.lines(width))
            fits = min(count, int((room - 2 * _ABOVE) / cell.text.style.leading))
            if fits < min(count, _FEWEST_LINES):
                return None
            first.append(replace(cell, end=cell.start + fits))
            rest.append(replace(cell, start=cell.start + fits))
        return replace(self, cells=tuple(first)), replace(self, cells=tuple(rest))


class TablePiece(Piece):
    """A table, or the part of it that stands on one page."""

    def __init__(self, block: Table, parent: Node) -> None:
        node = parent.add(Role.TABLE)
        self._title = SetText(words(title(block.title)), PART) if block.title else None
        self._title_node = node.add(Role.CAPTION) if block.title else None
        self._columns = block.columns
        self._head = _head(block.columns, node.add(Role.HEAD))
        self._rows = _rows(block, node.add(Role.ROWS))
        self._continued = False
        self._widths: dict[float, tuple[float, ...]] = {}
        self._heights: dict[tuple[TableRow, float], float] = {}
        """Of each row at each width of the table; shared by the parts of a table."""
        self.before, self.after = 8.0, 12.0

    def _measure(self, width: float) -> tuple[float, ...]:
        """Each column's text width."""
        found = self._widths.get(width)
        if found is None:
            texts = [
                [row.cells[index].text for row in (self._head, *self._rows)] for index in range(len(self._columns))
            ]
            shares = [column.share for column in self._columns]
            found = self._widths[width] = column_widths(texts, shares, width - _GUTTER * (len(shares) - 1))
        return found

    def _row_height(self, row: TableRow, width: float) -> float:
        found = self._heights.get((row, width))
        if found is None:
            found = self._heights[row, width] = row.height(self._measure(width))
        return found

    def _title_height(self, width: float) -> float:
        if self._title is None or self._continued:
            return 0.0
        return len(self._title.lines(width)) * PART.leading + _TITLE_GAP

    def _top(self, width: float) -> float:
        return self._title_height(width) + self._row_height(self._head, width)

    def height(self, width: float) -> float:
        return self._top(width) + sum(self._row_height(row, width) for row in self._rows)

    def least(self, width: float) -> float:
        if not self._rows:
            return self._top(width)
        first = self._row_height(self._rows[0], width)
        return self._top(width) + (first if first <= _TALL_ROW else 2 * _ABOVE + _FEWEST_LINES * CELL.leading)

    def part(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        widths = self._measure(width)
        left = room - self._top(width)
        fit = 0
        while fit < len(self._rows) and (height := self._row_height(self._rows[fit], width)) <= left:
            left -= height
            fit += 1
        if fit < len(self._rows) and self._row_height(self._rows[fit], width) > _TALL_ROW:
            parted = self._rows[fit].part(widths, left)
            if parted is not None:
                return self._slice((*self._rows[:fit], parted[0])), self._rest((parted[1], *self._rows[fit + 1 :]))
        if fit > _FEWEST_ROWS and len(self._rows) - fit == 1:
            fit -= 1  # no single row stands alone on the next page, a total least of all
        if not 0 < fit < len(self._rows):
            return None
        return self._slice(self._rows[:fit]), self._rest(self._rows[fit:])

    def _slice(self, rows: tuple[TableRow, ...]) -> TablePiece:
        other = copy(self)
        other.__dict__.update(_rows=rows)
        return other

    def _rest(self, rows: tuple[TableRow, ...]) -> TablePiece:
        other = self._slice(rows)
        other.__dict__.update(_continued=True)
        return other

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        widths = self._measure(width)
        if self._title is not None and self._title_node is not None and not self._continued:
            paint_lines(brush, self._title.lines(width), PART, self._title_node, Slot(x, top, width))
        y = top + self._title_height(width)
        if self._continued:
            with brush.canvas.artifact(Artifact.REPEATED):
                y = _paint_row(brush, self._head, widths, x, y)
        else:
            y = _paint_row(brush, self._head, widths, x, y)
        rules = [(y, "edge", 0.7)]
        for row in self._rows:
            if row.tinted:
                _paint_tint(brush, x, y, width, self._row_height(row, width))
            if row.total:
                rules.append((y, "text", 0.7))
            y = _paint_row(brush, row, widths, x, y)
            rules.append((y, "line", 0.4))
        with brush.canvas.artifact():
            for at, colour, line in rules:
                brush.canvas.rule(x, at, x + width, brush.palette[colour], line)


def _head(columns: Sequence[Column], head: Node) -> TableRow:
    row = head.add(Role.ROW)
    return TableRow(
        tuple(
            Cell(
                SetText(words(title(column.title, 120)), CELL_HEAD),
                row.add(Role.HEADER_CELL, scope=Scope.COLUMN),
                column.figures,
            )
            for column in columns
        )
    )


def _rows(block: Table, body: Node) -> tuple[TableRow, ...]:
    last = len(block.rows) - 1
    found = []
    for index, texts in enumerate(block.rows):
        node = body.add(Role.ROW)
        total = block.total_row and index == last
        cells = []
        for place, (text, column) in enumerate(zip(texts, block.columns, strict=True)):
            heads = block.row_headers and place == 0
            cell = node.add(Role.HEADER_CELL, scope=Scope.ROW) if heads else node.add(Role.CELL)
            cells.append(Cell(SetText(text, _style(heads or total, column.figures)), cell, column.figures))
        found.append(TableRow(tuple(cells), total, tinted=index == block.tinted))
    return tuple(found)


def _style(strong: bool, figures: bool) -> Style:  # noqa: FBT001 - two facts of the cell
    if figures:
        return CELL_TOTAL_FIGURES if strong else CELL_FIGURES
    return CELL_TOTAL if strong else CELL


def _paint_tint(brush: Brush, x: float, top: float, width: float, height: float) -> None:
    with brush.canvas.artifact():
        frame = (x - _OVERHANG, top + 0.3, width + 2 * _OVERHANG, height - 0.3)
        brush.canvas.box(frame, Ink(fill=brush.palette["accent_soft"]), 4.0)


def _paint_row(brush: Brush, row: TableRow, widths: Sequence[float], x: float, top: float) -> float:
    for cell, width in zip(row.cells, widths, strict=True):
        paint_lines(brush, cell.lines(width), cell.text.style, cell.node, Slot(x, top + _ABOVE, width, cell.right))
        x += width + _GUTTER
    return top + row.height(widths)


_WIDEST_WORD = 0.45
"""No single word claims more of a table than this."""


def column_widths(columns: Sequence[Sequence[SetText]], shares: Sequence[float], width: float) -> tuple[float, ...]:
    """Each its share, but wide enough for its words while others have room; together they are `width`."""
    needs = [
        min(max(text.widest_word() for text in texts) + 0.01, width * _WIDEST_WORD) if texts else 0.0
        for texts in columns
    ]
    if sum(needs) >= width:
        return tuple(width * need / sum(needs) for need in needs)
    fixed: set[int] = set()
    while True:
        free = width - sum(needs[index] for index in fixed)
        open_shares = sum(share for index, share in enumerate(shares) if index not in fixed)
        widths = [needs[index] if index in fixed else free * share / open_shares for index, share in enumerate(shares)]
        tight = {index for index, got in enumerate(widths) if got < needs[index]} - fixed
        if not tight:
            return tuple(widths)
        fixed |= tight

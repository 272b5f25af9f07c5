"""The table of contents: a link a section, its page number filled in once the pages are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from commsfit.domain.wording.messages import say
from commsfit.presentation.outline.outline import words
from commsfit.report.blocks.texts import SetText, Slot, paint_lines
from commsfit.report.door import title
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import BODY
from commsfit.report.structure import Node, Role
from commsfit.report.type.fonts import measured

_ROW_GAP = 3.0
_NUMBER_ROOM = 30.0


class ContentsRow(Piece):
    """One section's title and page; the whole row is the link."""

    def __init__(self, name: str, anchor: str, contents: Node, pages: Mapping[str, int]) -> None:
        self._name = title(name)
        self._title = SetText(words(self._name), BODY)
        self._anchor = anchor
        self._pages = pages
        self._link = contents.add(Role.CONTENTS_ITEM).add(Role.REFERENCE).add(Role.LINK)
        self.before = self.after = _ROW_GAP

    def height(self, width: float) -> float:
        return len(self._title.lines(width - _NUMBER_ROOM)) * BODY.leading

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        canvas, height = brush.canvas, self.height(width)
        with canvas.artifact():
            canvas.rule(x, top + height + _ROW_GAP, x + width, brush.palette["line"], 0.4)
        paint_lines(brush, self._title.lines(width - _NUMBER_ROOM), BODY, self._link, Slot(x, top, width))
        number = str(self._pages[self._anchor] + 1)
        look = BODY.looks.plain
        drawn = measured(number, look.weight, figures=True)
        with canvas.content(self._link):
            start = x + width - drawn.width * look.size / 1000
            baseline = top + (BODY.leading + look.size * 0.73) / 2
            canvas.text(start, baseline, drawn.runs, look.size, brush.palette["muted"])
        words_of_link = say("{name}, page {number}", name=self._name, number=number)
        canvas.link(self._link, (x, top, width, height), f"#{self._anchor}", words_of_link)


def contents_pieces(entries: Sequence[tuple[str, str]], parent: Node, pages: Mapping[str, int]) -> Iterator[Piece]:
    """A row for each (title, anchor)."""
    contents = parent.add(Role.CONTENTS)
    for name, anchor in entries:
        yield ContentsRow(name, anchor, contents, pages)

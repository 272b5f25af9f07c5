"""Headings on the page, each a place that links and bookmarks lead to."""

from __future__ import annotations

from commsfit.presentation.outline.outline import words
from commsfit.report.blocks.texts import TextPiece
from commsfit.report.door import title
from commsfit.report.pages.pieces import Brush
from commsfit.report.pages.style import PART, SECTION, TITLE
from commsfit.report.structure import Node, Role

_ABOVE = 12.0
"""A little white above the heading that a link leads to."""
_STYLES = {1: (Role.H1, TITLE, 0.0, 7.0), 2: (Role.H2, SECTION, 0.0, 8.0), 3: (Role.H3, PART, 12.0, 5.0)}
_SMALLEST = 3


class HeadingPiece(TextPiece):
    """A heading of level 1 to 3 that stays with what it heads."""

    def __init__(  # noqa: PLR0913 - what it says, where it leads, how it looks
        self, level: int, text: str, parent: Node, anchor: str, bookmark: str = "", *, quiet: bool = False
    ) -> None:
        role = _STYLES[level][0]
        _, style, before, after = _STYLES[_SMALLEST if quiet else level]
        super().__init__(words(title(text)), style, parent.add(role), before=before, after=after, keep_with_next=True)
        self.anchor = anchor
        self._bookmark = (level, title(bookmark or text))

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        if self.begins:
            level, name = self._bookmark
            brush.canvas.bookmark(level, name, top - _ABOVE)
            if self.anchor:
                brush.canvas.anchor(self.anchor, top - _ABOVE)
        super().paint(brush, x, top, width)

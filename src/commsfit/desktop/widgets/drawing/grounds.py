"""Grounds that things stand on: cards, tiles, quiet asides, and the sides of the window with a line at one edge."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, theme
from commsfit.desktop.widgets.drawing.outline import line_box
from commsfit.desktop.widgets.words.mirroring import is_mirrored
from commsfit.presentation.tokens import RADIUS_CARD, RADIUS_CONTROL


class GroundInk(NamedTuple):
    """The tokens of a ground, and how round and how strong its line is."""

    fill: str
    line: str
    radius: int
    width: int = 1


GROUNDS: Final[Mapping[str, GroundInk]] = {
    "card": GroundInk("surface", "line", RADIUS_CARD),
    "sunken": GroundInk("sunken", "sunken", RADIUS_CARD),
    "soft": GroundInk("accent_soft", "accent_soft", RADIUS_CARD),
    "tile": GroundInk("surface", "line", RADIUS_CONTROL),
    "told": GroundInk("surface", "edge", RADIUS_CONTROL),
    "drop": GroundInk("accent_soft", "accent", RADIUS_CARD, 2),
}
_EDGE: Final = 1


class GroundSide(Enum):
    """Where the line of an edged ground runs, from the reader's point of view."""

    LEADING = "leading"
    TRAILING = "trailing"
    TOP = "top"
    BOTTOM = "bottom"


def paint_ground(widget: QWidget, ground: str) -> None:
    """Cover all of a widget."""
    ink = GROUNDS[ground]
    # Black on black: only a line tells where a quiet ground ends.
    line = "line" if ground == "sunken" and theme().is_high_contrast else ink.line
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(line), ink.width))
        painter.setBrush(colour(ink.fill))
        painter.drawRoundedRect(line_box(widget.rect(), ink.width), ink.radius, ink.radius)


class Grounded(Guarded, QFrame):
    """A frame on one of the grounds, or on none; what it holds stays clear of the line."""

    def __init__(self, ground: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ""
        self.stand_on(ground)

    def stand_on(self, ground: str) -> None:
        """Take another ground; an empty name takes it away."""
        edge = _EDGE if ground else 0
        self._ground = ground
        self.setContentsMargins(edge, edge, edge, edge)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._ground:
            paint_ground(self, self._ground)


class Edged(Guarded, QFrame):
    """A side of the window: a plain ground with a line towards what it stands beside."""

    def __init__(self, side: GroundSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setContentsMargins(*(_EDGE if one is side else 0 for one in _ROUND))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour("surface"))
            painter.fillRect(QRectF(self._line()), colour("line"))

    def _line(self) -> QRect:
        width, height = self.width(), self.height()
        if self._side in (GroundSide.TOP, GroundSide.BOTTOM):
            return QRect(0, 0 if self._side is GroundSide.TOP else height - _EDGE, width, _EDGE)
        is_left = (self._side is GroundSide.LEADING) is not is_mirrored(self)
        return QRect(0 if is_left else width - _EDGE, 0, _EDGE, height)


_ROUND: Final = (GroundSide.LEADING, GroundSide.TOP, GroundSide.TRAILING, GroundSide.BOTTOM)
"""In the order in which Qt takes margins."""

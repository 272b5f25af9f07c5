"""A small label of a state: a shape and a word in the state's colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled, theme

BADGE_TINT: Final = 0.06
_TOKENS: Final = {"neutral": "muted", "open": "muted"}
_CORNERS: Final = {
    "bad": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "caution": ((0, -1), (1, 0.9), (-1, 0.9)),
    "cpaas": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
}


def badge_size(words: str) -> QSize:
    """The room that a badge takes."""
    metrics = QFontMetrics(font("tiny", 600))
    return QSize(metrics.horizontalAdvance(words) + scaled(36), metrics.height() + scaled(8))


def paint_badge(painter: QPainter, place: QRectF, words: str, tone: str) -> None:
    """Draw a badge; `tone` is neutral, good, caution, bad, open, ucaas, cpaas or accent."""
    token = _TOKENS.get(tone, tone)
    box = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(token, 1.0 if theme().is_high_contrast else 0.35), 1))
    # On a ground of its own: over the page's, the words would stand out less.
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setBrush(colour(token, BADGE_TINT))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    _paint_shape(painter, QPointF(box.left() + scaled(14), box.center().y()), tone)
    painter.setFont(font("tiny", 600))
    painter.setPen(colour(token))
    room = box.adjusted(scaled(24), 0, 0, 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()


def _paint_shape(painter: QPainter, centre: QPointF, tone: str) -> None:
    half = scaled(4)
    painter.setPen(QPen(colour(_TOKENS.get(tone, tone)), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush if tone in _TOKENS else colour(tone))
    corners = _CORNERS.get(tone)
    if corners is None:
        painter.drawEllipse(centre, half, half)
    else:
        painter.drawPolygon(QPolygonF([centre + QPointF(x * half, y * half) for x, y in corners]))


class Badge(Guarded, QWidget):
    """A badge on its own."""

    def __init__(self, words: str = "", tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words, self._tone = "", tone
        self.say(words, tone)

    def say(self, words: str, tone: str = "neutral") -> None:
        """Change word and tone."""
        self._words, self._tone = words, tone
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return badge_size(self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_badge(painter, QRectF(self.rect()), self._words, self._tone)

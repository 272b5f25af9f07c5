"""A small label of a state: a shape and a word in the state's colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.theme.current import colour, font, look, scaled

_TOKENS: Final = {"neutral": "muted", "open": "muted"}
_CORNERS: Final = {
    "bad": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "caution": ((0, -1), (1, 0.9), (-1, 0.9)),
    "cpaas": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
}


class Badge(QWidget):
    """`tone` is neutral, good, caution, bad, open, ucaas, cpaas or accent."""

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
        metrics = QFontMetrics(font("tiny", 600))
        return QSize(metrics.horizontalAdvance(self._words) + scaled(36), metrics.height() + scaled(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        token = _TOKENS.get(self._tone, self._tone)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colour(token, 1.0 if look().is_high_contrast else 0.35), 1))
            painter.setBrush(colour(token, 0.08))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            self._shape(painter, QPointF(scaled(14), box.center().y()), scaled(4))
            painter.setFont(font("tiny", 600))
            painter.setPen(colour(token))
            words = box.adjusted(scaled(24), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)

    def _shape(self, painter: QPainter, centre: QPointF, half: float) -> None:
        tone = colour(_TOKENS.get(self._tone, self._tone))
        painter.setPen(QPen(tone, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._tone in _TOKENS else tone)
        corners = _CORNERS.get(self._tone)
        if corners is None:
            painter.drawEllipse(centre, half, half)
        else:
            painter.drawPolygon(QPolygonF([centre + QPointF(x * half, y * half) for x, y in corners]))

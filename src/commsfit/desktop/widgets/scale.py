"""A figure on a scale: which side of the threshold means what, where the threshold is, and where you stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.theme.current import colour, font, scaled


@dataclass(frozen=True, slots=True)
class OnScale:
    """Positions from 0 to 1; `low` and `high` differ for a range and are None while nothing is known."""

    threshold: float
    low: float | None
    high: float | None
    threshold_words: str
    you_words: str = ""
    below_words: str = ""
    above_words: str = ""
    below_token: str = "ucaas"
    above_token: str = "cpaas"


class ThresholdScale(QWidget):
    """Paints one; `small` leaves words out for a row in a list."""

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self._shown: OnScale | None = None
        self._small = small
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scale(self, shown: OnScale) -> None:
        """Show where things lie; the words reach a screen reader too."""
        if shown == self._shown:
            return
        self._shown = shown
        self.setAccessibleName(", ".join(filter(None, (shown.you_words, shown.threshold_words))))
        sides = [f"below: {shown.below_words}"] if shown.below_words else []
        sides += [f"above: {shown.above_words}"] if shown.above_words else []
        self.setAccessibleDescription("; ".join(sides))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(150 if self._small else 320), scaled(22 if self._small else 68))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_bar(painter, self._shown)
            if not self._small:
                self._paint_words(painter, self._shown)

    @property
    def _middle(self) -> float:
        return self.height() / 2 if self._small else scaled(34)

    def _x(self, share: float) -> float:
        edge = scaled(9)
        return edge + max(0.0, min(1.0, share)) * (self.width() - 2 * edge)

    def _paint_bar(self, painter: QPainter, shown: OnScale) -> None:
        thick = scaled(5 if self._small else 8)
        split, top, end = self._x(shown.threshold), self._middle - thick / 2, float(self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        for left, right, token in ((0.0, split - 2, shown.below_token), (split + 2, end, shown.above_token)):
            painter.setBrush(colour("line") if self._small else colour(token))
            painter.drawRoundedRect(QRectF(left, top, max(0.0, right - left), thick), thick / 2, thick / 2)
        self._paint_you(painter, shown)
        painter.setPen(QPen(colour("text"), 2))
        half = scaled(8 if self._small else 10)
        painter.drawLine(QPointF(split, self._middle - half), QPointF(split, self._middle + half))

    def _paint_you(self, painter: QPainter, shown: OnScale) -> None:
        if shown.low is None or shown.high is None:
            return
        radius = float(scaled(6 if self._small else 8))
        ink, ground = colour("accent" if self._small else "text"), colour("surface" if self._small else "canvas")
        ends = [QPointF(self._x(shown.low), self._middle), QPointF(self._x(shown.high), self._middle)]
        if shown.low != shown.high:
            radius *= 0.8
            painter.setPen(QPen(ground, radius + 5))
            painter.drawLine(*ends)
            painter.setPen(QPen(ink, radius - 1))
            painter.drawLine(*ends)
        painter.setPen(QPen(ground, 3))
        painter.setBrush(ink)
        for end in ends:
            painter.drawEllipse(end, radius, radius)

    def _paint_words(self, painter: QPainter, shown: OnScale) -> None:
        if shown.low is not None and shown.high is not None:
            painter.setPen(colour("text"))
            middle = (self._x(shown.low) + self._x(shown.high)) / 2
            self._write(painter, shown.you_words, middle, 0, strong=True)
        painter.setPen(colour("muted"))
        left, right = self._write(painter, shown.threshold_words, self._x(shown.threshold), scaled(46), strong=False)
        metrics = QFontMetrics(font("tiny"))
        room_left, room_right = round(left - scaled(12)), round(self.width() - right - scaled(12))
        height = scaled(18)
        below = metrics.elidedText(shown.below_words, Qt.TextElideMode.ElideRight, room_left)
        above = metrics.elidedText(shown.above_words, Qt.TextElideMode.ElideRight, room_right)
        painter.drawText(QRectF(0, scaled(46), room_left, height), Qt.AlignmentFlag.AlignLeft, below)
        box = QRectF(self.width() - room_right, scaled(46), room_right, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, above)

    def _write(self, painter: QPainter, words: str, middle: float, top: int, *, strong: bool) -> tuple[float, float]:
        face = font("small" if strong else "tiny", 600 if strong else 400)
        width = QFontMetrics(face).horizontalAdvance(words) + 2
        left = max(0.0, min(self.width() - width, middle - width / 2))
        painter.setFont(face)
        painter.drawText(QRectF(left, top, width, scaled(20)), Qt.AlignmentFlag.AlignCenter, words)
        return left, left + width

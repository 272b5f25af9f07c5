"""A figure on a scale: which side of the threshold means what, where the threshold is, and where you stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.domain.wording.lists import in_clauses, in_commas

_HEIGHT, _LINE, _BELOW, _APART = 68, 18, 46, 12
_TINY, _YOU = ("tiny", 400), ("small", 600)


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


class ThresholdScale(Guarded, QWidget):
    """Paints one; what the sides mean stands beside the threshold, or below it where that leaves too little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: OnScale | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_scale(self, shown: OnScale) -> None:
        """Show where things lie; the words reach a screen reader too."""
        if shown == self._shown:
            return
        self._shown = shown
        self.setAccessibleName(in_commas((shown.you_words, shown.threshold_words)))
        sides = [f"below: {shown.below_words}"] if shown.below_words else []
        sides += [f"above: {shown.above_words}"] if shown.above_words else []
        self.setAccessibleDescription(in_clauses(sides))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), self.heightForWidth(max(self.width(), scaled(320))))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), scaled(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._shown is None or self._has_room(self._shown, width):
            return scaled(_HEIGHT)
        return scaled(_HEIGHT + (_LINE if self._share_a_line(self._shown, width) else 2 * _LINE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_bar(painter, self._shown)
            self._paint_words(painter, self._shown)

    @property
    def _middle(self) -> float:
        return scaled(34)

    def _x(self, share: float, width: int | None = None) -> float:
        edge = scaled(9)
        return edge + max(0.0, min(1.0, share)) * ((self.width() if width is None else width) - 2 * edge)

    def _has_room(self, shown: OnScale, width: int) -> bool:
        """Whether the words of both sides fit beside those of the threshold."""
        left, right = self._span(shown.threshold_words, self._x(shown.threshold, width), width, _TINY)
        needed = (_wide(words, _TINY) + scaled(_APART) for words in (shown.below_words, shown.above_words))
        return all(wide <= room for wide, room in zip(needed, (left, width - right), strict=True))

    @staticmethod
    def _share_a_line(shown: OnScale, width: int) -> bool:
        """Whether the words of either side fit into half of a line."""
        return all(
            _wide(words, _TINY) + scaled(_APART) <= width // 2 for words in (shown.below_words, shown.above_words)
        )

    def _paint_bar(self, painter: QPainter, shown: OnScale) -> None:
        thick = scaled(8)
        split, top, end = self._x(shown.threshold), self._middle - thick / 2, float(self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        for left, right, token in ((0.0, split - 2, shown.below_token), (split + 2, end, shown.above_token)):
            painter.setBrush(colour(token))
            painter.drawRoundedRect(QRectF(left, top, max(0.0, right - left), thick), thick / 2, thick / 2)
        self._paint_you(painter, shown)
        painter.setPen(QPen(colour("text"), 2))
        half = scaled(10)
        painter.drawLine(QPointF(split, self._middle - half), QPointF(split, self._middle + half))

    def _paint_you(self, painter: QPainter, shown: OnScale) -> None:
        if shown.low is None or shown.high is None:
            return
        radius = float(scaled(8))
        ink, ground = colour("text"), colour("canvas")
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
            self._write(painter, shown.you_words, (self._x(shown.low) + self._x(shown.high)) / 2, 0, _YOU)
        painter.setPen(colour("muted"))
        left, right = self._write(painter, shown.threshold_words, self._x(shown.threshold), scaled(_BELOW), _TINY)
        if self._has_room(shown, self.width()):
            self._write_sides(painter, shown, (_BELOW, _BELOW), (left, self.width() - right))
        elif self._share_a_line(shown, self.width()):
            half = self.width() / 2
            self._write_sides(painter, shown, (_BELOW + _LINE, _BELOW + _LINE), (half, half))
        else:
            whole = float(self.width() + scaled(_APART))
            self._write_sides(painter, shown, (_BELOW + _LINE, _BELOW + 2 * _LINE), (whole, whole))

    def _write_sides(
        self, painter: QPainter, shown: OnScale, tops: tuple[int, int], rooms: tuple[float, float]
    ) -> None:
        metrics, height = QFontMetrics(_face(_TINY)), scaled(_LINE)
        left, right = (round(room - scaled(_APART)) for room in rooms)
        below = metrics.elidedText(shown.below_words, Qt.TextElideMode.ElideRight, left)
        above = metrics.elidedText(shown.above_words, Qt.TextElideMode.ElideRight, right)
        painter.drawText(QRectF(0, scaled(tops[0]), left, height), Qt.AlignmentFlag.AlignLeft, below)
        painter.drawText(
            QRectF(self.width() - right, scaled(tops[1]), right, height), Qt.AlignmentFlag.AlignRight, above
        )

    def _write(
        self, painter: QPainter, words: str, middle: float, top: int, role: tuple[str, int]
    ) -> tuple[float, float]:
        left, right = self._span(words, middle, self.width(), role)
        painter.setFont(_face(role))
        painter.drawText(QRectF(left, top, right - left, scaled(20)), Qt.AlignmentFlag.AlignCenter, words)
        return left, right

    @staticmethod
    def _span(words: str, middle: float, width: int, role: tuple[str, int]) -> tuple[float, float]:
        """From where to where words go that stand round a middle, and inside."""
        wide = _wide(words, role)
        left = max(0.0, min(width - wide, middle - wide / 2))
        return left, left + wide


def _face(role: tuple[str, int]) -> QFont:
    return font(*role)


def _wide(words: str, role: tuple[str, int]) -> int:
    return QFontMetrics(_face(role)).horizontalAdvance(words) + 2

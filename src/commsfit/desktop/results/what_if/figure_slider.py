"""A slider over the stops of a figure, with its thresholds marked and where the buyer stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.domain.answers.values import Number
from commsfit.presentation.formats.formats import number


class FigureSlider(Guarded, QSlider):
    """Its value is the index of a stop; the thresholds are stops of their own, so that each can be hit exactly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.stops: tuple[Number, ...] = (0,)
        self._marks: tuple[tuple[int, str], ...] = ()
        self._you: int | None = None
        self.is_set = False
        """Whether the handle stands for an answer; a hollow one waits to be moved."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_stops(self, stops: Sequence[Number], thresholds: Sequence[float], you: Number | None) -> None:
        """Lay out other stops; nobody is told."""
        self.stops = tuple(stops)
        self._marks = tuple((self.index_of(mark), number(round(mark))) for mark in thresholds)
        self._you = None if you is None else self.index_of(you)
        blocked = self.blockSignals(True)
        self.setRange(0, len(self.stops) - 1)
        self.setPageStep(max(1, len(self.stops) // 10))
        self.blockSignals(blocked)
        self.update()

    @property
    def figure(self) -> Number:
        """The stop where the handle stands."""
        return self.stops[self.value()]

    def show_figure(self, figure: Number | None) -> None:
        """Put the handle at a figure without telling anybody; hollow and in the middle for none."""
        self.is_set = figure is not None
        blocked = self.blockSignals(True)
        self.setValue(len(self.stops) // 2 if figure is None else self.index_of(figure))
        self.blockSignals(blocked)
        self.update()

    def index_of(self, figure: Number | float) -> int:
        """The stop at a figure, or the first after it."""
        return min(bisect_left(self.stops, figure), len(self.stops) - 1)

    def sizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(40))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _drag_to(self, event: QMouseEvent) -> None:
        event.accept()
        self.setSliderDown(True)
        edge = self._edge
        share = (event.position().x() - edge) / max(1.0, self.width() - 2 * edge)
        index = round(max(0.0, min(1.0, share)) * self.maximum())
        near = next((mark for mark, _ in self._marks if abs(self._x(mark) - event.position().x()) < 4), index)
        self.setValue(near)

    @property
    def _edge(self) -> float:
        return float(scaled(10))

    def _x(self, index: int) -> float:
        return self._edge + index / max(1, self.maximum()) * (self.width() - 2 * self._edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle, thick = float(scaled(13)), float(scaled(6))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("line"))
            painter.drawRoundedRect(QRectF(0, middle - thick / 2, self.width(), thick), thick / 2, thick / 2)
            self._paint_marks(painter, middle)
            if self._you is not None:
                painter.setPen(QPen(colour("muted"), 2))
                painter.setBrush(colour("surface"))
                painter.drawEllipse(QPointF(self._x(self._you), middle), scaled(5), scaled(5))
            self._paint_handle(painter, middle)

    def _paint_marks(self, painter: QPainter, middle: float) -> None:
        metrics = QFontMetrics(font("tiny"))
        painter.setFont(font("tiny"))
        end = -1.0
        for index, words in self._marks:
            x, half = self._x(index), scaled(9)
            painter.setPen(QPen(colour("text"), 2))
            painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
            wide = metrics.horizontalAdvance(words)
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            if left > end:
                painter.setPen(colour("muted"))
                painter.drawText(QPointF(left, middle + half + metrics.ascent()), words)
                end = left + wide + scaled(6)

    def _paint_handle(self, painter: QPainter, middle: float) -> None:
        x, radius = self._x(self.value()), float(scaled(9))
        painter.setPen(QPen(colour("surface" if self.is_set else "accent"), 2.5))
        painter.setBrush(colour("accent") if self.is_set else colour("surface"))
        painter.drawEllipse(QPointF(x, middle), radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, middle), radius + 3, radius + 3)

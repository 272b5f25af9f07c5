"""States as shapes: a tick, a wave, a dot, a ring, a bang, a pause; never told by colour alone."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled


class StepMark(StrEnum):
    """What a mark says; its value is the word for those who do not see it."""

    DONE = "answered"
    ESTIMATED = "estimated"
    HERE = "you are here"
    OPEN = "not answered"
    PARTLY = "partly answered"
    CONFLICT = "contradiction"
    PARKED = "come back to this"
    LOG = "decisions and notes"


_SIGNS: Final = {StepMark.ESTIMATED: "~", StepMark.CONFLICT: "!"}
_TONES: Final = {
    StepMark.ESTIMATED: "caution",
    StepMark.CONFLICT: "bad",
    StepMark.PARKED: "caution",
    StepMark.OPEN: "edge",
    StepMark.LOG: "muted",
}


def paint_step_mark(painter: QPainter, box: QRectF, mark: StepMark) -> None:
    """Draw a mark into a square box."""
    tone = colour(_TONES.get(mark, "accent"))
    ring = box.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone, max(1.5, box.width() / 12)))
    painter.setBrush(tone if mark is StepMark.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if mark is StepMark.DONE:
        _tick(painter, box)
    elif mark is StepMark.HERE:
        painter.setBrush(tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2)
    elif mark is StepMark.PARTLY:
        painter.setBrush(tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawChord(ring.adjusted(3, 3, -3, -3), 90 * 16, 180 * 16)
    elif mark is StepMark.PARKED:
        _pause(painter, box)
    elif mark is StepMark.LOG:
        _lines(painter, box)
    elif mark in _SIGNS:
        bold = font("tiny", 700)
        bold.setPixelSize(round(box.height() * 0.6))
        painter.setFont(bold)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _SIGNS[mark])
    painter.restore()


def _tick(painter: QPainter, box: QRectF) -> None:
    side, left, top = box.width(), box.left(), box.top()
    pen = QPen(colour("on_accent"), max(2.0, side / 10))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    corners = ((0.29, 0.52), (0.44, 0.66), (0.71, 0.36))
    painter.drawPolyline(QPolygonF([QPointF(left + x * side, top + y * side) for x, y in corners]))


def _pause(painter: QPainter, box: QRectF) -> None:
    top, bottom = box.top() + 0.36 * box.height(), box.top() + 0.64 * box.height()
    for share in (0.41, 0.59):
        x = box.left() + share * box.width()
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def _lines(painter: QPainter, box: QRectF) -> None:
    left, right = box.left() + 0.3 * box.width(), box.left() + 0.7 * box.width()
    for share, end in ((0.38, right), (0.5, right), (0.62, box.center().x())):
        y = box.top() + share * box.height()
        painter.drawLine(QPointF(left, y), QPointF(end, y))


class MarkView(Guarded, QWidget):
    """A mark on its own."""

    def __init__(self, mark: StepMark = StepMark.OPEN, side: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self._side = mark, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(mark.value)

    def show_mark(self, mark: StepMark) -> None:
        """Show another state."""
        self._mark = mark
        self.setAccessibleName(mark.value)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._side), scaled(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_step_mark(painter, QRectF(self.rect()), self._mark)

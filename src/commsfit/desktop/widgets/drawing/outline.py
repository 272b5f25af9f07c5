"""Lines round a widget, sharp on every pixel; among them the ring that says where the keyboard is."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRect, QRectF
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour

OUTLINE_WIDTH: Final = 2
_CHANGES: Final = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize)


def line_box(box: QRect | QRectF, width: float) -> QRectF:
    """Where the middle of a line goes that lies just within a box: between two pixels it would make both faint."""
    half = width / 2
    return QRectF(box).adjusted(half, half, -half, -half)


def paint_ring(painter: QPainter, box: QRectF) -> None:
    """Draw the ring just within the box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("accent"), OUTLINE_WIDTH))
    painter.setBrush(QBrush())
    painter.drawRoundedRect(line_box(box, OUTLINE_WIDTH), 6, 6)


class Ring(Guarded, QWidget):
    """Lies over its holder while that has the focus."""

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        holder.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        holder = self.parentWidget()
        if watched is holder and event.type() in _CHANGES:
            self.setGeometry(holder.rect())
            self.setVisible(holder.hasFocus())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_ring(painter, QRectF(self.rect()))

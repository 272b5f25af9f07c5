"""Answers to tap: radio buttons and check boxes with the face of a card."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QRadioButton

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour
from commsfit.desktop.widgets.controls.choosing.option_face import OptionFace


class Faced(Guarded):
    """What Qt asks a button about, answered by its face; stands before Qt's own class among a card's bases."""

    face: OptionFace

    def sizeHint(self) -> QSize:
        return self.face.size()

    def minimumSizeHint(self) -> QSize:
        return self.face.least()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.face.height_for(width)

    def hitButton(self, position: QPoint) -> bool:
        return self.face.covers(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.face.paint(self.paint_sign)

    def paint_sign(self, painter: QPainter, box: QRectF) -> None:
        """What shows whether the answer is chosen."""
        raise NotImplementedError


class RadioCard(Faced, QRadioButton):
    """One of several."""

    def __init__(self, words: str, explanation: str = "") -> None:
        super().__init__()
        self.face = OptionFace(self, words, explanation)

    def paint_sign(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(colour("accent" if self.isChecked() else "edge"), 2))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(box.center(), box.width() / 4, box.width() / 4)


class CheckCard(Faced, QCheckBox):
    """Any of several."""

    def __init__(self, words: str, explanation: str = "") -> None:
        super().__init__()
        self.face = OptionFace(self, words, explanation)

    def paint_sign(self, painter: QPainter, box: QRectF) -> None:
        chosen = self.isChecked()
        painter.setPen(QPen(colour("accent" if chosen else "edge"), 2))
        painter.setBrush(colour("accent" if chosen else "surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if chosen:
            pen = QPen(colour("on_accent"), 2.2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            corners = ((0.26, 0.53), (0.43, 0.69), (0.75, 0.34))
            side = box.width()
            painter.drawPolyline(QPolygonF([box.topLeft() + QPointF(x * side, y * side) for x, y in corners]))

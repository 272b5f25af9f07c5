"""Answers to tap: radio buttons and check boxes with the face of a card."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QRadioButton

from commsfit.desktop.theme.current import colour
from commsfit.desktop.widgets.option_face import OptionFace


class RadioCard(QRadioButton):
    """One of several."""

    def __init__(self, words: str, explanation: str = "") -> None:
        super().__init__()
        self._face = OptionFace(self, words, explanation)

    def sizeHint(self) -> QSize:
        return self._face.size()

    def minimumSizeHint(self) -> QSize:
        return self._face.least()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._face.height_for(width)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._face.paint(self._paint_sign)

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(colour("accent" if self.isChecked() else "edge"), 2))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(box.center(), box.width() / 4, box.width() / 4)


class CheckCard(QCheckBox):
    """Any of several."""

    def __init__(self, words: str, explanation: str = "") -> None:
        super().__init__()
        self._face = OptionFace(self, words, explanation)

    def sizeHint(self) -> QSize:
        return self._face.size()

    def minimumSizeHint(self) -> QSize:
        return self._face.least()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._face.height_for(width)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._face.paint(self._paint_sign)

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
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

"""A check box whose tick can be seen: a filled square alone would leave its state to colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour
from commsfit.desktop.widgets.drawing.outline import paint_ring

_TICK = ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34))


class TickBox(Guarded, QCheckBox):
    """As the style draws it, with a tick on top."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            if self.hasFocus():
                paint_ring(painter, QRectF(self.rect()))
            if self.isChecked():
                self._paint_tick(painter)

    def _paint_tick(self, painter: QPainter) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour("on_accent"), max(2.0, box.width() / 9))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(points))

"""A compact row to tap: a mark, a name, what is known, and an arrow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.drawing.marks import StepMark, paint_step_mark
from commsfit.desktop.widgets.words.mirroring import is_mirrored, mirrored, write_line
from commsfit.desktop.widgets.words.text import tip


class TapRow(Guarded, QAbstractButton):
    """The whole row is the button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._known, self._mark = name, "", StepMark.OPEN
        self.setText(without_mnemonic(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, known: str, mark: StepMark) -> None:
        """What is known, and its state."""
        self._known, self._mark = known, mark
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(f"{mark.value}: {known}" if known else mark.value)
        self.setToolTip(tip(known))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colour("sunken") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
            side = scaled(18)
            paint_step_mark(
                painter, mirrored(self, QRectF(scaled(14), (self.height() - side) / 2, side, side)), self._mark
            )
            left, right = scaled(44), self.width() - scaled(34)
            half = left + (right - left) * 48 // 100
            painter.setPen(colour("text"))
            name = QRectF(left, 0, half - left - scaled(8), self.height())
            write_line(painter, self, name, self._name, font("body", 500))
            painter.setPen(colour("muted"))
            known = QRectF(half, 0, right - half, self.height())
            write_line(painter, self, known, self._known, font("small"))
            self._paint_arrow(painter)

    def _paint_arrow(self, painter: QPainter) -> None:
        middle, half = self.height() / 2, scaled(4)
        x = self.width() - scaled(20)
        corners = [QPointF(x, middle - half), QPointF(x + half, middle), QPointF(x, middle + half)]
        if is_mirrored(self):
            corners = [QPointF(self.width() - corner.x(), corner.y()) for corner in corners]
        painter.setPen(QPen(colour("muted"), 1.6))
        painter.drawPolyline(QPolygonF(corners))

"""A compact row to tap: a mark, a name, what is known, and an arrow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.widgets.buttons import without_mnemonic
from commsfit.desktop.widgets.marks import Mark, paint_mark


class TapRow(QAbstractButton):
    """The whole row is the button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._known, self._mark = name, "", Mark.OPEN
        self.setText(without_mnemonic(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, known: str, mark: Mark) -> None:
        """What is known, and its state."""
        self._known, self._mark = known, mark
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(f"{mark.value}: {known}" if known else mark.value)
        self.setToolTip(known)
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
            paint_mark(painter, self._mirrored(QRectF(scaled(14), (self.height() - side) / 2, side, side)), self._mark)
            left, right = scaled(44), self.width() - scaled(34)
            half = left + (right - left) * 48 // 100
            painter.setPen(colour("text"))
            self._write(painter, QRect(left, 0, half - left - scaled(8), self.height()), self._name, font("body", 500))
            painter.setPen(colour("muted"))
            self._write(painter, QRect(half, 0, right - half, self.height()), self._known, font("small"))
            self._paint_arrow(painter)

    def _paint_arrow(self, painter: QPainter) -> None:
        middle, half = self.height() / 2, scaled(4)
        x = self.width() - scaled(20)
        corners = [QPointF(x, middle - half), QPointF(x + half, middle), QPointF(x, middle + half)]
        if self._is_mirrored():
            corners = [QPointF(self.width() - corner.x(), corner.y()) for corner in corners]
        painter.setPen(QPen(colour("muted"), 1.6))
        painter.drawPolyline(QPolygonF(corners))

    def _write(self, painter: QPainter, where: QRect, words: str, face: QFont) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._is_mirrored() else Qt.AlignmentFlag.AlignLeft
        painter.setFont(face)
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(self._mirrored(QRectF(where)), Qt.AlignmentFlag.AlignVCenter | side, shown)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mirrored(self, box: QRectF) -> QRectF:
        if not self._is_mirrored():
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

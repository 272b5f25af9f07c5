"""A check box whose tick can be seen: a filled square alone would leave its state to colour."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, scaled
from commsfit.desktop.widgets.drawing.outline import line_box, paint_ring
from commsfit.desktop.widgets.words.mirroring import leading, mirrored
from commsfit.desktop.widgets.words.wrapped import wrapped_height

_TICK = ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34))
_SIDE, _GAP, _HIGH = 16, 10, 24
_LINE, _ROUND = 2, 4
_AT_THE_SIDES, _ABOVE = 6, 2
_LEAST_OF_WORDS = 120


class TickBox(Guarded, QCheckBox):
    """Wherever it is pressed, also on its words."""

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        width = self._words_begin() + words.width() + _AT_THE_SIDES
        return QSize(width, max(words.height(), scaled(_HIGH), self._side()) + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._side()
        box = mirrored(self, QRectF(_AT_THE_SIDES, (self.height() - side) // 2, side, side))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter, box)
            self._paint_words(painter)
            if self.hasFocus():
                paint_ring(painter, QRectF(self.rect()))

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        is_on = self.isChecked()
        painter.setPen(QPen(colour("accent" if is_on or self.hasFocus() else "edge"), _LINE))
        painter.setBrush(colour("accent" if is_on else "surface"))
        painter.drawRoundedRect(line_box(box, _LINE), _ROUND, _ROUND)
        if is_on:
            pen = QPen(colour("on_accent"), max(2.0, box.width() / 9))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            points = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _TICK]
            painter.drawPolyline(QPolygonF(points))

    def _paint_words(self, painter: QPainter) -> None:
        begin = self._words_begin()
        room = QRectF(begin, 0, self.width() - begin, self.height())
        painter.setPen(colour("text" if self.isEnabled() else "muted"))
        flags = self._flags() | Qt.AlignmentFlag.AlignVCenter | leading(self)
        painter.drawText(mirrored(self, room), flags, self.text())

    def _flags(self) -> Qt.TextFlag:
        return Qt.TextFlag.TextShowMnemonic

    def _side(self) -> int:
        return scaled(_SIDE) + 2 * _LINE

    def _words_begin(self) -> int:
        return _AT_THE_SIDES + self._side() + scaled(_GAP)


class WrappingTickBox(TickBox):
    """Its words go on as many lines as they need: for a choice whose name is a whole phrase."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words_begin() + scaled(_LEAST_OF_WORDS), super().minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = wrapped_height(self.text(), self.font(), width - self._words_begin(), self._flags().value)
        # As high as on one line, which its box may be higher than, where one does.
        return max(words, scaled(_HIGH), self._side()) + 2 * _ABOVE

    def _flags(self) -> Qt.TextFlag:
        return Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextWordWrap

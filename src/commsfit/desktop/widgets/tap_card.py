"""A card to tap: a name, a line or two below it, and a state in a corner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.widgets.badge import badge_size, paint_badge
from commsfit.desktop.widgets.buttons import without_mnemonic
from commsfit.desktop.widgets.mirroring import is_mirrored, leading
from commsfit.desktop.widgets.text import breakable

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


class TapCard(QAbstractButton):
    """The whole card is the button; `badge` is (words, tone)."""

    def __init__(self, name: str, line: str, badge: tuple[str, str] | None = None) -> None:
        super().__init__()
        self._name, self._line, self._badge = breakable(name), breakable(line), badge
        self.setText(without_mnemonic(name))
        self.setAccessibleName(name)
        self.setAccessibleDescription(". ".join(filter(None, (line, badge[0] if badge else ""))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = scaled(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(180), scaled(64))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        name, line = self._boxes(width)
        badge = badge_size(self._badge[0]).height() + scaled(8) if self._badge else 0
        return name.height() + line.height() + badge + scaled(36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        name, line = self._boxes(self.width())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.hasFocus()
            edge = "accent" if focused else "edge" if self.underMouse() else "line"
            painter.setPen(QPen(colour(edge), 2 if focused else 1))
            painter.setBrush(colour("sunken" if self.isDown() else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
            side = leading(self)
            painter.setFont(font("card", 600))
            painter.setPen(colour("text"))
            painter.drawText(name, _WRAP | int(side), self._name)
            painter.setFont(font("small"))
            painter.setPen(colour("muted"))
            painter.drawText(line, _WRAP | int(side), self._line)
            if self._badge:
                size = badge_size(self._badge[0])
                left = self.width() - scaled(18) - size.width() if is_mirrored(self) else scaled(18)
                top = self.height() - size.height() - scaled(14)
                paint_badge(painter, QRectF(QPointF(left, top), size.toSizeF()), *self._badge)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        left = scaled(18)
        room = QRect(left, scaled(16), max(1, width - 2 * left), 10_000)
        name = QFontMetrics(font("card", 600)).boundingRect(room, _WRAP, self._name)
        line = QFontMetrics(font("small")).boundingRect(room, _WRAP, self._line)
        top = name.bottom() + scaled(5)
        return QRect(left, room.top(), room.width(), name.height()), QRect(left, top, room.width(), line.height())

"""The face of an answer to tap: how a card with a sign, words and an explanation is measured and painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.drawing.outline import line_box
from commsfit.desktop.widgets.words.mirroring import leading, mirrored
from commsfit.desktop.widgets.words.text import breakable

PaintSign: TypeAlias = Callable[[QPainter, QRectF], None]
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_ANY_HEIGHT = 10_000


class OptionFace:
    """Belongs to one button."""

    def __init__(self, button: QAbstractButton, words: str, explanation: str) -> None:
        self._button = button
        self._words, self._explanation = breakable(words), breakable(explanation)
        button.setText(without_mnemonic(words))
        button.setAccessibleDescription(explanation)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def size(self) -> QSize:
        """As wide as the words want, up to a limit; then they wrap."""
        wanted = QFontMetrics(font("body", 500)).horizontalAdvance(self._words) + scaled(66)
        width = min(wanted, scaled(320))
        return QSize(width, self.height_for(width))

    def least(self) -> QSize:
        return QSize(scaled(120), scaled(44))

    def height_for(self, width: int) -> int:
        title, explanation = self._boxes(width)
        return max(scaled(44), title.height() + explanation.height() + scaled(24))

    def covers(self, position: QPoint) -> bool:
        """All of the card is there to be pressed."""
        return self._button.rect().contains(position)

    def paint(self, paint_sign: PaintSign) -> None:
        """The card, its words, and the sign that says whether it is chosen."""
        button = self._button
        with QPainter(button) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_words(painter)
            side = scaled(18)
            paint_sign(painter, mirrored(button, QRectF(scaled(16), (button.height() - side) // 2, side, side)))

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        room = QRect(0, 0, max(1, width - scaled(62)), _ANY_HEIGHT)
        title = QFontMetrics(font("body", 500)).boundingRect(room, int(_WRAP), self._words)
        if not self._explanation:
            return title, QRect()
        return title, QFontMetrics(font("tiny")).boundingRect(room, int(_WRAP), self._explanation)

    def _paint_ground(self, painter: QPainter) -> None:
        button = self._button
        chosen, focused = button.isChecked(), button.hasFocus()
        edge = "accent" if chosen or focused else "edge" if button.underMouse() else "line"
        line = 2 if chosen or focused else 1
        painter.setPen(QPen(colour(edge), line))
        painter.setBrush(colour("accent_soft" if chosen else "surface"))
        box = line_box(button.rect(), line)
        painter.drawRoundedRect(box, 10, 10)
        if chosen and focused:
            painter.setPen(QPen(colour("text"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 7, 7)

    def _paint_words(self, painter: QPainter) -> None:
        button = self._button
        title, explanation = self._boxes(button.width())
        left, width = scaled(46), button.width() - scaled(62)
        top = (button.height() - title.height() - explanation.height()) // 2
        flags = int(_WRAP | leading(button))
        painter.setFont(font("body", 500))
        painter.setPen(colour("text"))
        painter.drawText(mirrored(button, QRectF(left, top, width, title.height())), flags, self._words)
        if self._explanation:
            painter.setFont(font("tiny"))
            painter.setPen(colour("text" if button.isChecked() else "muted"))
            box = QRectF(left, top + title.height() + 1, width, explanation.height())
            painter.drawText(mirrored(button, box), flags, self._explanation)

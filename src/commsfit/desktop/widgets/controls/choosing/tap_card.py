"""A card to tap: a name, a line or two below it, and a state in a corner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.widgets.controls.badge import badge_size, paint_badge
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.drawing.outline import line_box
from commsfit.desktop.widgets.words.clamped import lines_of
from commsfit.desktop.widgets.words.enter import is_enter
from commsfit.desktop.widgets.words.mirroring import leading, mirrored
from commsfit.desktop.widgets.words.text import breakable, tip

_SIDE = 18
_MOST_OF_NAME, _MOST_OF_LINE = 2, 4
"""A name may be anything that somebody typed; the line is a sentence of ours, or where a file lies."""


class TapCard(Guarded, QAbstractButton):
    """The whole card is the button; `badge` is (words, tone)."""

    def __init__(self, name: str, line: str, badge: tuple[str, str] | None = None) -> None:
        super().__init__()
        self._name, self._line, self._badge = breakable(name), breakable(line), badge
        self.setText(without_mnemonic(name))
        self.setAccessibleName(name)
        self.setAccessibleDescription(". ".join(filter(None, (line.rstrip("."), badge[0] if badge else ""))))
        self.setToolTip(tip(f"{name}\n{line}"))
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
        name, line = self._words(width)
        badge = badge_size(self._badge[0]).height() + scaled(8) if self._badge else 0
        return _height(name, _name_face()) + _height(line, _line_face()) + badge + scaled(36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_enter(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        name, line = self._words(self.width())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.hasFocus()
            edge = "accent" if focused else "edge" if self.underMouse() else "line"
            line_width = 2 if focused else 1
            painter.setPen(QPen(colour(edge), line_width))
            painter.setBrush(colour("sunken" if self.isDown() else "surface"))
            painter.drawRoundedRect(line_box(self.rect(), line_width), 12, 12)
            painter.setPen(colour("text"))
            bottom = self._write(painter, scaled(16), name, _name_face())
            painter.setPen(colour("muted"))
            self._write(painter, bottom + scaled(4), line, _line_face())
            if self._badge:
                size = badge_size(self._badge[0])
                place = QPointF(scaled(_SIDE), self.height() - size.height() - scaled(14))
                paint_badge(painter, mirrored(self, QRectF(place, size.toSizeF())), *self._badge)

    def _write(self, painter: QPainter, top: int, words: tuple[str, ...], face: QFont) -> int:
        """The lines from the leading edge; give where they end."""
        height = _height(words, face)
        painter.setFont(face)
        place = QRectF(scaled(_SIDE), top, self.width() - 2 * scaled(_SIDE), height)
        painter.drawText(mirrored(self, place), leading(self), "\n".join(words))
        return top + height

    def _words(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = width - 2 * scaled(_SIDE)
        name = lines_of(self._name, _name_face(), room, _MOST_OF_NAME)
        return name.shown, lines_of(self._line, _line_face(), room, _MOST_OF_LINE).shown


def _name_face() -> QFont:
    return font("card", 600)


def _line_face() -> QFont:
    return font("small")


def _height(words: tuple[str, ...], face: QFont) -> int:
    return len(words) * QFontMetrics(face).lineSpacing()

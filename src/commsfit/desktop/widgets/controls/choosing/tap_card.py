"""A card to tap: a name, a line or two below it, and a state in a corner."""

from __future__ import annotations

from collections.abc import Sequence

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

EDGE_OF_TAP = 18
_MOST_OF_NAME, _MOST_OF_LINE = 2, 4
"""A name may be anything that somebody typed; the line is a sentence of ours, or where a file lies."""


class TapGround(Guarded, QAbstractButton):
    """The whole ground is the button: Enter presses it, and its height follows its width."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_enter(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paint_ground(self, painter: QPainter) -> None:
        """The rounded box, darker while it is held down."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2 if self.hasFocus() else 1
        edge = "accent" if self.hasFocus() else "edge" if self.underMouse() else "line"
        painter.setPen(QPen(colour(edge), wide))
        painter.setBrush(colour("sunken" if self.isDown() else "surface"))
        painter.drawRoundedRect(line_box(self.rect(), wide), 12, 12)

    def write(self, painter: QPainter, top: int, words: Sequence[str], face: QFont) -> int:
        """Lines from the leading edge; give where they end."""
        height = lines_height(words, face)
        painter.setFont(face)
        place = QRectF(scaled(EDGE_OF_TAP), top, self.width() - 2 * scaled(EDGE_OF_TAP), height)
        painter.drawText(mirrored(self, place), leading(self), "\n".join(words))
        return top + height


def lines_height(words: Sequence[str], face: QFont) -> int:
    """The room that so many lines take."""
    return len(words) * QFontMetrics(face).lineSpacing()


class TapCard(TapGround):
    """The whole card is the button; `badge` is (words, tone)."""

    def __init__(self, name: str, line: str, badge: tuple[str, str] | None = None) -> None:
        super().__init__()
        self._name, self._line, self._badge = breakable(name), breakable(line), badge
        self.setText(without_mnemonic(name))
        self.setAccessibleName(name)
        self.setAccessibleDescription(". ".join(filter(None, (line.rstrip("."), badge[0] if badge else ""))))
        self.setToolTip(tip(f"{name}\n{line}"))

    def sizeHint(self) -> QSize:
        width = scaled(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(180), scaled(64))

    def heightForWidth(self, width: int) -> int:
        name, line = self._words(width)
        badge = badge_size(self._badge[0]).height() + scaled(8) if self._badge else 0
        return lines_height(name, _name_face()) + lines_height(line, _line_face()) + badge + scaled(36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        name, line = self._words(self.width())
        with QPainter(self) as painter:
            self.paint_ground(painter)
            painter.setPen(colour("text"))
            bottom = self.write(painter, scaled(16), name, _name_face())
            painter.setPen(colour("muted"))
            self.write(painter, bottom + scaled(4), line, _line_face())
            if self._badge:
                size = badge_size(self._badge[0])
                place = QPointF(scaled(EDGE_OF_TAP), self.height() - size.height() - scaled(14))
                paint_badge(painter, mirrored(self, QRectF(place, size.toSizeF())), *self._badge)

    def _words(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = width - 2 * scaled(EDGE_OF_TAP)
        name = lines_of(self._name, _name_face(), room, _MOST_OF_NAME)
        return name.shown, lines_of(self._line, _line_face(), room, _MOST_OF_LINE).shown


def _name_face() -> QFont:
    return font("card", 600)


def _line_face() -> QFont:
    return font("small")

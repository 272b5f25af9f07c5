"""The face of a push button: how its look measures and paints words, icon, ground, and the ring of the focus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QPushButton

from commsfit.desktop.theme.current import brush, colour, scaled, theme
from commsfit.desktop.widgets.drawing.outline import line_box
from commsfit.desktop.widgets.words.mirroring import is_mirrored
from commsfit.presentation.tokens import CONTROL_HEIGHT, RADIUS_CONTROL

# As numbers, and with no pen or brush set on the painter: the first frame must not wait for PySide to make the
# namespace `Qt` (decision 0051).
_LEFT, _RIGHT, _MIDDLE, _CENTRED, _WITH_MNEMONIC = 0x01, 0x02, 0x80, 0x04, 0x0800
_BESIDE_ICON: Final = 4
_RING: Final = 2


class ButtonLook(NamedTuple):
    """Lengths before they grow with the text, and colours by token; an empty one paints nothing."""

    height: int = CONTROL_HEIGHT
    before: int = 18
    after: int = 18
    ink: str = "text"
    fill: str = "surface"
    line: str = "line"
    role: str = "body"
    is_strong: bool = False
    radius: int = RADIUS_CONTROL
    is_bare: bool = False
    """Without a ground: words that are pressed."""
    is_round: bool = False


LOOKS: Final[Mapping[str, ButtonLook]] = {
    "plain": ButtonLook(),
    "primary": ButtonLook(ink="on_accent", fill="accent", line="accent", is_strong=True),
    "link": ButtonLook(24, 2, 2, "accent", "", "", radius=6, is_bare=True),
    "quiet": ButtonLook(24, 2, 2, "muted", "", "", role="tiny", radius=6, is_bare=True),
    "pill": ButtonLook(29, 13, 13, is_round=True),
    "menu": ButtonLook(after=39),
}


def button_size(button: QPushButton, face: ButtonLook) -> QSize:
    """Room for the words, the icon, and what stands round them."""
    words = button.fontMetrics().size(_WITH_MNEMONIC, button.text())
    width = words.width() + _round_words(face)
    if not button.icon().isNull():
        width += button.iconSize().width() + (_BESIDE_ICON if button.text() else 0)
    return QSize(width, max(words.height() + 2, _height(face)))


def _pen(token: str, width: int) -> QPen:
    """Piece by piece: made with a width, a pen fetches the namespace `Qt` for the styles that it could have too."""
    made = QPen()
    made.setColor(colour(token))
    made.setWidth(width)
    return made


def _round_words(face: ButtonLook) -> int:
    if face.is_bare:
        return face.before + face.after
    return scaled(face.before - 1) + scaled(face.after - 1) + 2


def _height(face: ButtonLook) -> int:
    # The bare and the round ones have their line outside of what grows with the text.
    if face.is_bare:
        return scaled(face.height) + 4
    return scaled(face.height) + 2 if face.is_round else scaled(face.height)


def button_palette(face: ButtonLook) -> QPalette:
    """What a painter begins with: the pen that the words are written with."""
    made = QPalette()
    made.setColor(QPalette.ColorRole.ButtonText, colour(face.ink))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, colour("muted"))
    return made


def paint_button(button: QPushButton, face: ButtonLook) -> None:
    """All of it, in the state that the button is in."""
    with QPainter(button) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(button.font())
        if not face.is_bare:
            _paint_ground(painter, button, face)
        if button.hasFocus():
            _paint_ring(painter, button, face)
        _paint_words(painter, button, face)


def _paint_ground(painter: QPainter, button: QPushButton, face: ButtonLook) -> None:
    fill, line = face.fill, face.line
    if not button.isEnabled():
        fill, line = "sunken", "line" if theme().is_high_contrast else "sunken"
    elif button.isChecked():
        fill, line = "accent_soft", "accent"
    elif face.fill == "surface":
        fill = "sunken" if button.isDown() else fill
        line = "edge" if button.underMouse() else line
    outline = _outline(line_box(button.rect(), 1), _radius(button, face))
    painter.fillPath(outline, brush(fill))
    painter.strokePath(outline, _pen(line, 1))


def _paint_ring(painter: QPainter, button: QPushButton, face: ButtonLook) -> None:
    """At the edge; on a ground as strong as the ring itself, a second one inside."""
    painter.strokePath(_outline(line_box(button.rect(), _RING), _radius(button, face)), _pen("accent", _RING))
    if face.fill == "accent":
        inner = line_box(QRectF(button.rect()).adjusted(3, 3, -3, -3), _RING)
        painter.strokePath(_outline(inner, 5), _pen(face.ink, _RING))


def _outline(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def _radius(button: QPushButton, face: ButtonLook) -> float:
    return button.height() / 2 if face.is_round else face.radius


def _paint_words(painter: QPainter, button: QPushButton, face: ButtonLook) -> None:
    if face.is_bare and button.isEnabled() and button.underMouse():
        painter.setPen(colour("accent"))
        _underline(painter)
    room = _inside(button, face)
    if not button.icon().isNull():
        room = _paint_icon(painter, button, face, room)
    painter.drawText(room, _WITH_MNEMONIC | _MIDDLE | _side(button, face), button.text())


def _inside(button: QPushButton, face: ButtonLook) -> QRect:
    """Words that are too long may use what lies to both sides of them; not the place of the chevron."""
    before, after = (scaled(face.before) - 2, scaled(face.after) - 2) if face.after > face.before else (2, 2)
    if is_mirrored(button):
        before, after = after, before
    return button.rect().adjusted(before, 0, -after, 0)


def _paint_icon(painter: QPainter, button: QPushButton, face: ButtonLook, room: QRect) -> QRect:
    """The icon before the words; give what is left for them."""
    side = button.iconSize().width()
    words = button.fontMetrics().size(_WITH_MNEMONIC, button.text()).width()
    both = side + (_BESIDE_ICON + words if words else 0)
    spare = 0 if face.is_bare else max(0, (room.width() - both) // 2)
    left = room.right() + 1 - spare - side if is_mirrored(button) else room.left() + spare
    mode = QIcon.Mode.Normal if button.isEnabled() else QIcon.Mode.Disabled
    place = QRect(left, (button.height() - side) // 2, side, side)
    painter.drawPixmap(place, button.icon().pixmap(button.iconSize(), mode))
    if is_mirrored(button):
        return QRect(left - _BESIDE_ICON - words, room.top(), words, room.height())
    return QRect(left + side + _BESIDE_ICON, room.top(), words, room.height())


def _side(button: QPushButton, face: ButtonLook) -> int:
    if not face.is_bare:
        return _CENTRED
    return _RIGHT if is_mirrored(button) else _LEFT


def _underline(painter: QPainter) -> None:
    face = painter.font()
    face.setUnderline(True)
    painter.setFont(face)

"""Buttons by their weight: one primary action a page, plain ones, quiet links, and pills to tap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QEnterEvent, QIcon, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from commsfit.desktop.theme.current import Dressed, role_font, scaled
from commsfit.desktop.widgets.controls.buttons.button_face import LOOKS, button_palette, button_size, paint_button
from commsfit.desktop.widgets.words.enter import is_enter

ICON = 18


def without_mnemonic(text: str) -> str:
    """Words from outside the code: an ampersand is an ampersand."""
    return text.replace("&", "&&")


class Button(Dressed, QPushButton):
    """A push button with a look; `text` may carry a mnemonic."""

    def __init__(self, text: str, look: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._face = LOOKS[look]
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._drawn: Callable[[], QIcon] | None = None
        self._take_look()

    def wear(self, drawn: Callable[[], QIcon]) -> None:
        """Stand beside an icon, drawn anew in each look."""
        self._drawn = drawn
        self.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        self.setIcon(drawn())

    def dress(self) -> None:
        self._take_look()
        if self._drawn is not None:
            self.wear(self._drawn)

    def sizeHint(self) -> QSize:
        return button_size(self, self._face)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_button(self, self._face)

    def enterEvent(self, event: QEnterEvent) -> None:
        # Not before: the first frame waits for no `Qt` (decision 0051).
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not every desktop lets Enter press a button, and a dialog gives it to its main one instead.
        if not is_enter(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # held down it would press what the focus moves on to, row after row
            self.click()

    def _take_look(self) -> None:
        """Font and palette of one's own only where they are not the application's."""
        if self._face.is_strong or self._face.role != "body":
            self.setFont(role_font(self._face.role, strong=self._face.is_strong))
        if self._face.ink != "text":
            self.setPalette(button_palette(self._face))


class Primary(Button):
    """The one thing to do next."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "primary", parent)


class Link(Button):
    """A quiet way to more."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "link", parent)


class Quiet(Button):
    """A way to more that must not compete with what it stands under."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "quiet", parent)


class Pill(Button):
    """A value to tap, or a small action in a row."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "pill", parent)

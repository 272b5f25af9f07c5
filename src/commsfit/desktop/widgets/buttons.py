"""Buttons by their weight: one primary action a page, plain ones, quiet links, and pills to tap."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


def without_mnemonic(text: str) -> str:
    """Words from outside the code: an ampersand is an ampersand."""
    return text.replace("&", "&&")


class Button(QPushButton):
    """A push button with a look; `text` may carry a mnemonic."""

    def __init__(self, text: str, look: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("look", look)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


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

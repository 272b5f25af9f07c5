"""Menus in the look in force."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from commsfit.desktop.theme.stylesheet import Styled


class Menu(Styled, QMenu):
    """Opened by a button, or by the other button of the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.dress()


class MenuBar(Styled, QMenuBar):
    """What is opened from it looks as it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.dress()

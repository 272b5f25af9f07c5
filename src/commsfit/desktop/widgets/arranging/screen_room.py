"""How large a window may be on the screen that it opens on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FRAME: Final = QSize(16, 48)
"""What the platform puts round a window."""


def screen_room(window: QWidget) -> QSize:
    """The screen's free room without a frame; before a window is placed, that of the screen its parent is on.

    Not `QWidget.screen`: PySide takes the answer for the widget's child, and where Python collects the widget, it
    deletes the screen under the whole program.
    """
    placed = (window.parentWidget() or window).window()
    screen = QGuiApplication.screenAt(placed.geometry().center()) or QGuiApplication.primaryScreen()
    return screen.availableSize() - FRAME

"""Tells a screen reader what just happened."""

from __future__ import annotations

import sys

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Say words politely: after what the reader is saying now."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def announce_place(widget: QWidget, words: str) -> None:
    """Say where somebody has come to.

    On Linux the reader says it by itself, from the names of what the focus enters: said here too, it came twice.
    """
    if sys.platform != "linux":
        announce(widget, words)

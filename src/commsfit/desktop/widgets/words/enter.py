"""The key that ends or confirms, wherever it lies on a keyboard."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent


def is_enter(event: QKeyEvent) -> bool:
    """Return, or Enter beside the numbers."""
    # `Qt` by way of its module: buttons come in with Home, which does not wait for it (decision 0051).
    return event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)

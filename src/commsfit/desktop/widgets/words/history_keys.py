"""The keys for undo and redo, which the assessment's history answers wherever one types into the assessment."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def asks_for_history(event: QEvent) -> bool:
    """Whether a line is asked if it wants to undo or redo by itself: a second history beside the assessment's."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)

"""A few lines that Enter ends: Shift with Enter begins another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from commsfit.desktop.widgets.editing.prose_edit import ProseEdit
from commsfit.desktop.widgets.words.enter import is_enter


class SentenceEdit(ProseEdit):
    """`ended` tells that somebody pressed Enter."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.ended.emit()
        else:
            super().keyPressEvent(event)

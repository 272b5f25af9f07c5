"""Several lines that belong to the assessment: its history undoes them, a paragraph at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QKeyEvent

from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.editing.prose_edit import ProseEdit
from commsfit.desktop.widgets.words.enter import is_enter
from commsfit.desktop.widgets.words.history_keys import asks_for_history


class NoteField(ProseEdit):
    """What is typed until Enter, or until the field is left, is one step."""

    def __init__(self, session: Session, name: str, height: int = 72) -> None:
        super().__init__(name, height)
        self._session = session
        self.setUndoRedoEnabled(False)

    def event(self, event: QEvent) -> bool:
        if asks_for_history(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if is_enter(event):
            self._session.pause()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._session.pause()

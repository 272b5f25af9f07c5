"""A part of a page that shows what the session says, and rests while nobody sees it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session


class Listening(Guarded, QFrame):
    """`refresh` runs after each change while the widget is seen, and once when it is seen again.

    A frame, though none is drawn: screen readers tell the name of a frame that the focus enters, not of a mere widget.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._stale = True
        session.changed.connect(self._on_change)

    def refresh(self) -> None:
        """Show what is true now."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_change(self) -> None:
        if self.isVisible():
            self._stale = False
            self.refresh()
        else:
            self._stale = True

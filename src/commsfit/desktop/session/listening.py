"""A part of a page that shows what the session says, and rests while nobody sees it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.unseen import ask_heights, give_widths


class Listening(Guarded, QFrame):
    """`refresh` runs after each change while the widget is seen, and once when it is seen again.

    A frame, though none is drawn: screen readers tell the name of a frame that the focus enters, not of a mere widget.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._stale, self._was_seen = True, False
        session.changed.connect(self._on_change)

    def refresh(self) -> None:
        """Show what is true now."""
        raise NotImplementedError

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's signature
        # Filled before it is seen, at the size that it will have: later each part that comes would lay it all out.
        holder = self.parentWidget()
        if visible and not self.isVisible() and holder is not None and holder.isVisible():
            if isinstance(holder, QStackedWidget):
                self.resize(holder.size())
            if not self._was_seen:
                give_widths(self)
            for part in (self, *self.findChildren(Listening)):
                if part is self or part.isVisibleTo(self):
                    part.freshen()
            ask_heights(self)
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._was_seen = True
        self.freshen()

    def freshen(self) -> None:
        """Show what is true now if something has changed meanwhile."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_change(self) -> None:
        self._stale = True
        if self.isVisible():
            self.freshen()

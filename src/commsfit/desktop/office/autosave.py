"""Keeps a running record of unsaved work: within two seconds of an edit it is on the disk."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.domain.document.assessment import Document
from commsfit.domain.refusals import Refusal
from commsfit.ports.filing import Journal

PAUSE_MS: Final = 800
LATEST_MS: Final = 1_500


class Autosave(Guarded, QObject):
    """Waits for a pause in the typing, but never longer than 1.5 s."""

    kept = Signal()
    refused = Signal(str)

    def __init__(self, session: Session, journal: Journal, work: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._journal, self._work = session, journal, work
        self._recorded: Document | None = session.document
        self._pause = Pause(self, PAUSE_MS, self.record_now)
        self._latest = Pause(self, LATEST_MS, self.record_now)
        session.changed.connect(self._on_change)

    def settle(self) -> None:
        """All is saved, or something else was opened: nothing is left to record."""
        self._stop()
        self._recorded = self._session.document
        self._journal.settle()

    def close(self) -> None:
        """The window closes in order."""
        self._stop()
        self._work.wait()
        self._journal.close()

    def record_now(self) -> None:
        """Put what is not recorded yet on the disk, in a thread."""
        self._stop()
        document, opened = self._session.document, self._session.opened
        if document is self._recorded or not self._session.is_changed:
            return
        self._recorded = document
        self._work.run(lambda: self._journal.record(document, opened), self._on_recorded, self._fail)

    def _on_change(self) -> None:
        if self._session.document is self._recorded:
            return
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _stop(self) -> None:
        self._pause.stop()
        self._latest.stop()

    def _on_recorded(self, _done: object) -> None:
        # Saved meanwhile: there is no draft to tell of any more.
        if self._session.is_changed:
            self.kept.emit()

    def _fail(self, problem: Exception) -> None:
        # Whatever comes next is recorded again.
        self._recorded = None
        if not isinstance(problem, Refusal):
            raise problem
        self.refused.emit(str(problem))

"""Writes decisions down from any page: opens the sheet, and remembers what was typed into one that was left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session
from commsfit.desktop.workshop.decision_sheet import DecisionSheet
from commsfit.desktop.workshop.log_edits import write_anew, write_down
from commsfit.domain.document.assessment import LogEntry


class Scribe(Guarded, QObject):
    """One for the window; Escape loses nothing: the next sheet begins with it."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._left: LogEntry | None = None
        session.deciding.connect(self.write)
        session.replaced.connect(self._forget)

    def write(self, question: str = "") -> None:
        """Ask for a decision, on this question unless that is taken off."""
        entry = self._left or LogEntry("", on=self._session.today, question=question)
        sheet = DecisionSheet(self._session, "Write down a decision", entry, question, self._window)
        sheet.accepted.connect(lambda: self._keep(sheet.entry))
        sheet.rejected.connect(lambda: self._remember(sheet.entry))
        show_sheet(sheet)

    def _forget(self) -> None:
        self._left = None

    def _keep(self, entry: LogEntry) -> None:
        self._left = None
        write_down(self._session, entry)

    def _remember(self, entry: LogEntry) -> None:
        self._left = entry if entry.words else None


class Corrector(Guarded, QObject):
    """Words decisions of the log anew; of each it remembers what was typed into a sheet that was left."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._left: dict[LogEntry, LogEntry] = {}
        session.replaced.connect(self._forget)

    def correct(self, index: int, window: QWidget) -> None:
        """Ask for other words for a decision."""
        before = self._session.assessment.decisions[index]
        sheet = DecisionSheet(self._session, "Change a decision", self._left.get(before, before), parent=window)
        sheet.accepted.connect(lambda: self._keep(index, before, sheet.entry))
        sheet.rejected.connect(lambda: self._remember(before, sheet.entry))
        show_sheet(sheet)

    def _forget(self) -> None:
        self._left.clear()

    def _keep(self, index: int, before: LogEntry, entry: LogEntry) -> None:
        self._left.pop(before, None)
        write_anew(self._session, index, entry)

    def _remember(self, before: LogEntry, entry: LogEntry) -> None:
        if entry.words:
            self._left[before] = entry
        else:
            self._left.pop(before, None)


def show_sheet(sheet: DecisionSheet) -> None:
    """Over the window, which waits."""
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()

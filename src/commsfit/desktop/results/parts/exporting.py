"""Writes a file in the background: asks where, shows progress, can be stopped, and opens the folder after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Link
from commsfit.desktop.widgets.controls.progress_bar import ProgressBar
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.document.file_names import with_ending
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.reporting.orders import ReportStopped, Stop, TellProgress

Make: TypeAlias = Callable[[TellProgress, Stop], bytes]
"""Makes the file's bytes; runs in a thread of its own and touches no widget."""
Ask: TypeAlias = Callable[[QWidget, str, str, str], str]
"""Parent, heading, suggested name and kinds in; the chosen path, or nothing."""


def ask_where(parent: QWidget, heading: str, name: str, kinds: str) -> str:
    """The platform's own sheet."""
    return QFileDialog.getSaveFileName(parent, heading, name, kinds)[0]


class _Teller(Guarded, QObject):
    """Carries progress out of the thread."""

    told = Signal(int, int, str)


class ExportBar(Guarded, QWidget):
    """One export at a time; not shown until there is one."""

    finished = Signal(str)
    """The path that was written; empty where it was stopped or failed."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, ask: Ask = ask_where) -> None:
        super().__init__(parent)
        self._session, self._ask = session, ask
        self._stopped = False
        self._written = ""
        self._teller = _Teller(self)
        self.words = Text(role="small")
        self.progress = ProgressBar()
        self.progress.setAccessibleName("Progress of the export")
        self.stop, self.open_folder = Button("Stop"), Link("Open the folder")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.words, 2)
        line.addWidget(self.progress, 1)
        line.addWidget(self.stop)
        line.addWidget(self.open_folder)
        self.hide()
        self._teller.told.connect(self._on_progress)
        self.stop.clicked.connect(self._ask_to_stop)
        self.open_folder.clicked.connect(self._open_folder)

    def export(self, make: Make, *, heading: str, name: str, kinds: str) -> None:
        """Ask where, make the file and keep it whole."""
        services = self._session.services
        assert services is not None, "exports need services"
        chosen = self._ask(self, heading, str(Path(services.folder()) / name), kinds)
        if not chosen:
            return
        path = Path(chosen)
        path = path.with_name(with_ending(path.name, Path(name).suffix))
        services.keep_folder(str(path.parent))
        self._stopped = False
        self._show("Working", works=True)
        teller, keep = self._teller, services.keep

        def work() -> None:
            content = make(teller.told.emit, lambda: self._stopped)
            if not self._stopped:
                keep(path, content)

        services.work.run(work, lambda _done: self._on_done(path), self._on_failure)

    def tell(self, words: str, tone: str = "") -> None:
        """Words where an export's own would stand."""
        self._show(words, works=False, tone=tone)
        announce(self, words)

    def _on_progress(self, done: int, of: int, part: str) -> None:
        self.progress.setRange(0, max(1, of))
        self.progress.setValue(done)
        self.words.say(part)

    def _on_done(self, path: Path) -> None:
        if self._stopped:
            self._end("Stopped. Nothing was written.", "")
        else:
            self._end(say("{name} is written.", name=path.name), str(path))

    def _on_failure(self, problem: Exception) -> None:
        if isinstance(problem, ReportStopped):
            self._end("Stopped. Nothing was written.", "")
        elif isinstance(problem, Refusal | OSError):
            self._end(str(problem), "", tone="bad")
        else:
            self._end("It could not be written.", "", tone="bad")
            raise problem

    def _end(self, words: str, written: str, tone: str = "") -> None:
        if not isValid(self):
            # The page has gone meanwhile; the file is written all the same.
            return
        self._written = written
        self.tell(words, tone)
        self.finished.emit(written)

    def _show(self, words: str, *, works: bool, tone: str = "") -> None:
        self.words.say(words, tone=tone)
        self.progress.setRange(0, 0)
        self.progress.setVisible(works)
        self.stop.setVisible(works)
        self.open_folder.setVisible(bool(self._written) and not works)
        self.show()

    def _ask_to_stop(self) -> None:
        self._stopped = True
        self.words.say("Stopping")

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._written).parent)))

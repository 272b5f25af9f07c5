"""What is handed out beside a report: the blank questionnaire, an anonymised copy, and the results of many at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.opening.awake import Awake
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.session import Session
from commsfit.domain.document.file_names import with_ending
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say, say_many
from commsfit.ports.batches import BatchEnd, BatchStopped
from commsfit.reporting.orders import ReportForm

_PAPERS: Final = "PDF (*.pdf);;Word (*.docx)"
_COPY: Final = "Assessment (*.commsfit)"
_TABLES: Final = "Tables and lists of assessments (*.csv *.jsonl)"


class HandOuts(Guarded, QObject):
    """Asks where, works in a thread of its own, and tells how it went."""

    told = Signal(str, bool)
    """Words for the banner, and whether they tell of a fault."""

    def __init__(self, session: Session, awake: Awake, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._awake, self._window = session, awake, window
        # Of its own: many at once may take minutes, and a file must not wait for that.
        self._work = Background(self, threads=1)
        self._is_stopped = False

    def questionnaire(self) -> None:
        """The blank form with its guidance, for a customer to prepare."""
        path = self._ask_where("Blank questionnaire", "questionnaire.pdf", _PAPERS)
        if path is None:
            return
        form = ReportForm.WORD if path.suffix.lower() == ".docx" else ReportForm.PDF
        paper, today = self._session.assessment.report.paper, self._session.today
        self._write(path, lambda: self._awake.reporting.questionnaire(form, paper, today))

    def anonymised(self) -> None:
        """A copy of what is open to share: the figures stay."""
        document = self._session.document
        path = self._ask_where("Save an anonymised copy", "assessment, anonymised.commsfit", _COPY)
        if path is not None:
            self._write(path, lambda: self._awake.anonymised(document))

    def many(self) -> None:
        """A table of assessments to a folder of results."""
        source, _ = QFileDialog.getOpenFileName(self._window, "Assess many at once", self._folder, _TABLES)
        if not source:
            return
        folder = QFileDialog.getExistingDirectory(self._window, "A folder for the results", str(Path(source).parent))
        if not folder:
            return
        self.told.emit("Assessing each row. You can go on working.", False)
        self._work.run(
            lambda: self._awake.assess_many(Path(source), Path(folder), _nobody, lambda: self._is_stopped),
            self._tell_of_many,
            self._tell_why_not,
        )

    def stop(self) -> None:
        """The window closes: what is done is kept, and the same run again goes on from there."""
        self._is_stopped = True
        self._work.wait()

    # ---------------------------------------------------------------------------

    @property
    def _folder(self) -> str:
        return self._awake.filing.preferences().last_folder

    def _ask_where(self, heading: str, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._window, heading, str(Path(self._folder) / name), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_name(with_ending(path.name, Path(name).suffix))

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        self._work.run(
            lambda: self._awake.keep(path, make()),
            lambda _done: self.told.emit(say("{name} is written.", name=path.name), False),
            self._tell_why_not,
        )

    def _tell_of_many(self, end: BatchEnd) -> None:
        folder, good = str(end.results.parent), end.rows - end.failed
        if end.failed:
            told = say_many(
                end.failed,
                "{good} of {rows} rows assessed. {count} row could not be read: failures.csv says why. See {folder}.",
                "{good} of {rows} rows assessed. {count} rows could not be read: failures.csv says why. See {folder}.",
                good=good,
                rows=end.rows,
                folder=folder,
            )
        else:
            told = say("{good} of {rows} rows assessed. See {folder}.", good=good, rows=end.rows, folder=folder)
        self.told.emit(told, bool(end.failed))

    def _tell_why_not(self, problem: Exception) -> None:
        if isinstance(problem, BatchStopped):
            return
        if not isinstance(problem, Refusal | OSError):
            raise problem
        self.told.emit(str(problem), True)


def _nobody(_rows: int) -> None:
    """How far it has come is not shown: a page need not wait for it."""

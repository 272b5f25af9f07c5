"""File actions: opens, saves and closes the document in work, with every question that a file can raise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from commsfit.desktop.dialogs.asking import ChangedSheet, Keep, LeftSheet, Theirs, UnsavedSheet
from commsfit.desktop.dialogs.password import PasswordSheet
from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.clock import now
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.words.text import shortened
from commsfit.domain.document.assessment import Document
from commsfit.domain.document.file_names import safe_stem, with_ending
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.ports.filing import Access, Filing, Opened, Recent, Recovery, Saved
from commsfit.ports.filing_refusals import ChangedElsewhere, HeldElsewhere, PasswordNeeded, PasswordRefused
from commsfit.presentation.sentences.verdict.verdict import drift_words

Written = TypeVar("Written", Saved, Opened)
KIND: Final = "Assessment (*.commsfit)"
_NO_WAY_BACK: Final = "Without it nobody can open the file, not even we. There is no way to get it back."
_CHANGED: Final = "The password is changed, for the earlier versions kept on this machine too."
_REMOVED: Final = "The file needs no password any more. Its earlier versions keep the one that they had."
_OPENS: Final = "Assessment or report (*.commsfit *.pdf);;All files (*)"


def beside(path: Path, at: datetime) -> Path:
    """Where one's own work goes when the file has become somebody else's: a name that no file has yet."""
    stem = f"{path.stem} (mine, {at:%Y-%m-%d %H.%M})"
    names = (f"{stem}{f' {number}' if number > 1 else ''}{path.suffix}" for number in count(1))
    return next(each for each in map(path.with_name, names) if not each.exists())


class FileActions(Guarded, QObject):
    """Tells what happened by signals; asks by sheets over the window."""

    opened = Signal()
    saved = Signal()
    restored = Signal()
    """Unsaved work is in the window again, and no longer among what can be restored."""
    told = Signal(str, bool)
    """Words for the banner, and whether they tell of a fault."""

    def __init__(self, session: Session, filing: Filing, work: Background, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._filing, self._work, self._window = session, filing, work, window
        self._came_from: Path | None = None
        """The file that restored work belongs to, until it is saved."""
        self._taken = 0
        """How many documents were opened: a save may end when another one is in work."""

    # Open --------------------------------------------------------------------

    def begin(self, document: Document, *, unsaved: bool = False) -> None:
        """A document without a file."""
        self._take(Opened(document, None, None), unsaved=unsaved)

    def open(self, path: Path, password: str | None = None) -> None:
        """A file, in a thread: a protected one takes a second to unlock."""
        before = self._session.document

        def take(opened: Opened) -> None:
            if self._session.document is before:
                self._take(opened)
            else:
                # Somebody went on typing meanwhile: that is asked about like anything unsaved.
                self._filing.release(opened)
                self.leave(lambda: self.open(path, password))

        self._work.run(
            lambda: self._filing.open(path, password), take, lambda problem: self._open_failed(path, problem)
        )

    def ask_and_open(self) -> None:
        """Let a person choose the file."""
        folder = self._filing.preferences().last_folder
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Open an assessment", folder, _OPENS)
        if chosen:
            self._remember_folder(Path(chosen))
            self.open(Path(chosen))

    def restore(self, recovery: Recovery) -> None:
        """Unsaved work back in the window; it stays unsaved until somebody saves it."""
        if recovery.protected:
            sheet = PasswordSheet("Restore protected work", "Its password restores it.", self._window)
            sheet.ask(lambda: self._restore(recovery, sheet.password))
        else:
            self._restore(recovery, None)

    def _restore(self, recovery: Recovery, password: str | None) -> None:
        try:
            document = recovery.document or self._filing.recover(recovery, password)
        except Refusal as refusal:
            self.told.emit(str(refusal), True)
            return
        self._take(Opened(document, None, None, protected=recovery.protected), unsaved=True, came_from=recovery.path)
        try:
            self._filing.adopt(recovery)
        except Refusal as refusal:
            self.told.emit(str(refusal), True)
        self.restored.emit()

    # Save --------------------------------------------------------------------

    def save(self, then: Callable[[], object] | None = None, *, over_changes: bool = False) -> None:
        """To its file, or to one that is asked for."""
        opened, document = self._session.opened, self._session.document
        if opened.path is None or opened.access is Access.READ_ONLY:
            self.save_as(then)
            return
        self._write(
            lambda: self._filing.save(opened, document, over_changes=over_changes),
            lambda saved: self._settle(document, opened, saved, then),
            lambda _saved: None,
            then,
        )

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        """To another file, as well protected as this one."""
        path = self._ask_where()
        if path is not None:
            self._save_elsewhere(lambda opened, work: self._filing.save_beside(opened, work, path), then)

    def protect(self) -> None:
        """A password for a file; where it has one, another or none."""
        if not self._session.opened.protected:
            sheet = PasswordSheet("Protect with a password", _NO_WAY_BACK, self._window, again=True)
            sheet.ask(lambda: self._seal(self._ask_where(), sheet.password, ""))
            return
        known = self._session.opened
        path = known.path if known.access is Access.OURS else None
        again = PasswordSheet("Change the password", _NO_WAY_BACK, self._window, again=True, may_go=True)
        again.ask(
            lambda: self._seal(path or self._ask_where(), again.password, _CHANGED if again.password else _REMOVED)
        )

    def _seal(self, path: Path | None, password: str, done: str) -> None:
        if path is not None:
            then = (lambda: self.told.emit(done, False)) if done else None
            self._save_elsewhere(lambda opened, work: self._filing.save_as(opened, work, path, password or None), then)

    def _save_elsewhere(self, save: Callable[[Opened, Document], Opened], then: Callable[[], object] | None) -> None:
        opened, document = self._session.opened, self._session.document
        self._write(
            lambda: save(opened, document),
            lambda now_open: self._settle_as(document, now_open, then),
            self._filing.release,
            then,
        )

    # Close -------------------------------------------------------------------

    def leave(self, then: Callable[[], object], *, left: str = "") -> None:
        """Do something that ends the work on this document; asks once where something would be lost by that."""
        if self._session.is_changed:
            sheet = UnsavedSheet(shortened(self.name), self._window, left=left)
            sheet.ask(lambda: self.save(then) if sheet.choice is Keep.SAVE else then())
        elif left:
            LeftSheet(left, self._window).ask(then)
        else:
            then()

    def put_away(self) -> None:
        """Nothing is in work any more, and nothing of it can be undone."""
        self.let_go()
        self._taken += 1
        self._came_from = None
        self._session.open(Opened(Document(), None, None))

    def let_go(self) -> None:
        """The document's file is free for others."""
        self._filing.release(self._session.opened)

    @property
    def name(self) -> str:
        """The document's name for a title or question."""
        path = self._session.opened.path or self._came_from
        return path.name if path else self._session.assessment.client.name or "this assessment"

    # ---------------------------------------------------------------------------

    def _take(self, opened: Opened, *, unsaved: bool = False, came_from: Path | None = None) -> None:
        before = self._session.opened
        try:
            self._session.open(opened, unsaved=unsaved)
        except Exception:
            # What was open stays open, and the file is free for others.
            self._filing.release(opened)
            raise
        self._taken += 1
        self._came_from = came_from
        if before.path is not None:
            self._filing.release(before)
        self._keep_recent()
        notes = list(opened.notes)
        if opened.access is Access.READ_ONLY:
            notes.append(say("Open for reading only: {held_by}. Save a copy to change it.", held_by=opened.held_by))
        notes += [drift_words(drift, self._session.rulebook) for drift in opened.drifts]
        self.opened.emit()
        if notes:
            self.told.emit(" ".join(notes), False)

    def _open_failed(self, path: Path, problem: Exception) -> None:
        if isinstance(problem, PasswordNeeded | PasswordRefused):
            sheet = PasswordSheet("This file is protected", str(problem), self._window)
            sheet.ask(lambda: self.open(path, sheet.password))
        elif isinstance(problem, Refusal) and path.name not in str(problem):
            self.told.emit(f"{path.name}: {problem}", True)
        else:
            self._tell(problem)

    def _write(
        self,
        work: Callable[[], Written],
        settle: Callable[[Written], object],
        too_late: Callable[[Written], object],
        then: Callable[[], object] | None,
    ) -> None:
        """Save in a thread; once another document lies here, nothing follows but `too_late`."""
        taken = self._taken
        self._work.run(
            work,
            lambda written: settle(written) if taken == self._taken else too_late(written),
            lambda problem: self._save_failed(problem, then) if taken == self._taken else self._tell(problem),
        )

    def _save_failed(self, problem: Exception, then: Callable[[], object] | None) -> None:
        if isinstance(problem, ChangedElsewhere):
            self._ask_over_changes(problem, then)
        elif isinstance(problem, HeldElsewhere):
            self._tell(problem)
            self.save_as(then)
        else:
            self._tell(problem)

    def _ask_over_changes(self, problem: Refusal, then: Callable[[], object] | None) -> None:
        self._tell(problem)
        mine = beside(self._session.opened.path or Path(self.name), now())
        sheet = ChangedSheet(shortened(self.name), mine.name, self._window)
        sheet.ask(
            lambda: (
                self.save(then, over_changes=True)
                if sheet.choice is Theirs.REPLACE
                else self._save_elsewhere(lambda opened, work: self._filing.save_beside(opened, work, mine), then)
            )
        )

    def _settle(self, document: Document, opened: Opened, saved: Saved, then: Callable[[], object] | None) -> None:
        self._settle_as(document, replace(opened, document=document, path=saved.path, snapshot=saved.snapshot), then)
        if saved.warning:
            self.told.emit(saved.warning, False)

    def _settle_as(self, document: Document, opened: Opened, then: Callable[[], object] | None) -> None:
        self._came_from = None
        self._session.saved(opened, unchanged=document is self._session.document)
        self._keep_recent()
        self.saved.emit()
        if then:
            then()

    def _keep_recent(self) -> None:
        path = self._session.opened.path
        if path is None:
            return
        verdict = self._session.advice.verdict
        client = self._session.assessment.client.name
        try:
            self._filing.keep_recent(Recent(path, now(), client, verdict.outcome, verdict.possible))
        except Refusal as refusal:
            self.told.emit(str(refusal), False)

    def _ask_where(self) -> Path | None:
        known = self._session.opened.path or self._came_from
        name = safe_stem(self._session.assessment.client.name, "Assessment")
        start = str(known or Path(self._filing.preferences().last_folder) / f"{name}.commsfit")
        chosen, _ = QFileDialog.getSaveFileName(self._window, "Save the assessment", start, KIND)
        if not chosen:
            return None
        path = Path(chosen)
        self._remember_folder(path)
        return path.with_name(with_ending(path.name, ".commsfit"))

    def _remember_folder(self, path: Path) -> None:
        try:
            self._filing.keep_preferences(replace(self._filing.preferences(), last_folder=str(path.parent)))
        except Refusal as refusal:
            self.told.emit(str(refusal), False)

    def _tell(self, problem: Exception) -> None:
        if not isinstance(problem, Refusal):
            raise problem
        self.told.emit(str(problem), True)

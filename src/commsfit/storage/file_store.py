"""All that a window does with files, in one object: the Filing that `bootstrap` hands to the desktop."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Document
from commsfit.domain.document.recording import drifts, stamped
from commsfit.domain.wording.messages import say
from commsfit.ports.filing import Access, Backup, Opened, Preferences, Recent, Recovery, Saved
from commsfit.ports.filing_refusals import (
    CannotRead,
    CannotWrite,
    HeldElsewhere,
    PasswordNeeded,
    StorageError,
)
from commsfit.storage.disk import backups
from commsfit.storage.disk.atomic import read_whole, refuse_changed, resolved, write_whole
from commsfit.storage.disk.disk import DISK, Disk
from commsfit.storage.disk.folders import Folders
from commsfit.storage.disk.leftovers import sweep_leftovers
from commsfit.storage.disk.locks import Hold, take_hold
from commsfit.storage.disk.refusing import cannot_write, within
from commsfit.storage.disk.turns import turn
from commsfit.storage.format.protection import Sealer, is_protected, unseal
from commsfit.storage.format.reading import Read, read_document
from commsfit.storage.format.strict_json import LARGEST_FILE
from commsfit.storage.format.writing import document_bytes
from commsfit.storage.person import preferences, recent_files
from commsfit.storage.person.journal import JournalFile
from commsfit.storage.person.kept_rulebooks import shelve
from commsfit.storage.person.unsaved_work import WindowJournal, recoveries, unsaved_content

_ANYBODY_WRITES: Final = 0o222
_REPORT: Final = b"%PDF-"
_NO_FILE: Final = Path()
"""Where the key of restored work without a file is kept: its journal must not hold it in plain."""


class FileStore:
    """Holds the locks and keys of the files that its windows have open."""

    def __init__(
        self,
        folders: Folders,
        rulebook: Rulebook,
        clock: Callable[[], datetime],
        *,
        disk: Disk = DISK,
        from_report: Callable[[bytes], bytes] | None = None,
    ) -> None:
        self._folders = folders
        self._rulebook = rulebook
        self._clock = clock
        self._disk = disk
        self._from_report = from_report
        self._holds: dict[Path, Hold] = {}
        self._held: Counter[Path] = Counter()
        """How often each file is open here: opening it again before letting the first one go is one window's habit."""
        self._journal: WindowJournal | None = None
        self._sealers: dict[Path, Sealer] = {}

    # Files -------------------------------------------------------------------------------------------

    def open(self, path: Path, password: str | None = None) -> Opened:
        """Read a file and take hold of it."""
        content, snapshot = read_whole(path)
        if content.startswith(_REPORT) and self._from_report:
            return self._taken_from_report(self._from_report(content), path)
        read, sealer = self._read(content, path, password)
        access, held_by = self._hold(path)
        if sealer:
            self._sealers[resolved(path)] = sealer
        lifted = say(
            "This file was lifted from version {version}; saving keeps the old one as a backup.", version=read.version
        )
        return Opened(
            document=read.document,
            path=path,
            snapshot=snapshot,
            access=access,
            held_by=held_by,
            protected=sealer is not None,
            notes=(lifted,) if read.version == 0 else (),
            drifts=drifts(read.document, self._rulebook),
        )

    def _taken_from_report(self, content: bytes, path: Path) -> Opened:
        """The assessment that a report carries, as a document without a file: the report itself stays as it is."""
        read, _ = self._read(content, path, None)
        note = say("These answers were taken from the report {name}; saving asks for a file.", name=path.name)
        return Opened(read.document, None, None, notes=(note,), drifts=drifts(read.document, self._rulebook))

    def save(self, opened: Opened, document: Document, *, over_changes: bool = False) -> Saved:
        """Save to the file it came from."""
        return self._save(opened, document, self._sealer_of(opened), over_changes=over_changes)

    def _save(self, opened: Opened, document: Document, before: Sealer | None, *, over_changes: bool = False) -> Saved:
        """`before` is the key that the file's earlier contents are sealed with."""
        if opened.path is None:
            raise CannotWrite("This assessment has no file yet.", remedy="Save it under a name.")
        if opened.access is Access.READ_ONLY:
            raise HeldElsewhere(
                say("It is open for reading only: {held_by}.", held_by=opened.held_by),
                place=str(opened.path),
                remedy="Save a copy.",
            )
        content = self._bytes(stamped(document, self._rulebook), opened)
        with turn(resolved(opened.path)):
            seen = None if over_changes else opened.snapshot
            if seen:
                refuse_changed(opened.path, seen)
            warning = self._keep_backup(opened.path, self._sealer_of(opened), before)
            snapshot = write_whole(opened.path, content, seen=seen, disk=self._disk)
        sweep_leftovers(resolved(opened.path), self._clock())
        with contextlib.suppress(StorageError):  # the recorded verdict stands in the file whether or not this is kept
            shelve(self._rulebook, self._folders)
        return Saved(opened.path, snapshot, warning)

    def save_as(self, opened: Opened, document: Document, path: Path, password: str | None = None) -> Opened:
        """Save to another file, hold that one and let the first one go; without a password it is not protected."""
        return self._save_under(opened, document, path, Sealer.with_new_password(password) if password else None)

    def save_beside(self, opened: Opened, document: Document, path: Path) -> Opened:
        """Save to another file, as well protected as the first one, hold that one and let the first one go."""
        return self._save_under(opened, document, path, self._sealer_of(opened))

    def _save_under(self, opened: Opened, document: Document, path: Path, sealer: Sealer | None) -> Opened:
        target = resolved(path)
        same = opened.path is not None and resolved(opened.path) == target
        if not same or target not in self._holds:
            access, held_by = self._hold(path)
            if access is Access.READ_ONLY:
                raise HeldElsewhere(
                    say("It cannot be replaced: {held_by}.", held_by=held_by),
                    place=str(path),
                    remedy="Take another name.",
                )
        before = self._sealers.pop(target, None)
        if sealer:
            self._sealers[target] = sealer
        seen = opened.snapshot if same else None
        now = replace(
            opened, path=path, snapshot=seen, access=Access.OURS, held_by="", protected=bool(sealer), notes=()
        )
        try:
            saved = self._save(now, document, before)
        except StorageError:
            self._sealers.pop(target, None)
            if before:
                self._sealers[target] = before
            if not same:
                self._let_go(target)
            raise
        if sealer and self._journal:
            self._journal.seal(sealer.seal)
        if not same:
            self.release(opened)
        return replace(now, document=document, snapshot=saved.snapshot)

    def release(self, opened: Opened) -> None:
        """Let go of a file; one that was never held stays as it is."""
        if opened.path is not None and opened.access is Access.OURS:
            self._let_go(resolved(opened.path))

    def _let_go(self, target: Path) -> None:
        self._held[target] -= 1
        if self._held[target] > 0:
            return
        del self._held[target]
        hold = self._holds.pop(target, None)
        if hold:
            hold.release()
        self._sealers.pop(target, None)

    def _read(self, content: bytes, path: Path, password: str | None) -> tuple[Read, Sealer | None]:
        sealer = None
        try:
            if is_protected(content):
                if password is None:
                    raise PasswordNeeded("This file is protected.", remedy="Its password opens it.")
                content, sealer = unseal(content, password)
            return read_document(content, self._rulebook), sealer
        except StorageError as problem:
            raise within(problem, path.name) from None

    def _hold(self, path: Path) -> tuple[Access, str]:
        target = resolved(path)
        if backups.is_backup(target, self._folders):
            return Access.READ_ONLY, "it is an earlier content, kept as a backup"
        if target in self._holds:
            self._held[target] += 1
            return Access.OURS, ""
        if target.exists() and not (os.access(target, os.W_OK) and target.stat().st_mode & _ANYBODY_WRITES):
            return Access.READ_ONLY, "the file is marked read-only"
        taken = take_hold(path, self._folders, self._clock())
        if isinstance(taken, str):
            return Access.READ_ONLY, taken
        self._holds[target] = taken
        self._held[target] = 1
        return Access.OURS, ""

    def _bytes(self, document: Document, opened: Opened) -> bytes:
        content = document_bytes(document)
        sealer = self._sealer_of(opened)
        if sealer:
            content = sealer.seal(content)
        if len(content) > LARGEST_FILE:
            raise CannotWrite(
                "This assessment has grown too large for a file.",
                found=say("{content_count:,} bytes", content_count=len(content)),
                allowed=say("{largest_file:,} bytes", largest_file=LARGEST_FILE),
                remedy="Shorten its notes, or take scenarios into a file of their own.",
            )
        return content

    def _sealer_of(self, opened: Opened) -> Sealer | None:
        if not opened.protected:
            return None
        return self._sealers[resolved(opened.path) if opened.path else _NO_FILE]

    def _keep_backup(self, path: Path, sealer: Sealer | None, before: Sealer | None) -> str:
        """Copy what is about to be replaced aside; the words to tell where that failed, for a save must not wait."""

        def guarded(content: bytes) -> bytes:
            """No plain copy of a protected file, and none that its last password still opens once it has another."""
            if sealer is None or (is_protected(content) and sealer is before):
                return content
            plain: bytes | None = content
            if is_protected(content):
                plain = before.sealed_here(content) if before else None
            return content if plain is None else sealer.seal(plain)

        try:
            content, _ = read_whole(path)
            backups.change_backups(path, self._folders, guarded)
            backups.keep_backup(path, guarded(content), self._folders, self._clock())
        except CannotRead:
            return ""  # there was nothing before
        except StorageError as problem:
            return say("The earlier content could not be kept as a backup. {problem}", problem=problem)
        except OSError as problem:
            return say(
                "The earlier content could not be kept as a backup. {cannot_write}",
                cannot_write=cannot_write(problem, path),
            )
        return ""

    def backups(self, path: Path) -> tuple[Backup, ...]:
        """Earlier contents of a file, newest first."""
        with contextlib.suppress(OSError):
            return backups.backups_of(path, self._folders)
        return ()

    # Unsaved work ------------------------------------------------------------------------------------

    def journal(self) -> WindowJournal:
        """Begin the record of a new window."""
        self._journal = WindowJournal(JournalFile(self._folders, self._clock, self._disk), self._bytes)
        return self._journal

    def recoveries(self) -> tuple[Recovery, ...]:
        """Unsaved work left by windows that ended without closing, newest first."""
        return recoveries(self._folders, self._rulebook)

    def recover(self, recovery: Recovery, password: str | None = None) -> Document:
        """The document of a recovery."""
        read, sealer = self._read(unsaved_content(self._folders, recovery), recovery.journal, password)
        if sealer:
            self._sealers[_NO_FILE] = sealer
        return read.document

    def adopt(self, recovery: Recovery) -> None:
        """From now on this window's journal holds the recovered work; until it does the old one stands."""
        if self._journal:
            self._journal.keep(unsaved_content(self._folders, recovery), None)
        self.discard(recovery)

    def discard(self, recovery: Recovery) -> None:
        """Forget a recovery."""
        with contextlib.suppress(OSError):
            recovery.journal.unlink(missing_ok=True)

    # Settings ----------------------------------------------------------------------------------------

    def preferences(self) -> Preferences:
        """The settings."""
        return preferences.read_preferences(self._folders)

    def keep_preferences(self, wanted: Preferences) -> None:
        """Keep the settings."""
        preferences.keep_preferences(self._folders, wanted)

    def recent(self) -> tuple[Recent, ...]:
        """Files opened before, newest first."""
        return recent_files.read_recent(self._folders)

    def keep_recent(self, entry: Recent) -> None:
        """Put a file at the head of the list; of a protected one only its place."""
        sealed = resolved(entry.path) in self._sealers
        kept = Recent(entry.path, entry.opened) if sealed else entry
        recent_files.keep_recent(self._folders, kept)

    def forget_recent(self, path: Path) -> None:
        """Take a file off the list."""
        recent_files.forget_recent(self._folders, path)

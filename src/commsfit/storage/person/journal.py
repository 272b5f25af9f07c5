"""One window's unsaved work: appended record by record, each with length and checksum, on the disk before it counts."""

from __future__ import annotations

import base64
import binascii
import contextlib
import json
import os
import secrets
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from commsfit.ports.filing_refusals import StorageError
from commsfit.storage.disk.disk import DISK, Disk
from commsfit.storage.disk.folders import Folders
from commsfit.storage.disk.locks import lock_handle
from commsfit.storage.disk.refusing import cannot_write

ENDING: Final = ".journal"
_ROOM: Final = 4_000_000
_LARGEST_JOURNAL: Final = 64_000_000
_FLAGS: Final = os.O_RDWR | os.O_APPEND


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """The work at one moment: the bytes that a save would have written."""

    at: datetime
    path: Path | None
    content: bytes


def _line(entry: JournalEntry) -> bytes:
    told = {
        "at": entry.at.isoformat(),
        "path": None if entry.path is None else base64.b64encode(os.fsencode(entry.path)).decode(),
        "content": base64.b64encode(entry.content).decode(),
    }
    body = json.dumps(told).encode("ascii")
    return b"%d %08x %s\n" % (len(body), zlib.crc32(body), body)


def _entry(line: bytes) -> JournalEntry | None:
    """The entry of a line; None where it is torn or changed."""
    try:
        length, checksum, body = line.split(b" ", 2)
        if int(length) != len(body) or int(checksum, 16) != zlib.crc32(body):
            return None
        told = json.loads(body)
        path = None if told["path"] is None else Path(os.fsdecode(base64.b64decode(told["path"])))
        return JournalEntry(datetime.fromisoformat(told["at"]), path, base64.b64decode(told["content"]))
    except (ValueError, KeyError, TypeError, binascii.Error):
        return None


def last_entry(file: Path) -> JournalEntry | None:
    """The newest whole entry of a journal; what is torn behind it does not matter."""
    with file.open("rb") as journal:
        lines = journal.read(_LARGEST_JOURNAL).splitlines()
    return next((entry for entry in map(_entry, reversed(lines)) if entry), None)


def _opened(folder: Path) -> tuple[Path, int]:
    """A new journal, locked; another window may sweep it away as empty before the lock holds, so look again."""
    while True:
        file = folder / f"{secrets.token_hex(8)}{ENDING}"
        try:
            handle = lock_handle(file, _FLAGS)
        except OSError as problem:
            raise cannot_write(problem, file) from None
        if handle is not None:
            if os.fstat(handle).st_nlink:
                return file, handle
            os.close(handle)


class JournalFile:
    """The journal of a living window, locked so that nobody takes it for a dead one's; threads may share it."""

    def __init__(self, folders: Folders, clock: Callable[[], datetime], disk: Disk = DISK) -> None:
        self._clock = clock
        self._disk = disk
        self.file, self._handle = _opened(folders.within_state("journal"))
        self._whole = 0
        self._one_at_a_time = threading.Lock()

    def append(self, content: bytes, path: Path | None) -> None:
        """Keep the work as it is now; returns once it is on the disk."""
        line = _line(JournalEntry(self._clock(), path, content))
        with self._one_at_a_time:
            self._append(line)

    def _append(self, line: bytes) -> None:
        full = self._whole + len(line) > _ROOM
        try:
            os.ftruncate(self._handle, self._whole)  # what a failed append left behind
            self._disk.write(self._handle, line)
            self._disk.flush(self._handle)
        except OSError as problem:
            raise cannot_write(problem, self.file) from None
        self._whole += len(line)
        if full:
            self._begin_anew(line)

    def _begin_anew(self, line: bytes) -> None:
        """Go on in a new file with the newest entry alone; until that is on the disk the old one stands."""
        old_file, old_handle, old_whole = self.file, self._handle, self._whole
        try:
            self.file, self._handle = _opened(old_file.parent)
            self._disk.write(self._handle, line)
            self._disk.flush(self._handle)
        except (OSError, StorageError):
            # The entry is safe in the old file; there is just no room to shrink it now.
            if self._handle != old_handle:
                self._drop(self._handle, self.file)
            self.file, self._handle, self._whole = old_file, old_handle, old_whole
            return
        self._whole = len(line)
        self._drop(old_handle, old_file)

    def rewrite(self, change: Callable[[bytes], bytes]) -> None:
        """Keep the newest entry alone, as `change` gives it; where that cannot be done, nothing."""
        with self._one_at_a_time:
            newest = last_entry(self.file)
            before = self._handle
            if newest:
                self._begin_anew(_line(replace(newest, content=change(newest.content))))
            if self._handle == before:
                self._forget()

    def settle(self) -> None:
        """Everything is saved: forget the entries."""
        with self._one_at_a_time:
            self._forget()

    def _forget(self) -> None:
        with contextlib.suppress(OSError):  # an entry too many is offered once more, never lost
            os.ftruncate(self._handle, 0)
            self._whole = 0
            self._disk.flush(self._handle)

    def close(self) -> None:
        """Leave nothing behind."""
        with self._one_at_a_time:
            self._drop(self._handle, self.file)

    @staticmethod
    def _drop(handle: int, file: Path) -> None:
        with contextlib.suppress(OSError):
            os.close(handle)
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def abandoned(folders: Folders) -> list[tuple[Path, JournalEntry]]:
    """The journals of windows that ended without closing, newest first; empty ones are swept away."""
    found: list[tuple[Path, JournalEntry]] = []
    for file in folders.within_state("journal").glob(f"*{ENDING}"):
        with contextlib.suppress(OSError):
            handle = lock_handle(file, _FLAGS)
            if handle is None:
                continue
            try:
                entry = last_entry(file)
                if entry:
                    found.append((file, entry))
                else:
                    file.unlink(missing_ok=True)
            finally:
                os.close(handle)
    return sorted(found, key=lambda one: one[1].at, reverse=True)

"""The three files of a batch: grown beside their names, cut back to a known length on resuming, named once whole."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import BinaryIO, Final

from commsfit.storage.batch.working import FAILURE_COLUMNS, RESULT_COLUMNS, Done, Failed, table_line
from commsfit.storage.disk.atomic import refuse_link
from commsfit.storage.disk.disk import DISK
from commsfit.storage.disk.refusing import cannot_write

RESULTS: Final = "results.jsonl"
TABLE: Final = "results.csv"
FAILURES: Final = "failures.csv"
_FILES: Final = (RESULTS, TABLE, FAILURES)
_PART: Final = ".part"
_HEADS: Final = (b"", table_line(RESULT_COLUMNS), table_line(FAILURE_COLUMNS))


class Outputs:
    """Raises CannotWrite where the disk refuses; what is on it by then stays for a second run."""

    def __init__(self, folder: Path, sizes: tuple[int, ...] = ()) -> None:
        self._folder = folder
        self.sizes = sizes or tuple(len(head) for head in _HEADS)
        """How long each file is once all rows added so far are written."""
        self._files: list[BinaryIO] = []
        for name in _FILES:
            refuse_link(folder / name)
            refuse_link(folder / f"{name}{_PART}")
        try:
            for name, size, head in zip(_FILES, sizes or (0, 0, 0), _HEADS, strict=True):
                file = (folder / f"{name}{_PART}").open("r+b" if sizes else "wb")
                self._files.append(file)
                file.truncate(size)
                file.seek(size)
                file.write(b"" if sizes else head)
        except OSError as problem:
            self.abandon(keep=bool(sizes))
            raise cannot_write(problem, folder) from None

    def add(self, outcome: Done | Failed) -> None:
        """Put down what one row gave."""
        parts = (outcome.line, outcome.cells, b"") if isinstance(outcome, Done) else (b"", b"", outcome.cells)
        try:
            for file, part in zip(self._files, parts, strict=True):
                file.write(part)
            self.sizes = tuple(size + len(part) for size, part in zip(self.sizes, parts, strict=True))
        except OSError as problem:
            raise cannot_write(problem, self._folder) from None

    def flush(self) -> None:
        """Bring everything to the disk."""
        try:
            for file in self._files:
                file.flush()
                DISK.flush(file.fileno())
        except OSError as problem:
            raise cannot_write(problem, self._folder) from None

    def finish(self) -> None:
        """Give the whole files their names."""
        try:
            for file in self._files:
                file.close()
            for name in _FILES:
                DISK.replace(self._folder / f"{name}{_PART}", self._folder / name)
            DISK.flush_folder(self._folder)
        except OSError as problem:
            raise cannot_write(problem, self._folder) from None

    def abandon(self, *, keep: bool) -> None:
        """Let go of the files, for a second run to go on with or, where nothing is in them, for good."""
        for file in self._files:
            with contextlib.suppress(OSError):
                file.close()
                if not keep:
                    Path(file.name).unlink()


def can_go_on(folder: Path, sizes: tuple[int, ...], *, finished: bool) -> bool:
    """Whether the files of an earlier run are still there, at least as long as they were."""
    try:
        found = [(folder / (name if finished else f"{name}{_PART}")).stat().st_size for name in _FILES]
    except OSError:
        return False
    return len(sizes) == len(found) and all(there >= wanted for there, wanted in zip(found, sizes, strict=True))

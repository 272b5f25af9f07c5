"""How far a batch has come: what a second run needs to go on where the first one stopped."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from commsfit.ports.filing_refusals import StorageError
from commsfit.storage.disk.atomic import read_whole, write_whole
from commsfit.storage.format.json_text import json_text
from commsfit.storage.format.strict_json import read_json

PROGRESS_FILE: Final = "batch-progress.json"


@dataclass(frozen=True, slots=True)
class BatchLedger:
    """`made_with` names everything but the rows that the results depend on; `sizes` are the open files' lengths."""

    made_with: str
    rows: int = 0
    failed: int = 0
    seen: str = ""
    """A hash over the rows that are done, in their order."""
    sizes: tuple[int, ...] = ()
    finished: bool = False

    def with_row(self, *, failed: bool, seen: str, sizes: tuple[int, ...]) -> BatchLedger:
        """One row further."""
        return replace(self, rows=self.rows + 1, failed=self.failed + failed, seen=seen, sizes=sizes)


class RowsSeen:
    """The running hash over a source's rows."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, fingerprint: bytes) -> None:
        self._hash.update(b"%d:" % len(fingerprint) + fingerprint)

    def so_far(self) -> str:
        return self._hash.hexdigest()


def read_ledger(folder: Path, made_with: str) -> BatchLedger | None:
    """Where an earlier run of the same batch stopped; None where there is none to go on with."""
    try:
        found = read_json(read_whole(folder / PROGRESS_FILE)[0])
        if found.pop("made_with") != made_with:
            return None
        ledger = BatchLedger(made_with, **found)
        sizes = tuple(int(size) for size in ledger.sizes)
    except (StorageError, AttributeError, KeyError, TypeError, ValueError):
        return None
    return replace(ledger, sizes=sizes)


def write_ledger(folder: Path, ledger: BatchLedger) -> None:
    """Put down how far the batch has come."""
    write_whole(folder / PROGRESS_FILE, (json_text(asdict(ledger)) + "\n").encode("utf-8"))

"""A batch from its source to its three files: goes on where an earlier run stopped, and stops cleanly itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from commsfit.ports.filing_refusals import CannotRead, CannotWrite, StorageError
from commsfit.storage.batch.folders import held, made
from commsfit.storage.batch.ledger import BatchLedger, RowsSeen, read_ledger, write_ledger
from commsfit.storage.batch.outputs import Outputs, can_go_on
from commsfit.storage.batch.rows import InputRow, RowSource
from commsfit.storage.batch.staff import MakeWorker, worked
from commsfit.storage.batch.working import Failed
from commsfit.storage.disk.leftovers import sweep_folder

_CHECKPOINT_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far a running batch has come; `done` is the share of the source."""

    rows: int
    failed: int
    done: float
    resumed_at: int


@dataclass(frozen=True, slots=True)
class Batch:
    """What to run: `made_with` names everything but the rows that the results depend on."""

    source: RowSource
    folder: Path
    made_with: str
    make_worker: MakeWorker
    jobs: int = 1
    reports: Path | None = None
    """The folder for a PDF each, where they are wanted."""


def run_batch(batch: Batch, tell: Callable[[BatchProgress], None]) -> BatchProgress:
    """Run it to the end and give the final count; on any interruption a second run goes on from there."""
    with made(batch.folder), held(batch.folder), made(batch.reports or batch.folder):
        for folder in {batch.folder, batch.reports or batch.folder}:
            sweep_folder(folder)  # what a killed run left half-written; the lock says that none other is at work
        return _run(batch, tell)


def _run(batch: Batch, tell: Callable[[BatchProgress], None]) -> BatchProgress:
    rows = batch.source.rows()
    seen = RowsSeen()
    ledger = read_ledger(batch.folder, batch.made_with)
    if ledger and not _goes_on(ledger, batch.folder, rows, seen):
        ledger, rows, seen = None, batch.source.rows(), RowsSeen()
    if ledger and ledger.finished:
        return BatchProgress(ledger.rows, ledger.failed, 1.0, resumed_at=ledger.rows)
    ledger = ledger or BatchLedger(batch.made_with, seen=seen.so_far())
    resumed_at = ledger.rows
    first = next(rows, None)  # a source that cannot be read is refused before any file is touched
    if first is None and not ledger.rows:
        raise CannotRead("This source holds no row.", remedy="Nothing was written.")
    outputs = Outputs(batch.folder, ledger.sizes)
    ledger = replace(ledger, sizes=outputs.sizes)
    due = time.monotonic() + _CHECKPOINT_SECONDS
    try:
        with closing(worked(_again(first, rows), batch.make_worker, batch.jobs)) as outcomes:
            for row, outcome in outcomes:
                outputs.add(outcome)
                seen.add(row.fingerprint())
                # In one step: an interruption, wherever it falls, finds a row either wholly counted or not at all.
                ledger = ledger.with_row(failed=isinstance(outcome, Failed), seen=seen.so_far(), sizes=outputs.sizes)
                tell(BatchProgress(ledger.rows, ledger.failed, row.done, resumed_at))
                if time.monotonic() >= due:
                    _checkpoint(ledger, outputs, batch.folder)
                    due = time.monotonic() + _CHECKPOINT_SECONDS
    except BaseException as stopped:
        if ledger.rows:
            with suppress(StorageError):  # then the checkpoint before this one counts
                _checkpoint(ledger, outputs, batch.folder)
        outputs.abandon(keep=bool(ledger.rows))
        if isinstance(stopped, CannotWrite) and ledger.rows:
            remedy = "What is done is kept. Mend that, then run the same command again."
            raise CannotWrite(stopped.what, place=str(batch.folder), remedy=remedy) from None
        raise
    _checkpoint(ledger, outputs, batch.folder)
    outputs.finish()
    write_ledger(batch.folder, replace(ledger, finished=True))
    return BatchProgress(ledger.rows, ledger.failed, 1.0, resumed_at)


def _checkpoint(ledger: BatchLedger, outputs: Outputs, folder: Path) -> None:
    outputs.flush()
    write_ledger(folder, ledger)


def _again(first: InputRow | None, rows: Iterator[InputRow]) -> Iterator[InputRow]:
    if first:
        yield first
        yield from rows


def _goes_on(ledger: BatchLedger, folder: Path, rows: Iterator[InputRow], seen: RowsSeen) -> bool:
    """Whether files and source are as they were; leaves `rows` behind those that are done."""
    if not can_go_on(folder, ledger.sizes, finished=ledger.finished):
        return False
    for _ in range(ledger.rows):
        row = next(rows, None)
        if row is None:
            return False
        seen.add(row.fingerprint())
    return seen.so_far() == ledger.seen and not (ledger.finished and next(rows, None))

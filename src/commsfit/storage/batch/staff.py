"""Rows shared out to processes in small lots; the outcomes come back in the order of the rows."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Final, TypeAlias

from commsfit.ports.filing_refusals import StorageError
from commsfit.storage.batch.rows import InputRow
from commsfit.storage.batch.working import Done, Failed, Worker

MakeWorker: TypeAlias = Callable[[], Worker]
RowOutcome: TypeAlias = Done | Failed
_LOT_ROWS: Final = 16
_LOT_BYTES: Final = 200_000
_LOTS_AHEAD: Final = 3
_HIRED: Final[list[Worker]] = []
"""In a worker process: the one worker, made when the process starts."""


def worked(
    rows: Iterable[InputRow], make_worker: MakeWorker, jobs: int
) -> Generator[tuple[InputRow, RowOutcome], None, None]:
    """Each row with its outcome, in order; never more than a few lots are in memory."""
    if jobs == 1:
        worker = make_worker()
        for row in rows:
            yield row, worker.work(row)
        return
    pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_hire, initargs=(make_worker,))
    ahead: deque[tuple[list[InputRow], Future[list[RowOutcome]]]] = deque()
    try:
        for lot in _lots(rows):
            ahead.append((lot, pool.submit(_work, lot)))
            if len(ahead) > jobs * _LOTS_AHEAD:
                yield from _next(ahead)
        while ahead:
            yield from _next(ahead)
    except BrokenProcessPool:
        raise StorageError(
            "A worker process ended by itself, most likely for want of memory.",
            remedy="What is done is kept: run the same command again, with fewer --jobs.",
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _context() -> BaseContext:
    """Copies of this process, which have read everything already, where nothing can be copied halfway; else fresh ones.

    Linux alone tells for sure that no other thread is at work.
    """
    alone = sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1
    return multiprocessing.get_context("fork" if alone else "spawn")


def _next(ahead: deque[tuple[list[InputRow], Future[list[RowOutcome]]]]) -> Iterator[tuple[InputRow, RowOutcome]]:
    lot, future = ahead.popleft()
    yield from zip(lot, future.result(), strict=True)


def _lots(rows: Iterable[InputRow]) -> Iterator[list[InputRow]]:
    lot: list[InputRow] = []
    weight = 0
    for row in rows:
        lot.append(row)
        weight += len(row.content)
        if len(lot) >= _LOT_ROWS or weight > _LOT_BYTES:
            yield lot
            lot, weight = [], 0
    if lot:
        yield lot


def _hire(make_worker: MakeWorker) -> None:
    # Ctrl-C reaches the whole group; the parent alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _HIRED.append(make_worker())


def _end_with_parent() -> None:
    """A killed parent must not leave its workers behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work(lot: list[InputRow]) -> list[RowOutcome]:
    return [_HIRED[0].work(row) for row in lot]

"""How a running batch tells where it stands: a bar on a terminal, a plain line now and then anywhere else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeAlias

import click
from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from commsfit.domain.wording.messages import say
from commsfit.storage.batch.running import BatchProgress

TellBatch: TypeAlias = Callable[[BatchProgress], None]
_BAR_SECONDS: Final = 0.1
_LINE_SECONDS: Final = 5.0


class _Pace:
    """Lets one report through each so many seconds, and knows the rate of this run."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._began = time.monotonic()
        self._due = self._began + seconds
        self._began_at: float | None = None

    def is_due(self) -> bool:
        now = time.monotonic()
        if now < self._due:
            return False
        self._due = now + self._seconds
        return True

    def rate(self, progress: BatchProgress) -> float:
        return (progress.rows - progress.resumed_at) / max(time.monotonic() - self._began, 0.001)

    def seconds_left(self, progress: BatchProgress) -> float | None:
        """From the share of the source done in this run; None until that says something."""
        if self._began_at is None:
            self._began_at = progress.done
        gone = progress.done - self._began_at
        return (time.monotonic() - self._began) * (1 - progress.done) / gone if gone > 0 else None


@contextmanager
def showing() -> Iterator[TellBatch]:
    """Give what a batch is to call for each row."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    # Without a thread of its own: the processes of a batch start as copies only of a process that has one thread.
    with Bar(*columns, console=console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task("starting", total=1.0)
        pace = _Pace(_BAR_SECONDS)

        def tell(progress: BatchProgress) -> None:
            if pace.is_due():
                words = say(
                    "{rows:,} rows, {rate:,.0f} a second, {failed:,} failed",
                    rows=progress.rows,
                    rate=pace.rate(progress),
                    failed=progress.failed,
                )
                bar.update(task, completed=progress.done, description=words, refresh=True)

        yield tell


def _lines() -> TellBatch:
    pace = _Pace(_LINE_SECONDS)

    def tell(progress: BatchProgress) -> None:
        left = pace.seconds_left(progress)
        if pace.is_due():
            time_left = "" if left is None else say(", about {left:,.0f} s left", left=left)
            rate = say("{rate:,.0f} rows a second", rate=pace.rate(progress))
            click.echo(
                say(
                    "{rows:,} rows, {failed:,} failed, {rate}{time_left}",
                    rows=progress.rows,
                    failed=progress.failed,
                    rate=rate,
                    time_left=time_left,
                ),
                err=True,
            )

    return tell

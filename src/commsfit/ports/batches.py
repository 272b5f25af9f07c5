"""What the window asks of the room that assesses many at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class BatchEnd:
    """How many rows were assessed, how many of them failed, and the file that holds the results."""

    rows: int
    failed: int
    results: Path


class BatchStopped(Exception):
    """Somebody asked for it; what is done is kept, and a second run goes on from there."""


class AssessMany(Protocol):
    """From a table or a folder of files to a folder of results; runs in a thread and touches no widget."""

    def __call__(self, source: Path, folder: Path, tell: Callable[[int], object], stop: Callable[[], bool]) -> BatchEnd:
        """Tells how many rows are done; raises a Refusal where the source or the folder will not do."""

"""What a writer is asked for: paper, brand and attachment in, and how it tells its progress and is stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from commsfit.domain.assessment import Paper
from commsfit.report.brand import PLAIN_BRAND, Brand

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with how many of how many parts are done, and the part's name."""
Stop: TypeAlias = Callable[[], bool]


class WritingStopped(Exception):
    """The person stopped the writer between two sections; nothing was written."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a report is to look and what travels inside."""

    paper: Paper = Paper.A4
    brand: Brand = PLAIN_BRAND
    attachment: bytes | None = None
    """The assessment file that is attached to a PDF."""
    progress: Progress = lambda _done, _of, _part: None
    stop: Stop = lambda: False

    def reached(self, done: int, of: int, part: str) -> None:
        """Tells how far the writer is, or stops it."""
        if self.stop():
            raise WritingStopped
        self.progress(done, of, part)

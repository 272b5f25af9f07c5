"""What a writer is asked for: paper, brand and attachment in, and how it tells its progress and is stopped."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.document.assessment import Paper
from commsfit.presentation.formats.brand import PLAIN_BRAND, Brand
from commsfit.reporting.orders import ReportStopped, Stop, TellProgress


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a report is to look and what travels inside."""

    paper: Paper = Paper.A4
    brand: Brand = PLAIN_BRAND
    attachment: bytes | None = None
    """The assessment file that is attached to a PDF."""
    scenario: str = ""
    """Which of its scenarios the report is about."""
    position: int = 1
    """The place of that scenario among them."""
    earlier: bytes | None = None
    """The assessment that changes are told since, attached beside the other."""
    progress: TellProgress = lambda _done, _of, _part: None
    stop: Stop = lambda: False

    def reached(self, done: int, of: int, part: str) -> None:
        """Tells how far the writer is, or stops it."""
        if self.stop():
            raise ReportStopped
        self.progress(done, of, part)

"""What making and checking a report takes from the rooms above: functions that bootstrap hands in, heavy ones late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from commsfit import __version__
from commsfit.domain.definitions.rulebook import Identity, Rulebook
from commsfit.domain.document.assessment import Assessment, Paper
from commsfit.presentation.compose.material import Material
from commsfit.presentation.outline.outline import Outline
from commsfit.reporting.orders import ReportDifference, ReportForm, Stop, TellProgress

PRODUCER: Final = f"CommsFit {__version__}"


def untold(_done: int, _of: int, _part: str) -> None:
    """The progress of who does not want to know."""


def unstopped() -> bool:
    """The stop of who never stops."""
    return False


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One outline as one file: its form, how it is to look and what travels inside."""

    form: ReportForm
    paper: Paper = Paper.A4
    brand: str = ""
    """The brand's file; empty for none."""
    dress: bytes | None = None
    """The brand as it travelled inside another report; counts before the file."""
    attachment: bytes | None = None
    """The assessment file that is attached to a PDF."""
    scenario: str = ""
    """Which of its scenarios the report is about."""
    position: int = 1
    """The place of that scenario among them: a name may look like another on paper."""
    earlier: bytes | None = None
    """The assessment that changes are told since."""
    progress: TellProgress = untold
    stop: Stop = unstopped


@dataclass(frozen=True, slots=True)
class Inside:
    """What travels inside a report."""

    assessment: bytes
    rulebook: Identity
    scenario: str
    date: str
    """The ISO day it was counted from."""
    program: str
    """The program that made it."""
    position: int | None = None
    """The scenario's place, from 1; None in reports of before 0.2."""
    dress: bytes | None = None
    """The brand it was made with."""
    earlier: bytes | None = None
    """The assessment that it tells the changes since."""


@dataclass(frozen=True, slots=True)
class Press:
    """Writes all forms of a report, packs and reads the assessment inside, opens a report, compares two."""

    write: Callable[[Outline, PrintJob], bytes]
    present: Callable[[Material, PrintJob], bytes]
    """Deck or workbook."""
    pack: Callable[[Assessment], bytes]
    read: Callable[[bytes, Rulebook], Assessment]
    open: Callable[[bytes], Inside]
    difference: Callable[[bytes, bytes], ReportDifference | None]
    text_difference: Callable[[bytes, bytes], ReportDifference | None]

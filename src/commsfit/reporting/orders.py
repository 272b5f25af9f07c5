"""What window and command line may ask of the maker of reports, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from commsfit.domain.document.assessment import Assessment, Edition, Paper

TellProgress: TypeAlias = Callable[[int, int, str], None]
"""Called with how many of how many parts are done, and the name of the part at work."""
Stop: TypeAlias = Callable[[], bool]
"""Asked between two sections: whether to give up."""


class ReportStopped(Exception):
    """The writer was stopped between two sections; nothing was written."""


class ReportForm(StrEnum):
    """What a report can be written as; the value is the ending of its file."""

    PDF = "pdf"
    WORD = "docx"
    DECK = "pptx"
    WORKBOOK = "xlsx"

    @property
    def has_pages(self) -> bool:
        """Whether it is made from an edition's outline; deck and workbook are made from the advice itself."""
        return self in {ReportForm.PDF, ReportForm.WORD}


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """One report: of which scenario, counted from which day, and how it is to look."""

    assessment: Assessment
    scenario: str
    today: date
    paper: Paper = Paper.A4
    sections: tuple[str, ...] | None = None
    """The ids of the sections that are wanted; None means all."""
    brand: str = ""
    """The brand's file; empty for none."""
    edition: Edition = Edition.REPORT
    since: Assessment | None = None
    """An earlier one to tell the changes since; the day of its client is the day that it is counted from."""
    dress: bytes | None = None
    """The brand as it travelled inside the report that is made again; counts before the file."""


@dataclass(frozen=True, slots=True)
class ReportsOfBatch:
    """What each row of a batch gets beside its result: where to, in which forms, how much and in whose look."""

    folder: Path
    forms: tuple[ReportForm, ...] = (ReportForm.PDF,)
    edition: Edition = Edition.REPORT
    brand: str = ""

    @property
    def told(self) -> str:
        """What a second run must be asked for too."""
        return f"{self.forms} {self.edition} {self.brand}"


@dataclass(frozen=True, slots=True)
class ReportDifference:
    """Where a report says something else than its answers give."""

    place: str
    printed: str
    derived: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What checking a report found: the verdict that its answers give, and the first difference if there is one."""

    sentence: str
    difference: ReportDifference | None
    note: str = ""
    """Why it could not be compared whole: another program or rulebook made it."""

"""What window and command line may ask of the report writers: the order, and the protocol that bootstrap fulfils."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeAlias

from commsfit.domain.document.assessment import Assessment, Paper
from commsfit.presentation.outline.outline import Outline

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with how many of how many parts are done, and the name of the part at work."""
Stop: TypeAlias = Callable[[], bool]
"""Asked between two sections: whether to give up."""


class ReportStopped(Exception):
    """The writer was stopped between two sections; nothing was written."""


class Form(StrEnum):
    """What a report can be written as; the value is the ending of its file."""

    PDF = "pdf"
    WORD = "docx"


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


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a report says something else than its answers give."""

    place: str
    printed: str
    derived: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What checking a report found: the verdict that its answers give, and the first difference if there is one."""

    sentence: str
    difference: Difference | None
    note: str = ""
    """Why less than everything could be compared."""


class Reporting(Protocol):
    """Makes reports; nothing here touches a file except to read the brand."""

    def outline(self, order: ReportOrder) -> Outline:
        """The report as neutral blocks, for the screen."""

    def write(self, order: ReportOrder, form: Form, *, progress: Progress, stop: Stop) -> bytes:
        """The report as a file's bytes; raises ReportStopped where `stop` says so."""

    def questionnaire(self, form: Form, paper: Paper, today: date) -> bytes:
        """The blank form with its guidance."""

    def verify(self, content: bytes) -> Verified:
        """Whether a report says what the answers inside it give; refuses what is no report of ours."""

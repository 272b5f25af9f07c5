"""What window and command line may ask for as a file of the plan: the form, and the protocol that bootstrap fulfils."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from commsfit.domain.advice import Advice


class PlanForm(StrEnum):
    """A table for one of two importers, or a calendar; the value is what `--for` and the endings lead to."""

    JIRA = "jira"
    PLANNER = "planner"
    CALENDAR = "ics"

    @property
    def ending(self) -> str:
        """The ending of its file."""
        return ".ics" if self is PlanForm.CALENDAR else ".csv"


class PlanWriter(Protocol):
    """Writes the plan of an advice; `name` tells whose it is."""

    def __call__(self, advice: Advice, form: PlanForm, name: str) -> bytes:
        """The file's bytes."""

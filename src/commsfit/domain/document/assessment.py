"""The assessment document: who it is for, its scenarios, and apart from both the private notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.definitions.rulebook import Identity

LONGEST_NAME: Final = 200
LONGEST_PROSE: Final = 20_000
"""So many letters a name and a text may have: nobody is to type what a file does not hold."""


@dataclass(frozen=True, slots=True)
class Client:
    """Whom the assessment is for, and who made it when."""

    name: str = ""
    prepared_by: str = ""
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """The verdict as it was when the scenario was last saved, and the rulebook that gave it."""

    outcome: str | None
    possible: tuple[str, ...]
    rulebook: Identity


@dataclass(frozen=True, slots=True)
class Scenario:
    """One set of answers with what a person decided on top of them; `notes` are shared: they may be printed."""

    name: str
    answers: Answers = field(default_factory=Answers)
    choices: Choices = field(default_factory=Choices)
    notes: str = ""
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the workshop; `by` in answers and choices names them."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A line of the decisions log."""

    words: str
    by: str = ""
    on: date | None = None
    question: str = ""


@dataclass(frozen=True, slots=True)
class Parked:
    """A question to come back to, and why."""

    question: str
    note: str = ""
    by: str = ""


class Edition(StrEnum):
    """How much of a report is made: two pages to decide on, what a board reads, all with the annex, or a record."""

    BRIEF = "brief"
    REPORT = "report"
    FULL = "full"
    WORKSHOP = "workshop"


class Paper(StrEnum):
    """The sheet that a report is set on."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class ReportChoices:
    """How this client's report is to look; `sections` None means all of them."""

    sections: tuple[str, ...] | None = None
    paper: Paper = Paper.A4
    brand: str = ""
    edition: Edition = Edition.BRIEF


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that may be shown, printed or attached; never empty of scenarios."""

    client: Client = field(default_factory=Client)
    scenarios: tuple[Scenario, ...] = (Scenario("Today"),)
    people: tuple[Person, ...] = ()
    decisions: tuple[LogEntry, ...] = ()
    parked: tuple[Parked, ...] = ()
    report: ReportChoices = field(default_factory=ReportChoices)
    rulebook: Identity | None = None
    """The rulebook it was last saved with."""
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True)
class PrivateNotes:
    """The facilitator's own notes: reports take an Assessment, so these can never reach one."""

    notes: str = ""
    by_question: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds: the assessment, and beside it what nobody else is to see."""

    assessment: Assessment = field(default_factory=Assessment)
    private: PrivateNotes = field(default_factory=PrivateNotes)

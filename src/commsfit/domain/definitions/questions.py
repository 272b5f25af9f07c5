"""Questions and their sections: kind, unit, bounds, when shown; the words stand in the word files."""

from __future__ import annotations

from enum import StrEnum

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Citation, Definition, Id
from commsfit.domain.definitions.conditions import Condition


class Kind(StrEnum):
    """How a question is answered; each kind has one field in the window."""

    YES_NO = "yes_no"
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DAYS = "days"
    CHOICE = "choice"
    MANY = "many"
    SHARES = "shares"
    TEXT = "text"


class Sharpens(StrEnum):
    """What an answer makes more exact once the verdict stands."""

    DATE = "date"
    COST = "cost"
    READINESS = "readiness"


class QuestionSection(Definition):
    """A page of the wizard; a core section can change the verdict, the others refine."""

    id: Id
    core: bool = False
    of_use_when: Condition | None = None
    """Where this is false its questions sharpen nothing: nobody is led there, but anybody may answer."""


class Question(Definition):
    """One thing asked."""

    id: Id
    section: Id
    kind: Kind
    sharpens: Sharpens | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    unlikely_above: Number | None = None
    """Allowed, but asked about once: our own judgement, for slips of the keyboard."""
    whole: bool = True
    options: tuple[Id, ...] = ()
    examples: tuple[Number, ...] = ()
    shown_when: Condition | None = None
    estimator: Id | None = None
    offers: Id | None = None
    """Another question whose answer is offered here in one tap; it counts once taken, as an estimate."""
    immovable: bool = False
    """A fact of the buyer that no advice may ask to change (how many people work here)."""
    cites: tuple[Citation, ...] = ()


class QuestionWords(Definition):
    """What a person reads of a question."""

    ask: str
    """The question as a sentence."""
    short: str
    """Its name in tables, the rail and undo: "Developer hours"."""
    help: str = ""
    why: str = ""
    unit: str = ""
    unit_one: str = ""
    examples: tuple[str, ...] = ()
    options: dict[Id, str] = {}
    option_help: dict[Id, str] = {}


class SectionWords(Definition):
    """What a person reads of a section."""

    title: str
    lead: str = ""

"""One assessment as a person keeps it: a client, scenarios with answers and choices, and what was noted on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from commsfit.domain.answers import Answers
from commsfit.domain.choices import Choices


@dataclass(frozen=True, slots=True)
class Client:
    """Who the assessment is for and who made it."""

    name: str = ""
    prepared_by: str = ""
    date: date | None = None


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A facilitator's note on a question, or on the whole where `question` is empty; it never leaves the file."""

    text: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class LoggedDecision:
    """Something that was decided on the way, and by whom."""

    text: str
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class MadeWith:
    """The rulebook that last gave the advice for this document."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """One set of answers under a name, with the choices made on top of them."""

    name: str
    answers: Answers = field(default_factory=Answers)
    choices: Choices = field(default_factory=Choices)


@dataclass(frozen=True, slots=True)
class Document:
    """The whole file; a document always has a scenario."""

    client: Client = field(default_factory=Client)
    scenarios: tuple[Scenario, ...] = (Scenario("Today"),)
    people: tuple[str, ...] = ()
    """Everybody who answers, in the order they came."""
    parked: tuple[str, ...] = ()
    """Questions to come back to."""
    private_notes: tuple[PrivateNote, ...] = ()
    decisions: tuple[LoggedDecision, ...] = ()
    made_with: MadeWith | None = None

    def with_scenario(self, index: int, scenario: Scenario) -> Document:
        """The same document with one scenario replaced."""
        return replace(self, scenarios=(*self.scenarios[:index], scenario, *self.scenarios[index + 1 :]))

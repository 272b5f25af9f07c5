"""What decides: thresholds, named tests, signals, concepts, rows and outcomes, and the words for each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Citation, Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition


class Threshold(SourcedFigure):
    """A figure that conditions name, so that it stands once."""

    id: Id
    value: Number


class Named(Definition):
    """A condition that others name."""

    id: Id
    when: Condition


class NamedTest(Named):
    """A single comparison, so that words can speak of it."""


class Signal(Named):
    """A rule of the source."""

    cites: tuple[Citation, ...]


class Concept(Named):
    """What the rows speak of; it may use tests, signals and earlier concepts."""


class Outcome(Definition):
    """A possible verdict; `place` says how much CPaaS is live: 0 none, 1 planned, 2 now."""

    id: Id
    platform: Id
    timing: Id
    place: int


class OutcomeRow(Definition):
    """One line of the outcome table: concepts that must be true or false."""

    id: Id
    when: dict[Id, bool]
    outcome: Id


class ReasonCode(Definition):
    """Why an outcome is phased or blocked."""

    id: Id
    outcomes: tuple[Id, ...]
    when: Condition


class Statement(Definition):
    """A wording of an outcome; the first that holds is used."""

    id: Id
    outcome: Id
    when: Condition | None = None
    names: tuple[Id, ...] = ()
    """The tests that {blockers} may name; all blockers where none are given."""


class Note(Definition):
    """Something to know beside the verdict."""

    id: Id
    when: Condition


class ConflictRule(Definition):
    """Two groups of signals that pull apart when both have one that fired."""

    id: Id
    between: Annotated[tuple[tuple[Id, ...], ...], Field(min_length=2, max_length=2)]


class Contradiction(Definition):
    """Answers that cannot all be true."""

    id: Id
    questions: tuple[Id, ...]
    never: Condition


class SoftCheck(Definition):
    """A doubt, told beside its questions."""

    id: Id
    questions: tuple[Id, ...]
    when: Condition


class DecisionBook(Definition):
    """Everything that leads from answers to a verdict."""

    thresholds: tuple[Threshold, ...]
    tests: tuple[NamedTest, ...]
    signals: tuple[Signal, ...]
    concepts: tuple[Concept, ...]
    outcomes: tuple[Outcome, ...]
    rows: tuple[OutcomeRow, ...]
    reasons: tuple[ReasonCode, ...] = ()
    blockers: tuple[Id, ...] = ()
    statements: tuple[Statement, ...] = ()
    notes: tuple[Note, ...] = ()
    conflicts: tuple[ConflictRule, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    soft_checks: tuple[SoftCheck, ...] = ()
    effort_of_change: dict[Id, int] = {}

    @property
    def named(self) -> tuple[Named, ...]:
        """Everything that a condition may name, in the order in which each may use those before it."""
        return (*self.tests, *self.signals, *self.concepts)


class NamedTestWords(Definition):
    """A test in about five words, when it holds and when not, and what would clear it."""

    yes: str
    no: str
    clears: str


class SignalWords(Definition):
    title: str
    means: str


class OutcomeWords(Definition):
    plain: str
    """Its name for people who know no acronym: "Buy now, build later"."""
    name: str
    short: str
    not_because: str
    """Why it is ruled out; {because} names the tests."""


class StatementWords(Definition):
    """Headline and what follows it."""

    sentence: str
    detail: str


class ConflictWords(Definition):
    disagree: str
    settled_by: str


class ProblemWords(Definition):
    message: str
    remedy: str = ""


class Phrases(Definition):
    """Small words that sentences are joined from."""

    open: str
    open_detail: str
    all_open: str
    """Headline where no answer has ruled anything out."""
    decides_most: str
    contradiction: str
    contradiction_detail: str
    or_: Annotated[str, Field(alias="or")]
    exactly: str
    at_least: str
    at_most: str
    includes: str
    excludes: str
    disagreement_matters: str
    disagreement_is_idle: str


class DecisionWords(Definition):
    """The words of the decision by id."""

    tests: dict[Id, NamedTestWords]
    signals: dict[Id, SignalWords]
    outcomes: dict[Id, OutcomeWords]
    statements: dict[Id, StatementWords]
    notes: dict[Id, str] = {}
    conflicts: dict[Id, ConflictWords] = {}
    contradictions: dict[Id, ProblemWords] = {}
    soft_checks: dict[Id, ProblemWords] = {}
    phrases: Phrases

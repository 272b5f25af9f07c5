"""The "help me estimate" calculators as data: what each asks, the workflows to tick, what senders may send."""

from __future__ import annotations

from typing import Literal

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Definition, Id, SourcedFigure


class EstimatorInput(Definition):
    """One thing that a calculator asks for."""

    id: Id
    kind: Literal["number", "percent", "workflows", "goals", "sender", "text", "money"]
    minimum: Number = 0
    maximum: Number = 10_000_000_000
    whole: bool = True
    start: Number | None = None
    """What stands in the field before anybody types."""
    from_question: Id | None = None
    """An answer that stands there instead, divided by `per`."""
    per: Number = 1
    from_figure: Id | None = None
    """A figure of the price book that stands there instead."""


class Estimator(Definition):
    """A calculator; its result answers `question`."""

    id: Id
    question: Id | None = None
    inputs: tuple[EstimatorInput, ...]


class Workflow(Definition):
    """A call or message workflow; `goal` is the goal that already stands for it."""

    id: Id
    standard: bool
    goal: Id | None = None


class GoalMark(Definition):
    """Whether standard UCaaS reaches a goal."""

    id: Id
    standard: bool


class Sender(SourcedFigure):
    """A kind of sender and what it may send."""

    id: Id
    segments_per_second: Number
    daily_cap: Number | None = None
    each_carrier: bool = False
    """The limits are one carrier's; the load is counted as if all messages went there."""
    note: str = ""


class EstimateBook(Definition):
    """Calculators, checklist and senders in the order shown."""

    estimators: tuple[Estimator, ...]
    workflows: tuple[Workflow, ...]
    goals: tuple[GoalMark, ...]
    senders: tuple[Sender, ...]


class EstimatorWords(Definition):
    """What a person reads of a calculator; `working` shows the sum."""

    title: str
    lead: str
    inputs: dict[Id, str]
    working: str


class NamedWords(Definition):
    """A name and a sentence of help."""

    name: str
    help: str = ""


class EstimateWords(Definition):
    """All words of the calculators."""

    estimators: dict[Id, EstimatorWords]
    workflows: dict[Id, str]
    senders: dict[Id, NamedWords]
    states: dict[Id, str]
    at_most: str
    daily_cap: str
    no_daily_cap: str
    each_carrier: str
    encodings: dict[Id, str]
    segments: str
    segments_odd: str
    emoji: str
    emoji_free: str
    odd_cost: str
    standard: str
    custom: str

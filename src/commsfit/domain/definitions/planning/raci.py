"""Who is accountable for what, and what to do within 30, 60 and 90 days."""

from __future__ import annotations

from commsfit.domain.definitions.base import Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition


class RaciRow(Definition):
    """One topic with exactly one accountable; applies where its condition holds or one of its features is planned."""

    id: Id
    accountable: Id
    responsible: Id
    consulted: Id
    informed: Id
    when: Condition | None = None
    features: tuple[Id, ...] = ()


class Step(Definition):
    """A next step that applies where its condition holds or one of its features is planned."""

    id: Id
    within_days: int
    owner: Id
    when: Condition | None = None
    features: tuple[Id, ...] = ()


class RaciBook(Definition):
    """The rows and the steps, in the order shown."""

    read: SourcedFigure
    rows: tuple[RaciRow, ...]
    steps: tuple[Step, ...]


class RaciWords(Definition):
    """Their words by id."""

    topics: dict[Id, str]
    steps: dict[Id, str]

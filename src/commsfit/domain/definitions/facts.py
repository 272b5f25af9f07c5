"""Facts of the market as data: a switch-off, a register, a rule, with the day after which each has to be read again."""

from __future__ import annotations

from datetime import date

from commsfit.domain.definitions.base import Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition


class FactRule(SourcedFigure):
    """Whom it concerns, from when it holds, and until when what was read is fresh."""

    id: Id
    countries: tuple[Id, ...]
    when: Condition
    holds_from: date | None = None
    stale_after: date


class FactBook(Definition):
    """All of them, in the order shown."""

    facts: tuple[FactRule, ...]

    def stale(self, today: date) -> tuple[FactRule, ...]:
        """Those that have to be read again."""
        return tuple(fact for fact in self.facts if today > fact.stale_after)


class FactWords(Definition):
    """What a person reads of a fact."""

    title: str
    what: str


class FactBookWords(Definition):
    """Their words by id."""

    facts: dict[Id, FactWords]

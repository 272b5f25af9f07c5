"""The facts of the market that concern this buyer, each with its source and whether it has grown old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts


@dataclass(frozen=True, slots=True)
class MarketFact:
    """A switch-off, a register or a rule."""

    id: str
    title: str
    what: str
    countries: tuple[str, ...]
    holds_from: date | None
    source: str
    as_of: date
    stale_after: date
    old: bool


def market_facts(rulebook: Rulebook, facts: Facts, today: date) -> tuple[MarketFact, ...]:
    """Those whose countries surely are the buyer's."""
    return tuple(
        MarketFact(
            id=rule.id,
            title=rulebook.words.facts.facts[rule.id].title,
            what=rulebook.words.facts.facts[rule.id].what,
            countries=rule.countries,
            holds_from=rule.holds_from,
            source=rulebook.source[rule.source].title,
            as_of=rule.as_of,
            stale_after=rule.stale_after,
            old=today > rule.stale_after,
        )
        for rule in rulebook.facts.facts
        if facts.holds(rule.when) is True
    )

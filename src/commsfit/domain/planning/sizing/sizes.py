"""How large this buyer is for the plan: people, sites, numbers, lines, call flows and countries, as far as is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, Decimal
from typing import Final

from commsfit.domain.answers.values import Band, Number, Shares
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts


def size_of(rulebook: Rulebook, facts: Facts, by: str, without: Number) -> Band:
    """The size that something grows with; `without` where nobody has answered."""
    found = _DERIVED[by](rulebook, facts) if by in _DERIVED else _answered(facts, by)
    return Band.exactly(without) if found is None else found


def _answered(facts: Facts, question: str) -> Band | None:
    figure = facts.number(question)
    return None if figure is None else figure.value


def _flows(rulebook: Rulebook, facts: Facts) -> Band | None:
    """A call flow for each site, and for each so many people begun."""
    book = rulebook.roadmap
    people, sites = _answered(facts, book.people_question), _answered(facts, book.sites_question)
    if people is None and sites is None:
        return None
    groups = Band(*(_groups(amount, book.flows.each_people) for amount in _ends(people))) if people else Band.exactly(1)
    return groups + (sites or Band.exactly(1))


def _groups(people: Decimal, each: int) -> Decimal:
    return (people / each).to_integral_value(ROUND_CEILING)


def _ends(band: Band) -> tuple[Decimal, Decimal, Decimal]:
    return band.low, band.base, band.high


def _countries(_rulebook: Rulebook, facts: Facts) -> Band | None:
    """Those that messages go to, or at least one for each region."""
    said, regions = facts.said("countries"), facts.said("regions")
    if isinstance(said, Shares):
        return Band.exactly(len(said.parts))
    return Band.exactly(len(regions)) if isinstance(regions, frozenset) and regions else None


_DERIVED: Final[Mapping[str, Callable[[Rulebook, Facts], Band | None]]] = {"flows": _flows, "countries": _countries}
DERIVED_SIZES: Final = frozenset(_DERIVED)
"""Sizes that are no question of their own."""


def sizes_of(rulebook: Rulebook) -> frozenset[str]:
    """The questions whose answers any effort grows with."""
    grown = {growth.by for feature in rulebook.every_feature for growth in feature.grows}
    return frozenset(grown - DERIVED_SIZES)

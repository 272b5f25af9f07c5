"""How many developer hours a week the plan counts with, from when, and what has to be said about them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.roadmap import Capacity, PlatformUse
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts


@dataclass(frozen=True, slots=True)
class DeveloperTime:
    """Hours a week that the plan counts with; `stated` is what was said, None where nobody knows."""

    hours: Decimal
    least: Decimal
    stated: Band | None
    waits: bool
    """CPaaS waits until capacity is found."""
    follows: bool
    """CPaaS begins once the staff tool's tenant stands."""
    would_follow: bool
    """The same, were the capacity found that CPaaS waits for now."""


def team_hours(facts: Facts, capacity: Capacity) -> Band:
    """The hours a week of those who are no developers: a large company has more than one such team."""
    size = facts.number(capacity.grows_with) if capacity.grows_with is not None else None
    teams = 1 if size is None else 1 + size.value.base // Decimal(capacity.each)
    low, typical, high = (Decimal(hours) * teams for hours in capacity.hours)
    return Band(low, typical, high)


def developer_time(rulebook: Rulebook, facts: Facts, use: PlatformUse) -> DeveloperTime:
    """The hours and the start of the developers' work under one outcome.

    A plan that waits for capacity counts with at least the hours that let CPaaS start: they are what it waits for.
    """
    book = rulebook.roadmap
    figure = facts.number(book.hours_question)
    least = Decimal(facts.thresholds[book.least_hours])
    stated = None if figure is None else figure.value
    blocked = facts.holds(book.waits_when)
    waits = blocked is True or (blocked is None and (use.waits or not use.cpaas))
    phased = use.waits and use.ucaas and facts.holds(book.follows_when) is True
    return DeveloperTime(
        hours=least if stated is None else max(stated.base, least) if waits else stated.base,
        least=least,
        stated=stated,
        waits=waits,
        follows=phased and not waits,
        would_follow=phased and waits and facts.holds(book.at_once_when) is not True,
    )

"""How many hours a week each role gives to the plan, from when, and what was assumed for it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.planning.roadmap import Capacity, PlatformUse
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
    meanwhile: Decimal
    """Hours a week that go into the foundation while CPaaS waits."""


def team_hours(rulebook: Rulebook, facts: Facts, capacity: Capacity) -> Band:
    """The hours a week of those who are no developers: what was said, else a team or more by the firm's size."""
    book = rulebook.roadmap
    if capacity.id == book.it:
        said = facts.number(book.it_question)
        if said is not None:
            least = Decimal(book.least_it_hours)
            return Band(*(max(hours, least) for hours in (said.value.low, said.value.base, said.value.high)))
    sizes = ((facts.number(grows.by), Decimal(grows.each)) for grows in capacity.grows)
    teams = 1 + max((figure.value.base // each for figure, each in sizes if figure is not None), default=Decimal(0))
    low, typical, high = (Decimal(hours) * teams for hours in capacity.hours)
    return Band(low, typical, high)


def developer_time(rulebook: Rulebook, facts: Facts, use: PlatformUse, *, bridged: bool = False) -> DeveloperTime:
    """The hours and the start of the developers' work under one outcome.

    A plan that waits for capacity counts with at least the hours that let CPaaS start: they are what it waits for. A
    partner's bridge waits for nothing and brings hours of its own.
    """
    book = rulebook.roadmap
    figure = facts.number(book.hours_question)
    least = Decimal(facts.thresholds[book.least_hours])
    stated = None if figure is None else figure.value
    blocked = facts.holds(book.waits_when)
    waits = blocked is True or (blocked is None and (use.waits or not use.cpaas))
    phased = use.waits and use.ucaas and facts.holds(book.follows_when) is True
    able = facts.said("engineering_team") is not False and facts.said("rest_api_expertise") is True
    own = least if stated is None else max(stated.base, least) if waits else stated.base
    bridges = bridged and waits
    return DeveloperTime(
        hours=max(own, Decimal(book.bridge_hours)) if bridges else own,
        least=least,
        stated=stated,
        waits=waits and not bridges,
        follows=phased and not waits,
        would_follow=phased and waits and facts.holds(book.at_once_when) is not True,
        meanwhile=stated.base if waits and able and stated is not None else Decimal(0),
    )

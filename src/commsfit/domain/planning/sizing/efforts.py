"""What each feature takes in person-days, and what a whole plan takes of each worker: the one home of efforts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from typing import Final

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.planning.features import Feature, Growth, Platform
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.lines.efforts import Efforts
from commsfit.domain.planning.sizing.sizes import size_of
from commsfit.domain.planning.sizing.waves import WaveSize

ON_PAPER: Final = frozenset({"legal", "buyer"})
"""Whose days are priced as legal and purchasing work."""


def efforts_of(rulebook: Rulebook, efforts: Mapping[str, Band], musts: Container[str] = frozenset()) -> Efforts:
    """The days of planned features, summed by the kind of work that the costs price; Musts once more by themselves."""
    alone = _summed(rulebook, {name: band for name, band in efforts.items() if name in musts})
    return replace(_summed(rulebook, efforts), musts=alone)


def _summed(rulebook: Rulebook, efforts: Mapping[str, Band]) -> Efforts:
    sums: defaultdict[str, Band] = defaultdict(lambda: Band.exactly(0))
    for name, band in efforts.items():
        feature = rulebook.feature(name)
        sums[_kind(rulebook, feature)] += band
        if feature.video:
            sums["video"] += band
    return Efforts(
        build=sums["build"],
        setup=sums["setup"],
        middleware=sums["middleware"],
        video=sums["video"],
        legal=sums["legal"],
        common=sums["common"],
        cpaas_setup=sums["cpaas_setup"],
    )


def _kind(rulebook: Rulebook, feature: Feature) -> str:
    """Whatever a plan holds is of one kind, so that all of it is paid."""
    if feature.temporary:
        return "middleware"
    if feature.worked_by == rulebook.roadmap.developers:
        return "build"
    if feature.worked_by in ON_PAPER:
        return "legal"
    if not feature.needs:
        return "common"
    return "setup" if Platform.UCAAS in feature.needs else "cpaas_setup"


def effort_of(rulebook: Rulebook, feature: Feature, facts: Facts, choices: Choices) -> Band:
    """Low, typical and high person-days of one feature for this buyer; a person's own figure counts first."""
    own = choices.effort.get(feature.id)
    if own is not None:
        return Band(*(max(days, Decimal(0)) for days in (own.low, own.base, own.high)))
    return sum((grown_effort(rulebook, growth, facts) for growth in feature.grows), start=feature.days)


def grown_effort(rulebook: Rulebook, growth: Growth, facts: Facts) -> Band:
    """What one size adds."""
    size = size_of(rulebook, facts, growth.by, growth.without)
    low, base, high = (Decimal(days) for days in growth.days)
    return Band(size.low * low, size.base * base, size.high * high)


def wave_shares(rulebook: Rulebook, facts: Facts, waves: Sequence[WaveSize]) -> dict[str, tuple[Decimal, ...]]:
    """What share of each feature in waves is done with each wave, by our own figures.

    Every wave takes an equal part of what is fixed, and its people's part of what grows: no wave comes for nothing.
    """
    return {
        feature.id: _reached(feature.days.base, _grown(rulebook, feature, facts), waves)
        for feature in rulebook.every_feature
        if feature.waves
    }


def _reached(fixed: Decimal, grown: Decimal, waves: Sequence[WaveSize]) -> tuple[Decimal, ...]:
    whole = fixed + grown
    return tuple(
        (fixed * place / len(waves) + grown * wave.upto) / whole if place < len(waves) else Decimal(1)
        for place, wave in enumerate(waves, start=1)
    )


def _grown(rulebook: Rulebook, feature: Feature, facts: Facts) -> Decimal:
    return sum((grown_effort(rulebook, growth, facts).base for growth in feature.grows), start=Decimal(0))


def least_days(rulebook: Rulebook, feature: Feature, facts: Facts, effort: Decimal) -> int:
    """How many working days a feature lasts at least, whoever works on it."""
    if feature.lasts is not None:
        size = size_of(rulebook, facts, feature.lasts.by, feature.lasts.without).base
        steps = max((days for reached, days in feature.lasts.steps if reached <= size), default=1)
        return steps + sum(longer.days for longer in feature.longer if facts.holds(longer.when) is True)
    book = rulebook.roadmap
    if feature.worked_by != book.developers:
        return 1
    builds = book.builds
    tests = effort * builds.tests_percent / 100 if feature.delivers else Decimal(0)
    return _begun(effort / builds.people_at_once) + _begun(tests) or 1


def _begun(days: Decimal) -> int:
    return int(days.to_integral_value(ROUND_CEILING))

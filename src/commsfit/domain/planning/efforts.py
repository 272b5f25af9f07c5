"""What each feature takes in person-days, and what a whole plan takes of each worker: the one home of efforts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from typing import Final

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.features import EffortScale, Feature, Platform
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.efforts import Efforts

_LEGAL: Final = "legal"


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
    if feature.worked_by == _LEGAL:
        return "legal"
    if not feature.needs:
        return "common"
    return "setup" if Platform.UCAAS in feature.needs else "cpaas_setup"


def effort_of(feature: Feature, facts: Facts, choices: Choices) -> Band:
    """Low, typical and high person-days of one feature for this buyer; a person's own figure counts first."""
    own = choices.effort.get(feature.id)
    if own is not None:
        return Band(*(max(days, Decimal(0)) for days in (own.low, own.base, own.high)))
    return feature.days if feature.scale is None else _scaled(feature.days, feature.scale, facts)


def _scaled(band: Band, scale: EffortScale, facts: Facts) -> Band:
    figure = facts.number(scale.question)
    size = Band.exactly(scale.without) if figure is None else figure.value
    low, base, high = (_times(amount, scale) for amount in (size.low, size.base, size.high))
    return Band(band.low * low, band.base * base, band.high * high)


def _times(amount: Decimal, scale: EffortScale) -> Decimal:
    times = amount / Decimal(scale.each)
    return max(Decimal(1), times.to_integral_value(ROUND_CEILING)) if scale.whole else times

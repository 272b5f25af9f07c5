"""What each feature takes in person-days, and what a whole plan takes of each worker: the one home of efforts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.features import EffortScale, Feature
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.efforts import Efforts


def efforts_of(rulebook: Rulebook, efforts: Mapping[str, Band]) -> Efforts:
    """The days of planned features, summed by the kind of work that the costs price."""
    book = rulebook.roadmap
    sums = dict.fromkeys(("build", "setup", "middleware", "video"), Band.exactly(0))
    for name, band in efforts.items():
        feature = rulebook.feature(name)
        if feature.temporary:
            sums["middleware"] += band
        elif feature.worked_by == book.developers:
            sums["build"] += band
            if feature.video:
                sums["video"] += band
        elif feature.worked_by in book.set_up_by:
            sums["setup"] += band
    return Efforts(**sums)


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

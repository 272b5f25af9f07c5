"""A dated plan in, the months out from which each of its parts is paid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.roadmap import Track
from commsfit.domain.money.months import StepsUp
from commsfit.domain.money.phasing import NEVER, Phasing
from commsfit.domain.planning.items import Plan

_MONTHS: Final = 12


def phasing_of(plan: Plan | None) -> Phasing:
    """Where a stage has no items it begins with the one before it."""
    if plan is None or plan.days is None:
        return Phasing()
    whole = _phasing(plan, frozenset(plan.days))
    musts = _phasing(plan, frozenset(name for name in plan.days if plan.settled.tiers[name] is Priority.MUST))
    return replace(whole, musts=_without_what_no_must_opens(plan, whole, musts))


def _phasing(plan: Plan, names: Collection[str]) -> Phasing:
    """Video that is left out is never paid."""
    assert plan.days is not None
    found = ((plan.rulebook.feature(name), plan.days[name]) for name in names)
    channels = [(feature, days) for feature, days in found if feature.track is not Track.UCAAS]
    built = [days.first for feature, days in channels if feature.worked_by == plan.book.developers]
    opened = [days.last for feature, days in channels if feature.delivers]
    shown = [days.last for feature, days in channels if feature.delivers and feature.video]
    build = _month(plan, min(built, default=0))
    channel = _month(plan, min(opened)) + 1 if opened else build
    video = _month(plan, min(shown)) + 1 if shown else NEVER if opened else channel
    ends = plan.days.get(plan.book.overlap_blocks)
    return Phasing(build, channel, video, _seats(plan, names), None if ends is None else _month(plan, ends.last))


def _seats(plan: Plan, names: Collection[str]) -> StepsUp:
    """Whoever gets a seat is live once what delivers the staff tool is done."""
    assert plan.days is not None
    found = ((plan.rulebook.feature(name), plan.days[name].last) for name in names)
    live = [last for feature, last in found if feature.delivers and feature.track is Track.UCAAS]
    return ((_month(plan, min(live)), Decimal(1)),) if live else ()


def _without_what_no_must_opens(plan: Plan, whole: Phasing, musts: Phasing) -> Phasing:
    """What only a lower tier opens is never paid where there are Musts alone."""
    assert plan.days is not None
    found = {name: plan.rulebook.feature(name) for name in plan.days}
    channels = [name for name, each in found.items() if each.delivers and each.track is not Track.UCAAS]
    no_channel = bool(channels) and not any(plan.settled.tiers[name] is Priority.MUST for name in channels)
    return replace(
        musts,
        channel=NEVER if no_channel else musts.channel,
        video=NEVER if no_channel else musts.video,
        seats=((NEVER, Decimal(1)),) if whole.seats and not musts.seats else musts.seats,
    )


def _month(plan: Plan, day: int) -> int:
    return month_of(plan.draft.calendar.on(0), plan.draft.calendar.on(day))


def month_of(start: date, day: date) -> int:
    """In which month from the start a day lies, the first being 1."""
    return (day.year - start.year) * _MONTHS + day.month - start.month - (day.day < start.day) + 1

"""A dated plan in, the months out from which each of its parts is paid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.money.lines.months import StepsUp
from commsfit.domain.money.lines.phasing import NEVER, Phasing
from commsfit.domain.planning.scheduling.edges import job_id
from commsfit.domain.planning.scheduling.plan import Plan

_MONTHS: Final = 12


def phasing_of(plan: Plan | None) -> Phasing:
    """Where a stage has no items it begins with the one before it."""
    if plan is None or plan.days is None:
        return Phasing()
    whole = _phasing(plan, frozenset(plan.spans))
    musts = _phasing(plan, frozenset(name for name in plan.spans if plan.settled.tiers[name] is Priority.MUST))
    return replace(whole, musts=_without_what_no_must_opens(plan, whole, musts))


def _phasing(plan: Plan, names: Collection[str]) -> Phasing:
    """Video that is left out is never paid."""
    found = ((plan.rulebook.feature(name), plan.spans[name]) for name in names)
    channels = [(feature, days) for feature, days in found if feature.track is not Track.UCAAS]
    built = [days.first for feature, days in channels if feature.worked_by == plan.book.developers]
    opened = [days.last for feature, days in channels if feature.delivers]
    shown = [days.last for feature, days in channels if feature.delivers and feature.video]
    build = _month(plan, min(built, default=0))
    channel = _month(plan, min(opened)) + 1 if opened else build
    video = _month(plan, min(shown)) + 1 if shown else NEVER if opened else channel
    ends = plan.spans.get(plan.book.overlap_blocks)
    return Phasing(build, channel, video, _seats(plan, names), None if ends is None else _month(plan, ends.last))


def _seats(plan: Plan, names: Collection[str]) -> StepsUp:
    """Whoever gets a seat is live with their wave; those of all waves by then count."""
    phones, waves = plan.book.phones, plan.draft.material.waves
    if phones not in names or plan.days is None:
        return ()
    if not waves:
        return ((_month(plan, plan.days[phones].last), Decimal(1)),)
    shares: dict[int, Decimal] = {}
    for wave in waves:
        shares[_month(plan, plan.days[job_id(phones, wave.number)].last)] = wave.upto
    return tuple(shares.items())


def _without_what_no_must_opens(plan: Plan, whole: Phasing, musts: Phasing) -> Phasing:
    """What only a lower tier opens is never paid where there are Musts alone."""
    found = {name: plan.rulebook.feature(name) for name in plan.spans}
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

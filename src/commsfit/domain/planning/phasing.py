"""A dated plan in, the month out in which each stage of its CPaaS part begins."""

from __future__ import annotations

from datetime import date
from typing import Final

from commsfit.domain.definitions.roadmap import Track
from commsfit.domain.money.phasing import Phasing
from commsfit.domain.planning.items import Plan

_MONTHS: Final = 12


def phasing_of(plan: Plan | None) -> Phasing:
    """Where a stage has no items it begins with the one before it."""
    if plan is None or plan.days is None:
        return Phasing()
    found = ((plan.rulebook.feature(name), days) for name, days in plan.days.items())
    channels = [(feature, days) for feature, days in found if feature.track is not Track.UCAAS]
    built = [days.first for feature, days in channels if feature.worked_by == plan.book.developers]
    opened = [days.last for feature, days in channels if feature.delivers]
    shown = [days.last for feature, days in channels if feature.delivers and feature.video]
    build = _month(plan, min(built, default=0))
    channel = _month(plan, min(opened)) if opened else build
    return Phasing(build, channel, _month(plan, min(shown)) if shown else channel)


def _month(plan: Plan, day: int) -> int:
    return month_of(plan.draft.calendar.on(0), plan.draft.calendar.on(day))


def month_of(start: date, day: date) -> int:
    """In which month from the start a day lies, the first being 1."""
    return (day.year - start.year) * _MONTHS + day.month - start.month - (day.day < start.day) + 1

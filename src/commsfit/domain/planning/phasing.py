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
    features = plan.rulebook.features.by_id
    channels = {name: days for name, days in plan.days.items() if features[name].track is not Track.UCAAS}
    built = [days.first for name, days in channels.items() if plan.worker(name) == plan.rulebook.roadmap.developers]
    opened = [days.last for name, days in channels.items() if features[name].delivers]
    shown = [days.last for name, days in channels.items() if features[name].delivers and features[name].video]
    build = _month(plan, min(built, default=0))
    channel = _month(plan, min(opened)) if opened else build
    return Phasing(build, channel, _month(plan, min(shown)) if shown else channel)


def _month(plan: Plan, day: int) -> int:
    return month_of(plan.draft.calendar.on(0), plan.draft.calendar.on(day))


def month_of(start: date, day: date) -> int:
    """In which month from the start a day lies, the first being 1."""
    return (day.year - start.year) * _MONTHS + day.month - start.month - (day.day < start.day) + 1

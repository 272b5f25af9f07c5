"""The hours that each role works in each week of the plan, against those that it has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from commsfit.domain.planning.roadmap import WeekLoad
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.scheduling.scheduling import Pace, paces_of

_MINUTES: Final = 60


def load_of(plan: Plan) -> tuple[WeekLoad, ...]:
    """Weeks without work are left out. No week holds more than its role has: that is how the plan was made."""
    return tuple(sorted(_weeks(plan), key=lambda week: (week.role, week.week)))


def _weeks(plan: Plan) -> Iterator[WeekLoad]:
    if plan.days is None:
        return
    paces, calendar = paces_of(plan.draft.terms), plan.draft.calendar
    booked: dict[tuple[str, int], int] = {}
    held: dict[tuple[str, int], tuple[int, int]] = {}
    for job in plan.draft.jobs:
        if job.minutes:
            days, pace = plan.days[job.id], paces[job.worker]
            for week in range(calendar.week_of(days.first), calendar.week_of(days.worked) + 1):
                at = job.worker, week
                if at not in held:
                    held[at] = _minutes(plan, pace, week)
                begins, ends = held[at]
                within = min(days.done, ends) - max(days.begun, begins)
                if within > 0:
                    booked[at] = booked.get(at, 0) + within
    for (worker, week), minutes in booked.items():
        begins, ends = held[worker, week]
        yield WeekLoad(
            worker, date.fromordinal(calendar.monday_of(week)), minutes / _MINUTES, (ends - begins) / _MINUTES
        )


def _minutes(plan: Plan, pace: Pace, week: int) -> tuple[int, int]:
    """The minutes of a role's time that a week holds."""
    first, last = plan.draft.calendar.days_of(week)
    return pace.at(max(first, 0)), pace.at(max(last, 0))

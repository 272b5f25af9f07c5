"""P7: nobody's week is overbooked, by an arithmetic of our own over the items, and the printed load agrees with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from tests.plan_checks.case import Case
from tests.plan_checks.plan import Dated
from tests.plan_checks.rulebook_data import PORT
from tests.plan_checks.working_days import days, monday

DEVELOPERS: Final = "developers"
IT: Final = "it"
BUYER: Final = "buyer"
WEEKDAYS: Final = 5
A_WEEK: Final = timedelta(days=7)
HALF: Final = 0.5
SLACK: Final = 0.1
"""Hours that rounding may take or give, an item."""


def load_adds_up(case: Case) -> Iterator[str]:
    """P7: the hours of a role over all weeks are those of its dated items."""
    if case.is_planned and not case.plan.load:
        yield "no load by role and week"
        return
    of_items, printed, counts = (
        defaultdict[str, float](float),
        defaultdict[str, float](float),
        defaultdict[str, int](int),
    )
    for each in case.plan.dated:
        of_items[each.work.role] += each.work.hours
        counts[each.work.role] += 1
    for row in case.plan.load:
        printed[row.role] += row.hours
    for role in sorted({*of_items, *printed}):
        if abs(of_items[role] - printed[role]) > SLACK * (counts[role] + 1):
            yield f"load of {role} is {printed[role]:.1f} h, its items take {of_items[role]:.1f} h"


def load_lies_where_the_work_is(case: Case) -> Iterator[str]:
    """P7: a role is loaded in a week only by work that stands in that week, and by all that stands wholly in it."""
    for row in case.plan.load:
        ends = row.week + timedelta(days=6)
        of_role = [each for each in case.plan.dated if each.work.role == row.role]
        most = sum(each.work.hours for each in of_role if each.starts <= ends and each.ends >= row.week)
        least = sum(each.work.hours for each in of_role if each.starts >= row.week and each.ends <= ends)
        if row.week != monday(row.week):
            yield f"load of {row.role}: {row.week} is no Monday"
        if row.hours > most + SLACK:
            yield f"load of {row.role} from {row.week} on is {row.hours:.1f} h, its items take {most:.1f} h at most"
        if row.hours < least - SLACK * (1 + len(of_role)):
            yield f"load of {row.role} from {row.week} on is {row.hours:.1f} h, its items take {least:.1f} h at least"


def load_runs_with_the_work(case: Case) -> Iterator[str]:
    """P7: by the end of any week no more is done than has begun, and no less than has ended."""
    by_role = defaultdict[str, list[Dated]](list)
    for each in case.plan.dated:
        by_role[each.work.role].append(each)
    done = defaultdict[str, float](float)
    for row in sorted(case.plan.load, key=lambda row: row.week):
        done[row.role] += row.hours
        ends, works = row.week + timedelta(days=6), by_role[row.role]
        begun = sum(each.work.hours for each in works if each.starts <= ends)
        ended = sum(each.work.hours for each in works if each.ends <= ends)
        slack = SLACK * (1 + len(works))
        if not ended - slack <= done[row.role] <= begun + slack:
            told = f"{done[row.role]:.1f} h by {ends}"
            yield f"{row.role} has done {told}, work that began takes {begun:.1f} h, work that ended {ended:.1f} h"


def nobody_is_overbooked(case: Case) -> Iterator[str]:
    """P7: no week holds more hours than the role has, but by a person's own override, which is marked."""
    own = {each.work.role for each in case.plan.dated if case.is_own(each.work)}
    for row in case.plan.load:
        over = row.hours > row.capacity + SLACK
        if over and not row.overbooked:
            yield f"{row.role} has {row.capacity:.1f} h in the week of {row.week} and {row.hours:.1f} h to do"
        if row.overbooked and row.role not in own:
            yield f"{row.role} is overbooked in the week of {row.week} and nobody overrode an effort"


def capacity_is_what_was_answered(case: Case) -> Iterator[str]:
    """P7: developers have the hours that the plan counts with, IT those that were answered.

    Where so few were answered that nothing would ever be done, a plan may count with more if a warning says so.
    """
    most = {DEVELOPERS: case.result["roadmap"]["hours_per_week"], "it": case.sheet.exactly("it_hours_per_week")}
    for row in case.plan.load:
        answered = most.get(row.role)
        if answered is not None and row.capacity > max(float(answered), _told_hours(case)) + SLACK:
            yield f"{row.role} has {answered} h a week, and {row.capacity:.1f} h in the week of {row.week}"


def answered_hours_are_used(case: Case) -> Iterator[str]:
    """P7: a full week of IT has the hours that were answered, or those with which a warning says the plan counts."""
    hours = case.sheet.exactly("it_hours_per_week")
    loaded = _loaded_capacities(case).get(IT)
    if hours is not None and loaded is not None and case.calendar.is_of_one_country:
        wanted = max(float(hours), _told_hours(case))
        if abs(loaded * WEEKDAYS - wanted) > SLACK:
            yield f"IT has {loaded * WEEKDAYS:.1f} h in a full week, answered and told are {wanted:.1f} h"


def capacity_is_the_rulebooks(case: Case) -> Iterator[str]:
    """P7: several people work at once, as many as the rulebook grants to a firm of this size.

    One team, and one more for every so many people or sites, whichever is more; what is open adds none, and a range is
    not reckoned.
    """
    daily = _loaded_capacities(case)
    for role, hours in granted(case).items():
        week = daily.get(role, hours / WEEKDAYS) * WEEKDAYS
        if week > hours + SLACK or (week < hours - SLACK and case.calendar.is_of_one_country):
            yield f"{role} has {week:.1f} h in a full week, by the rulebook {hours:.1f} h"


def granted(case: Case) -> dict[str, float]:
    """Hours a week by role, for roles whose figure no answer gives."""
    found = dict[str, float]()
    for capacity in case.library.topics["roadmap"]["capacities"]:
        parts = [part for part in capacity.get("grows", ()) if not case.sheet.is_open(part["by"])]
        counts = [(case.sheet.exactly(part["by"]), part["each"]) for part in parts]
        if capacity["id"] != IT and all(count is not None for count, _ in counts):
            more = max((int(count or 0) // int(each) for count, each in counts), default=0)
            found[capacity["id"]] = float(capacity["hours"][1]) * (1 + more)
    return found


def _told_hours(case: Case) -> float:
    """The hours of IT a week with which a warning says that the plan counts."""
    told = (re.search(r"IT has .*counts with ([\d.]+\d|\d)", warning) for warning in case.result["roadmap"]["warnings"])
    return max((float(found.group(1)) for found in told if found), default=0.0)


def work_fits_into_its_days(case: Case) -> Iterator[str]:
    """P7 and P8, without trusting the printed load: between any start and any end no role is given more than it has."""
    capacity = capacities(case)
    by_role = defaultdict[str, list[Dated]](list)
    for each in case.plan.dated:
        by_role[each.work.role].append(each)
    for role, works in sorted(by_role.items()):
        if role in capacity and not any(case.is_own(each.work) for each in works):
            yield from _windows(case, role, works, capacity[role])


def goes_live(case: Case, each: Dated) -> bool:
    """Whether somebody's calls or messages change on the day on which this ends."""
    return each.work.feature == PORT or any(case.library.has(each.work.feature, tag) for tag in ("delivers", "closes"))


def nothing_lies_about(case: Case) -> Iterator[str]:
    """P8: what is begun is not left lying: whoever works on it has little to spare in each whole week until it is done.

    Read as: two whole weeks with more than half of the role's hours free, after the last that the work waits for, are
    left lying. What goes live waits for open days, and what is bought for the vendors' answers: neither counts.
    """
    for each in _worked_on(case):
        idle = _idle_weeks(case, each.work.role, max([each.starts, *_causes(case, each)]), each.ends)
        if len(idle) > 1:
            yield f"{each.name} lies about: {each.work.role} has more than half of the week of {idle[0]} free"


def _worked_on(case: Case) -> Iterator[Dated]:
    """What only work and blockers hold up."""
    for each in case.plan.dated:
        if not (each.work.procures or goes_live(case, each) or case.is_own(each.work)):
            yield each


def _causes(case: Case, each: Dated) -> list[date]:
    """The days before which a piece of work could not be done."""
    waits = [wait.ends for wait in case.plan.waits if wait.id in each.work.waits_for]
    waiting = case.plan.span("waiting") if each.work.role == DEVELOPERS else None
    return [*waits, *([waiting[1]] if waiting else []), *(needed.ends for needed in _before(case, each))]


def _idle_weeks(case: Case, role: str, after: date, until: date) -> list[date]:
    """The whole weeks between two days in which a role has more than half of its hours free."""
    busy = {row.week: row.hours / row.capacity for row in case.plan.load if row.role == role and row.capacity}
    first, last = monday(after) + A_WEEK, monday(until) - A_WEEK
    whole = [first + A_WEEK * number for number in range(max((last - first).days // 7 + 1, 0))]
    return [week for week in whole if busy.get(week, 0) < HALF]


def _before(case: Case, each: Dated) -> tuple[Dated, ...]:
    """What the rulebook puts before a piece of work, in its wave."""
    data = case.library.features.get(each.work.feature, {})
    names = {needed for key in ("requires", "after", "live_after") for needed in data.get(key, ())}
    return tuple(before for name in names for before in case.plan.in_wave(name, each.work.wave))


def capacities(case: Case) -> Mapping[str, float]:
    """Hours a day of a role: what was answered where it was, then what the rulebook grants, else what the load says.

    Where a team serves several countries nobody can tell whose holidays a printed week is short of.
    """
    of_firm = {role: hours / WEEKDAYS for role, hours in granted(case).items()}
    developers, of_it = case.result["roadmap"]["hours_per_week"], case.sheet.exactly("it_hours_per_week")
    answered = {DEVELOPERS: developers, IT: None if of_it is None else max(of_it, _told_hours(case))}
    said = {role: float(hours) / WEEKDAYS for role, hours in answered.items() if hours}
    loaded = _loaded_capacities(case) if case.calendar.is_of_one_country else {}
    return loaded | of_firm | said


def _loaded_capacities(case: Case) -> dict[str, float]:
    """Hours a day by role: the most that a week of the load has for each of its working days."""
    found = defaultdict[str, float](float)
    start = case.plan.day("start")
    for row in case.plan.load:
        worked = case.calendar.worked(max(row.week, start or row.week), row.week + timedelta(days=6))
        found[row.role] = max(found[row.role], row.capacity / worked if worked else 0)
    return dict(found)


def _windows(case: Case, role: str, works: list[Dated], hours_a_day: float) -> Iterator[str]:
    first, last = min(each.starts for each in works), max(each.ends for each in works)
    worked, count = dict[date, int](), 0
    for day in days(first - timedelta(days=1), last):
        count += case.calendar.is_worked(day) if day >= first else 0
        worked[day] = count
    for start in sorted({each.starts for each in works}):
        inside = sorted((each for each in works if each.starts >= start), key=lambda each: each.ends)
        hours = 0.0
        for place, each in enumerate(inside):
            hours += each.work.hours
            is_last_that_day = place + 1 == len(inside) or inside[place + 1].ends > each.ends
            room = hours_a_day * (worked[each.ends] - worked[start - timedelta(days=1)])
            if is_last_that_day and hours > room + SLACK * (place + 1):
                yield f"{role}: {hours:.1f} h of work from {start} to {each.ends}, where only {room:.1f} h are worked"
                break

"""P8 and P10: nothing waits without a cause, and a remedy asks for more than there is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil
from typing import Final

from tests.plan_checks.case import Case
from tests.plan_checks.load import BUYER, DEVELOPERS, IT, capacities, granted
from tests.plan_checks.plan import TIERS, Dated
from tests.plan_checks.rulebook_data import PORT
from tests.plan_checks.working_days import A_DAY

SLACK: Final = timedelta(days=10)
"""A shared week and a weekend: what other work of the same role, a partial day or an answer may take."""
LONGEST_SEARCH: Final = 400


def goes_live_on_the_first_open_day(case: Case) -> Iterator[str]:
    """P8: what is built, answered for and let through by its gate goes live on the next day on which it may.

    Switching off is not looked at here: months of overlap are for the buyer to say.
    """
    hours = capacities(case)
    for each in case.plan.dated:
        is_channel = case.library.has(each.work.feature, "delivers") or each.work.feature == PORT
        if is_channel and each.work.role in hours:
            ready = max(worked_until(case, each, hours[each.work.role]), *causes(case, each), each.starts)
            latest = first_open_day(case, ready + A_DAY) + SLACK
            if each.ends > latest:
                yield f"{each.name} could be live by {latest}: all that it waits for is over on {ready}"


def small_work_is_done_at_once(case: Case) -> Iterator[str]:
    """P8: what is less than a day of a role that has nothing else to do is done on the day on which it begins.

    But for what developers test and vendors answer, what lasts as long as it lasts, and what waits for others or for an
    open day.
    """
    hours = capacities(case)
    for each in case.plan.dated:
        role = each.work.role
        if role in {DEVELOPERS, BUYER} or role not in hours or each.work.waits_for or _takes_its_time(case, each):
            continue
        beside = any(
            other is not each and other.work.role == role and other.starts <= each.ends and each.starts <= other.ends
            for other in case.plan.dated
        )
        if not beside and each.work.hours < hours[role] and case.calendar.surely_worked(each.starts, each.ends) > 1:
            yield f"{each.name} is {each.work.hours:.1f} h of {role}, and lasts from {each.starts} to {each.ends}"


def _takes_its_time(case: Case, each: Dated) -> bool:
    held = ("lasts", "live_needs", "live_after", "calls_for", "delivers", "closes")
    return any(case.library.has(each.work.feature, key) for key in held) or each.work.feature == PORT


def worked_until(case: Case, each: Dated, hours_a_day: float) -> date:
    """When its own work is over at the latest: by its hours, or by what two builders and their tests take."""
    wanted = ceil(max(each.work.hours / hours_a_day, each.work.days[1] * 0.75)) + 2
    day = each.starts
    while wanted > 0:
        wanted -= case.calendar.is_worked(day)
        day += A_DAY
    return day


def causes(case: Case, each: Dated) -> Iterator[date]:
    """The days on which all ends that it may wait for: prerequisites, answers, gates, waves and channels before."""
    yield each.starts
    yield from (before.ends for before in stands_on(case, each))
    yield from (wait.ends for wait in case.plan.waits if wait.id in each.work.waits_for)
    track = "ucaas" if each.work.track == "ucaas" else "cpaas"
    yield from (gate.on for gate in case.plan.gates if gate.on and gate.track == track and gate.phase < each.work.phase)
    limits = case.library.topics["roadmap"]
    for before in case.plan.of(each.work.feature):
        if each.work.wave is not None and before.work.wave is not None and before.work.wave < each.work.wave:
            days = limits["waves"]["wave_days" if before.work.wave else "pilot_days"]
            yield before.ends + timedelta(days=int(days))
    for channel in case.plan.dated:
        opens = channel.work.role == each.work.role == DEVELOPERS and case.library.has(channel.work.feature, "delivers")
        if opens and channel.ends < each.ends:
            yield channel.ends + timedelta(days=int(limits["builds"]["watch_days"]))


def stands_on(case: Case, each: Dated) -> Iterator[Dated]:
    """What it cannot be without, and what comes before it as long as that matters as much, or is bought."""
    data = case.library.features.get(each.work.feature, {})
    needed = [name for key in ("requires", "live_needs", "calls_for") for name in data.get(key, ())]
    ordered = [name for key in ("after", "live_after") for name in data.get(key, ())]
    yield from (before for name in needed for before in case.plan.in_wave(name, each.work.wave))
    for before in (one for name in ordered for one in case.plan.in_wave(name, each.work.wave)):
        if before.work.procures or not matters_less(before, each):
            yield before


def matters_less(one: Dated, other: Dated) -> bool:
    """Whether one stands in a lower tier than the other: what matters more never waits for it."""
    tiers = (one.work.tier, other.work.tier)
    return all(tier in TIERS for tier in tiers) and TIERS.index(tiers[0]) > TIERS.index(tiers[1])


def first_open_day(case: Case, day: date) -> date:
    """The first day from one on that is worked and open."""
    for ahead in range(LONGEST_SEARCH):
        found = day + timedelta(days=ahead)
        if case.calendar.is_worked(found) and not case.calendar.objection(found):
            return found
    return date.max - SLACK


def remedies_ask_for_more_than_there_is(case: Case) -> Iterator[str]:
    """P10: hours that a remedy names are no fewer than those that there are.

    But for developers whom the plan waits for: what is there cannot build, and the remedy says how much of it would do.
    """
    there = granted(case)
    for role, question in ((DEVELOPERS, "developer_hours_per_week"), (IT, "it_hours_per_week")):
        answered = case.sheet.exactly(question)
        if answered is not None:
            there[role] = float(answered)
    for remedy in case.result["roadmap"]["remedies"]:
        for role, hours in remedy["hours"].items():
            waited_for = role == DEVELOPERS and case.plan.span("waiting")
            if hours < there.get(role, 0) and not waited_for:
                yield f"{role} have {there[role]} h a week: {remedy['words']}"

"""P6 to P8: how large the work is, in which waves it goes, and what a build may not be shorter than."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise
from math import ceil
from typing import Final

from tests.plan_checks.case import Case
from tests.plan_checks.load import BUYER, DEVELOPERS, SLACK, WEEKDAYS, capacities
from tests.plan_checks.order import STAGES, VENDOR_OF, calls_of, procured
from tests.plan_checks.plan import last_end
from tests.plan_checks.rulebook_data import CALL_FLOWS, NETWORK_TEST, PHONES, PORT, SPECIAL_LINES, TRAINING

SMALL: Final = {"internal_users": 12, "sites": 1, "numbers_to_port": 20, "analog_lines": 4}
MOST_FOR_SMALL: Final = 15
"""Person-days of IT and network for twelve people at one site; the review called 39 absurd."""
LEAST_A_UNIT: Final = (
    (CALL_FLOWS, "sites", 0.125),
    (NETWORK_TEST, "sites", 0.25),
    (PORT, "numbers_to_port", 0.004),
    (SPECIAL_LINES, "analog_lines", 0.125),
    (TRAINING, "internal_users", 0.01),
    (PHONES, "internal_users", 0.03),
)
"""What a consultant would not go under, in person-days for each.

An hour for a site's greetings, two hours for its network, two minutes a number, an hour a special line, an hour's class
for twelve, a quarter of an hour a phone.
"""
ONE_BUYER: Final = 4
"""Hours a day of one buyer, where nobody can tell how many there are."""
QUICK_CHOICE: Final = 12
A_FEW: Final = 5
"""Days: a weekend and the holidays around it."""
SLOW_CHOICE: Final = 40
AT_ONCE: Final = 3
"""People who can work on one build without standing in each other's way."""


def small_firms_are_set_up_quickly(case: Case) -> Iterator[str]:
    """P6: twelve people are not set up in 39 days. Read as: at most 15 days of IT and network, vendor choice apart.

    And a day more for each further country, whose emergency calls and accounts are its own.
    """
    figures = {question: case.sheet.exactly(question) for question in SMALL}
    if any(figure is None or figure > SMALL[question] for question, figure in figures.items()):
        return
    works = [
        each.work for each in case.plan.dated if each.work.track == "ucaas" and each.work.role in {"it", "network"}
    ]
    effort = sum(work.days[1] for work in works if not work.procures and not case.is_own(work))
    further = max(len(case.sheet.chosen("regions")), len(case.sheet.said("countries") or ()), 1) - 1
    if effort > MOST_FOR_SMALL + further:
        yield f"{figures['internal_users']} people take {effort:.1f} days to set up"


def effort_grows_with_the_firm(case: Case) -> Iterator[str]:
    """P6: nor are 150 sites set up in five days: each item has a figure of its own for what it grows with."""
    for feature, question, least in LEAST_A_UNIT:
        count = case.sheet.exactly(question)
        works = [
            work for work in (*case.plan.items, *case.plan.closing) if work.feature == feature and work.tier != "wont"
        ]
        effort = sum(work.days[1] for work in works)
        if count and works and not any(case.is_own(work) for work in works) and effort < least * count:
            yield f"{feature} takes {effort:.1f} days for {count} of {question}, less than {least} each"


def effort_has_a_fixed_part(case: Case) -> Iterator[str]:
    """P6: even one of a kind takes some work, and low is never above base, nor base above high."""
    for work in (*case.plan.items, *case.plan.closing):
        low, base, high = work.days
        if not 0 <= low <= base <= high or (base == 0 and work.tier != "wont" and not case.is_own(work)):
            yield f"{work.id} takes {work.days} days"


def own_buying_days(case: Case) -> int:
    """The working days of the buyer that a person's own figures take: one queue holds the buying of both tracks."""
    own = [each.work.hours for each in case.plan.dated if each.work.procures and case.is_own(each.work)]
    return sum(ceil(hours / capacities(case).get(BUYER, ONE_BUYER)) + 1 for hours in own)


def vendor_choice_is_sized_by_the_firm(case: Case) -> Iterator[str]:
    """P1: a week or two for twelve people, two to three months for two thousand; in working days.

    A public body asks for offers in public, and law sets its time: it is not held to two weeks. What a person says that
    buying takes comes on top; two thousand people are quick only where a person left out a stage of it.
    """
    people = case.sheet.exactly("internal_users")
    for track in VENDOR_OF:
        asked, signed = procured(case, track, "requirements"), procured(case, track, "contract")
        if people is None or not asked or not signed:
            continue
        begins, ends = min(each.starts for each in asked), max(each.ends for each in signed)
        took, at_least = case.calendar.worked(begins, ends), case.calendar.surely_worked(begins, ends)
        if (
            people <= 12
            and at_least > QUICK_CHOICE + own_buying_days(case)
            and case.sheet.said("industry") != "public_sector"
        ):
            yield f"{track}: {people} people choose a vendor in {took} working days"
        if people >= 2000 and took < SLOW_CHOICE and all(procured(case, track, stage) for stage in STAGES):
            yield f"{track}: {people} people choose a vendor in {took} working days"


def large_firms_go_in_waves(case: Case) -> Iterator[str]:
    """P7: a pilot, then waves of sites. Read as: three sites or a hundred people are more than one wave.

    A person is at one site: two people at a hundred sites are two.
    """
    people, sites = case.sheet.exactly("internal_users"), case.sheet.exactly("sites") or 0
    if people is not None:
        sites = min(sites, people)
    elif not case.sheet.is_open("internal_users"):
        return
    waves = case.plan.waves
    if waves and len(waves) < 2 and (sites >= 3 or (people or 0) >= 100):
        yield f"{people} people at {sites} sites in one block"


def waves_follow_the_pilot(case: Case) -> Iterator[str]:
    """P7: no wave calls before the pilot does, nor begins to before the pilot has; waves keep their order."""
    calls = [(wave, calls_of(case, wave)) for wave in case.plan.waves]
    dated = [(wave, on) for wave, on in calls if on]
    for (before, first), (after, second) in pairwise(dated):
        if second < first:
            yield f"wave {after} calls on {second}, before wave {before} on {first}"
    if len(dated) > 1 and dated[1][1] <= dated[0][1]:
        yield f"the pilot calls on {dated[0][1]}, not before wave {dated[1][0]} on {dated[1][1]}"


def one_channel_goes_live_at_a_time(case: Case) -> Iterator[str]:
    """P8: go-lives of channels may not overlap: no two things that customers use begin on one day."""
    live = [
        each
        for each in case.plan.dated
        if each.work.track == "cpaas" and case.library.has(each.work.feature, "delivers")
    ]
    for on, same in groupby(sorted(live, key=lambda each: each.ends), key=lambda each: each.ends):
        together = [each.work.id for each in same]
        if len(together) > 1:
            yield f"{' and '.join(together)} go live together on {on}"


def builds_take_their_time(case: Case) -> Iterator[str]:
    """P8: a build is not shorter than its effort, its tests and its outside answers allow, whatever the hours.

    Read as: three people at most on one build, and a working day to test it, for builds of four days or more.
    """
    for each in case.plan.dated:
        work = each.work
        if (
            work.track != "cpaas"
            or not case.library.has(work.feature, "delivers")
            or work.days[1] < 4
            or case.is_own(work)
        ):
            continue
        took = case.calendar.worked(each.starts, each.ends)
        if took < ceil(work.days[1] / AT_ONCE) + 1:
            yield f"{each.name} is built in {took} working days, with {work.days[1]:.1f} days of effort"


def waiting_time_is_used(case: Case) -> Iterator[str]:
    """P8: what a blocker does not block is done while it lasts: some work for customers begins before its end."""
    waiting = case.plan.span("waiting")
    if waiting and waiting[1] - waiting[0] > timedelta(days=14 + 7 * own_buying_days(case) / WEEKDAYS):
        works = [each for each in case.plan.dated if each.work.track in {"cpaas", "foundation"}]
        if works and all(each.starts > waiting[1] for each in works):
            yield f"nothing of the customer part begins in the wait from {waiting[0]} to {waiting[1]}"


def waiting_lasts_as_long_as_told(case: Case) -> Iterator[str]:
    """P8 and the rulebook: the wait for capacity takes the weeks that the plan assumes, and ends on a working day."""
    waiting = case.plan.span("waiting")
    if waiting is None:
        return
    weeks = float(case.library.topics["roadmap"]["weeks_until_capacity"]["base"])
    over = (waiting[1] - waiting[0]).days + 1 - weeks * 7
    free = 1 + len(case.sheet.choices.holidays)
    if not 0 <= over <= A_FEW + free:
        yield f"the wait from {waiting[0]} to {waiting[1]} is {over:.0f} days off the {weeks:.0f} weeks of the rulebook"


def nobody_builds_before_the_blocker_is_cleared(case: Case) -> Iterator[str]:
    """P8: who has no team or no REST skill builds nothing before the wait is over; who has both, but few hours, does.

    And does no more in that time than the hours that were answered, and only what the blocker does not block: the
    foundation. Channels open at twenty hours, a team and REST skills (DOMAIN 3).
    """
    waiting, hours = case.plan.span("waiting"), case.sheet.exactly("developer_hours_per_week")
    builds = [each for each in case.plan.dated if each.work.role == DEVELOPERS]
    if waiting is None or not builds or case.sheet.choices.bridge:
        return
    first = min(builds, key=lambda each: each.starts)
    if first.starts <= waiting[1] and _cannot_build(case):
        yield f"{first.name} begins before the wait ends on {waiting[1]}, and nobody can build"
    for each in builds:
        if each.starts <= waiting[1] and each.work.phase:
            yield f"{each.name} of phase {each.work.phase} begins before the wait for capacity ends on {waiting[1]}"
    for row in case.plan.load:
        within = row.role == DEVELOPERS and row.week + timedelta(days=6) <= waiting[1]
        if within and hours is not None and row.hours > hours + SLACK:
            yield f"developers have {hours} h a week until {waiting[1]}, and {row.hours:.1f} h from {row.week} on"
    signed = last_end(procured(case, "cpaas", "contract"))
    can = case.sheet.said("engineering_team") is True and case.sheet.said("rest_api_expertise") is True and hours
    idle = signed and first.starts > waiting[1] > signed + timedelta(days=14)
    if can and idle:
        yield f"nothing is built before {first.starts}, with {hours} free hours a week and a vendor since {signed}"


def _cannot_build(case: Case) -> bool:
    none = case.sheet.exactly("developer_hours_per_week") == 0
    return none or case.sheet.is_no("engineering_team") or case.sheet.is_no("rest_api_expertise")


def a_bridge_is_offered(case: Case) -> Iterator[str]:
    """P8: where a blocker idles the plan, a partner's bridge of four to six weeks stands among the remedies.

    It begins while the plan waits, or two weeks after a vendor is signed where that is later.
    """
    waiting = case.plan.span("waiting")
    if waiting is None:
        return
    bridges = [remedy for remedy in case.result["roadmap"]["remedies"] if remedy["kind"] == "bridge"]
    if not bridges:
        yield f"the plan waits until {waiting[1]} and no bridge is offered"
    signed = last_end(procured(case, "cpaas", "contract"))
    latest = max(waiting[1], signed + timedelta(days=14) if signed else waiting[1])
    least = float(case.library.topics["roadmap"]["bridge_hours"])
    for bridge in bridges:
        hours = re.search(r"with ([\d,.]+) hours a week", bridge["words"])
        if hours is None or float(hours.group(1).replace(",", "")) < least:
            yield f"a partner's team has {least} h a week: {bridge['words']}"
        if bridge["starts"] is None or date.fromisoformat(bridge["starts"]) > latest:
            yield f"the plan waits until {waiting[1]}, a vendor signs on {signed}, the bridge begins {bridge['starts']}"

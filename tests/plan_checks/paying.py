"""M1 to M4: money follows the plan, to the month; read from the public result, where lines say from which month on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from math import ceil
from typing import Any, Final

from tests.plan_checks.case import Case
from tests.plan_checks.order import calls_of
from tests.plan_checks.plan import Work, last_end
from tests.plan_checks.rulebook_data import PHONES, SWITCH_OFF

MONTHS: Final = 12
A_CENT: Final = 0.011
ON_PAPER: Final = frozenset({"legal", "buyer"})
MESSAGES: Final = ("messages", "messages_all_in", "carrier_fees", "api_requests")
OPTIONS: Final = {
    "ucaas": frozenset({"ucaas"}),
    "cpaas": frozenset({"cpaas"}),
    "dual_stack": frozenset({"ucaas", "cpaas"}),
}
Belongs = Callable[[Case, Work], bool]


def month_of(case: Case, on: date) -> int:
    """In which month of the plan a day lies, the first being 1."""
    start = case.plan.day("start")
    assert start is not None
    return (on.year - start.year) * MONTHS + on.month - start.month - (on.day < start.day) + 1


def costs_of(case: Case) -> dict[str, Any]:
    """The costs of the result; a plan written by hand has none."""
    return case.result.get("costs") or {"inputs": {}, "options": (), "lines": {}}


def needs(case: Case, work: Work) -> frozenset[str]:
    """The platforms that a piece of work is for."""
    return frozenset(case.library.features.get(work.feature, {}).get("needs", ()))


def is_set_up(case: Case, work: Work) -> bool:
    """Neither built nor on paper."""
    return work.role not in ON_PAPER and work.role != "developers" and not case.library.has(work.feature, "temporary")


PRICED_AS: Final[Mapping[str, tuple[str, Belongs]]] = {
    "build_days": (
        "cpaas",
        lambda case, work: work.role == "developers" and not case.library.has(work.feature, "temporary"),
    ),
    "middleware_days": ("cpaas", lambda case, work: case.library.has(work.feature, "temporary")),
    "setup_days": ("ucaas", lambda case, work: is_set_up(case, work) and "ucaas" in needs(case, work)),
    "cpaas_setup_days": ("cpaas", lambda case, work: is_set_up(case, work) and needs(case, work) == {"cpaas"}),
    "common_days": ("", lambda case, work: is_set_up(case, work) and not needs(case, work)),
    "legal_days": ("", lambda _case, work: work.role in ON_PAPER),
}
"""The days that the costs name, the platform that the plan must hold for them, and whose they are."""


def what_is_planned_is_paid_and_nothing_else(case: Case) -> Iterator[str]:
    """M1: the days that are priced are those of the plan's items, legal work and buying too."""
    works = [work for work in (*case.plan.items, *case.plan.closing) if work.tier != "wont"]
    for name, (platform, belongs) in PRICED_AS.items():
        priced = costs_of(case)["inputs"].get(name)
        if priced is None or (platform and platform not in case.platforms):
            continue
        for end, place in (("low", 0), ("base", 1), ("high", 2)):
            planned = sum(work.days[place] for work in works if belongs(case, work))
            if abs(float(priced[end]) - planned) > A_CENT * (1 + len(works)):
                yield f"{name} of {priced[end]} are paid at {end}, the plan holds {planned:.2f}"


def both_systems_are_paid_while_both_run(case: Case) -> Iterator[str]:
    """M2: the old system is paid until the plan switches it off; stated months are a minimum."""
    line, off = line_of(case, "legacy_overlap"), last_end(case.plan.of(SWITCH_OFF))
    if line is None or off is None:
        return
    stated = case.sheet.exactly("legacy_overlap_months")
    least = max(month_of(case, off), ceil(stated or 0))
    if line["last_month"] < least or (stated is not None and line["last_month"] > least):
        yield f"the old system is paid until month {line['last_month']}, it is off on {off} and {stated} are stated"


def seats_are_paid_from_the_first_wave(case: Case) -> Iterator[str]:
    """M3: seats are paid from the month in which their wave goes live."""
    line, waves = line_of(case, "seats"), case.plan.waves
    calls = calls_of(case, waves[0]) if waves and case.plan.of(PHONES) else None
    if line is not None and calls is not None and line["first_month"] != month_of(case, calls):
        yield f"seats are paid from month {line['first_month']} on, the first wave calls on {calls}"


def messages_are_paid_from_the_month_after_their_gate(case: Case) -> Iterator[str]:
    """M3: messages are paid from the month after the first customer channel passed its gate."""
    opened = first_channel(case)
    for name in MESSAGES:
        line = line_of(case, name)
        if line is not None and opened and line["first_month"] != month_of(case, opened) + 1:
            yield f"{name} are paid from month {line['first_month']} on, the first channel opens on {opened}"


def savings_count_from_the_month_after_their_gate(case: Case) -> Iterator[str]:
    """M4: savings of messages count from the first full month after the first channel's gate."""
    told = re.findall(r"from month (\d+) on", costs_of(case).get("savings") or "")
    opened = first_channel(case)
    if told and opened and min(map(int, told)) < month_of(case, opened) + 1:
        yield f"savings count from month {min(map(int, told))} on, the first channel opens on {opened}"


def first_channel(case: Case) -> date | None:
    """The day on which customers are first reached."""
    channels = (each for each in case.plan.dated if each.work.track == "cpaas")
    return min((each.ends for each in channels if case.library.has(each.work.feature, "delivers")), default=None)


def line_of(case: Case, name: str) -> dict[str, Any] | None:
    """A line of the costs that the option of this plan has."""
    for each in costs_of(case)["options"]:
        if OPTIONS.get(each["id"], frozenset()) == case.platforms and name in each["lines"]:
            line: dict[str, Any] = costs_of(case)["lines"][name]
            return line
    return None

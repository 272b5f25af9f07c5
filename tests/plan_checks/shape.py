"""The keys that CONTRACT.md promises of a plan and that all other checks read: none may be missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.plan_checks.case import Case

PROMISED: Final = ("load", "goals", "closing", "staff_live")
OF_AN_ITEM: Final = ("wave",)


def there_is_a_plan(case: Case) -> Iterator[str]:
    """Answers that do not contradict each other have a plan with dates, whatever is open."""
    if not case.is_planned and not case.result["problems"]:
        yield "nothing is planned, and no answers contradict each other"


def promised_keys_are_there(case: Case) -> Iterator[str]:
    """CONTRACT: waves, load, goals, closing and facts are part of the result."""
    roadmap = case.result["roadmap"]
    for key in PROMISED:
        if key not in roadmap:
            yield f"roadmap.{key} is missing"
    for key in OF_AN_ITEM:
        if any(key not in item for item in roadmap["items"]):
            yield f"roadmap.items[].{key} is missing"
    if "facts" not in case.result:
        yield "facts is missing"


def ids_are_unique(case: Case) -> Iterator[str]:
    """An id names one piece of work."""
    ids = [work.id for work in (*case.plan.items, *case.plan.closing)]
    for each in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"{each} stands {ids.count(each)} times in the plan"


def planned_work_is_dated(case: Case) -> Iterator[str]:
    """Whatever stands above Won't has both days, in a plan that has any."""
    for work in (*case.plan.items, *case.plan.closing):
        if case.is_planned and work.tier != "wont" and (work.starts is None or work.ends is None):
            yield f"{work.id} is a {work.tier} and has no dates"

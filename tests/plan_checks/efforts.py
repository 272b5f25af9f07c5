"""P6: each item's effort, reckoned anew from the rulebook's figures and the answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tests.plan_checks.case import Case
from tests.plan_checks.plan import TIERS, Work

A_PERCENT: Final = 0.005
MOST_MUSTS: Final = 0.6
ROUNDED: Final = 0.05
"""Days that rounding may take or give, an item."""


def effort_is_the_rulebooks(case: Case) -> Iterator[str]:
    """P6: a fixed part and a figure of its own for each thing that it grows with; only exact answers are reckoned.

    What goes in waves takes its fixed part once or once a wave; the rest is the same in sum. Countries and call flows
    are no figures that anybody answers: what grows with them is not reckoned here.
    """
    for feature, works in _by_feature(case).items():
        data = case.library.features[feature]
        if "grows" not in data or any(case.is_own(work) for work in works):
            continue
        for end, place in (("low", 0), ("base", 1), ("high", 2)):
            grown = _grown(case, data, place)
            if grown is None:
                continue
            fixed, told = float(data["effort"][place]), sum(work.days[place] for work in works)
            slack = ROUNDED * len(works)
            if not any(abs(fixed * times + grown - told) <= slack for times in {1, len(works)}):
                yield f"{feature} takes {told:.2f} days at {end}, by the rulebook {fixed:.2f} and {grown:.2f} more"


def shares_are_those_of_the_items(case: Case) -> Iterator[str]:
    """MoSCoW: each tier's share of the effort is that of its items at base; more than 60% of Musts is warned of."""
    roadmap = case.result["roadmap"]
    days = {tier: sum(work.days[1] for work in case.plan.items if work.tier == tier) for tier in TIERS[:3]}
    whole = sum(days.values())
    for tier, taken in days.items():
        told = roadmap["shares_of_effort"].get(tier, 0)
        if whole and abs(told - taken / whole) > A_PERCENT:
            yield f"{tier} takes {taken / whole:.3f} of the effort, told are {told}"
    must = roadmap["must_share_of_effort"]
    if whole and (must is None or abs(must - days["must"] / whole) > A_PERCENT):
        yield f"Musts take {days['must'] / whole:.3f} of the effort, told are {must}"
    warned = any("60%" in warning for warning in roadmap["warnings"])
    if whole and abs(days["must"] / whole - MOST_MUSTS) > A_PERCENT and warned != (days["must"] / whole > MOST_MUSTS):
        yield f"Musts take {days['must'] / whole:.3f} of the effort, and the warning of 60% is {warned}"


def _by_feature(case: Case) -> dict[str, list[Work]]:
    found: dict[str, list[Work]] = {}
    for work in (*case.plan.items, *case.plan.closing):
        if work.tier != "wont" and work.feature in case.library.features:
            found.setdefault(work.feature, []).append(work)
    return found


def _grown(case: Case, data: dict[str, Any], place: int) -> float | None:
    """What the answers add; None where one of them is open, a range, or no question of its own."""
    total = 0.0
    for part in data["grows"]:
        count = case.sheet.exactly(part["by"]) if part["by"] in case.library.questions else None
        if count is None and part["by"] in case.library.questions and case.sheet.is_open(part["by"]):
            count = None if part["by"] == "countries" else float(part["without"])
        if count is None:
            return None
        total += float(part["days"][place]) * count
    return total

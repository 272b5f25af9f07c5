"""Properties of two plans: what may not get worse when one thing gets better, and what never changes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from tests.plan_checks.advising import case_of
from tests.plan_checks.case import Case
from tests.plan_checks.plan import Plan
from tests.plan_checks.sheets import Sheet

ENDS: Final = ("musts_end", "ends", "staff_live")
HOURS: Final = ("developer_hours_per_week", "it_hours_per_week")
SIZES: Final = ("internal_users", "sites", "numbers_to_port", "analog_lines")
CAPACITY: Final = 20
"""Hours a week at which the verdict changes: more than that is more of the same."""


def with_answer(sheet: Sheet, question: str, answer: object) -> Sheet:
    """The sheet with one answer another."""
    return replace(sheet, answers={**sheet.answers, question: answer})


def more_hours_never_end_later(case: Case) -> Iterator[str]:
    """More hours of developers or of IT, with the same verdict, never move an end back."""
    for question in HOURS:
        hours = case.sheet.exactly(question)
        if hours is None or (question == HOURS[0] and hours < CAPACITY):
            continue
        more = case_of(with_answer(case.sheet, question, int(hours) * 2 + 1))
        yield from _later(case, more, f"{question} {hours} and twice as many")


def a_later_start_never_ends_earlier(case: Case) -> Iterator[str]:
    """To begin three weeks later never ends earlier."""
    start = case.plan.day("start")
    assert start is not None
    chosen = replace(case.sheet.choices, start=start)
    later = replace(case.sheet.choices, start=start + timedelta(days=21))
    first, second = (case_of(replace(case.sheet, choices=choices)) for choices in (chosen, later))
    yield from _later(second, first, f"starts {start} and three weeks later")


def larger_firms_never_take_less(case: Case) -> Iterator[str]:
    """Twice the people, sites, numbers or lines take no less effort, item by item and in all; what grows takes more."""
    for question in SIZES:
        count = case.sheet.exactly(question)
        if not count:
            continue
        larger = case_of(with_answer(case.sheet, question, int(count) * 2))
        before, after = efforts_of(case.plan), efforts_of(larger.plan)
        for feature in sorted({*before} & {*after}):
            if after[feature] < before[feature] - 1e-9:
                yield f"{feature} takes {before[feature]} days, with twice the {question} ({count}) {after[feature]}"
        if sum(after.values()) < sum(before.values()) - 1e-9:
            yield f"all takes {sum(before.values())} days, with twice the {question} ({count}) {sum(after.values())}"


def same_input_same_bytes(case: Case) -> Iterator[str]:
    """The same sheet gives the same result to the byte, and the same plan whatever order its answers stand in."""
    if written(case_of(case.sheet).result) != written(case.result):
        yield "the same sheet gives another result"
    turned = replace(case.sheet, answers=dict(reversed(list(case.sheet.answers.items()))))
    if written(case_of(turned).result["roadmap"]) != written(case.result["roadmap"]):
        yield "the same answers in another order give another plan"


def overrides_are_kept(case: Case) -> Iterator[str]:
    """A person's effort stands in the plan as it was given; a move stands where it was put or has told no effect."""
    choices = case.sheet.choices
    found = efforts_of(case.plan)
    for feature, own in choices.effort.items():
        if feature in found and abs(found[feature] - float(own.base)) > 1e-9:
            yield f"{feature} takes {found[feature]} days where a person said {own.base}"
    tiers = {work.feature: work.tier for work in case.plan.items}
    for item in {move.item for move in choices.moves}:
        to = choices.moved(item)
        told = _is_told(case, item)
        if to and tiers.get(item) not in {to.to.value, None} and not told:
            yield f"{item} was moved to {to.to.value} and is a {tiers[item]}"


def _is_told(case: Case, item: str) -> bool:
    """Whether the plan says that a move had no effect, or that another move took its item elsewhere."""
    titles = [each["title"] for each in case.result["roadmap"]["items"] if each["id"].startswith(item)]
    consequences = case.result["roadmap"]["consequences"]
    return any("no effect" in words or any(title in words for title in titles) for words in consequences)


def efforts_of(plan: Plan) -> dict[str, float]:
    """Days at base by feature, all waves, of what is planned."""
    found = defaultdict[str, float](float)
    for work in (*plan.items, *plan.closing):
        if work.tier != "wont":
            found[work.feature] += work.days[1]
    return dict(found)


def written(value: object) -> str:
    """A part of a result as text."""
    return json.dumps(value, default=str)


def _later(worse: Case, better: Case, words: str) -> Iterator[str]:
    if better.result["verdict"]["possible"] != worse.result["verdict"]["possible"]:
        return
    for key in ENDS:
        first, second = worse.plan.day(key), better.plan.day(key)
        if first and second and second > first:
            yield f"{words}: {key} is {first}, and {second} with the better of the two"

"""An estimated answer that lets a Must come or go moves the end of the Musts: the register says from when to when.

Each end is the whole advice's own, with that answer given.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.domain.advised import advised
from tests.domain.assumptions.test_weighing import estimate, weighed
from tests.domain.planning.test_roadmap_by_hand import BASE

PHONES = {"external_messages_per_month": 0, "internal_users": 80, "goals": ["replace_pbx"], "numbers_to_port": 20}


def ends(**answers: Any) -> date:
    found = advised(BASE | answers).roadmap.musts_end
    assert found is not None
    return found


def told(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


@pytest.mark.parametrize(
    ("question", "value", "low", "high"),
    [
        ("numbers_to_port", 80, 40, 120),  # over 100 numbers move as a project of five weeks
        ("sites", {"between": [1, 90]}, 1, 90),  # ninety sites are set up in waves
        ("internal_users", {"between": [40, 60]}, 40, 60),  # from 50 users on single sign-on is a Must
    ],
)
def test_the_musts_end_as_they_do_with_the_answer_at_each_end(question: str, value: Any, low: int, high: int) -> None:
    early, late = sorted(ends(**PHONES | {question: end}) for end in (low, high))
    assert early < late
    effect = weighed(**PHONES | {question: estimate(value)})[question].effect
    assert f"From {low} to {high} the Musts end between {told(early)} and {told(late)}" in effect


def test_an_estimated_yes_is_tried_as_a_no_too() -> None:
    """Without a second route there is one to build."""
    early, late = (ends(secondary_carrier_routing=said) for said in (True, False))
    assert early < late
    effect = weighed(secondary_carrier_routing=estimate(True))["secondary_carrier_routing"].effect
    assert effect == f"At best and at worst the Musts end between {told(early)} and {told(late)}."


def test_it_matters_where_the_deadline_lies_between() -> None:
    early, late = (ends(**PHONES | {"numbers_to_port": numbers}) for numbers in (40, 120))
    days = (early + (late - early) / 2 - date(2026, 11, 20)).days
    entry = weighed(**PHONES | {"numbers_to_port": estimate(80), "days_to_go_live": days})["numbers_to_port"]
    assert entry.matters
    assert "whether the deadline is met depends on it" in entry.effect


def test_an_estimate_that_moves_no_date_says_so() -> None:
    """A few numbers more are an hour of papers more: the last wave moves on the same day."""
    effect = weighed(**PHONES | {"numbers_to_port": estimate(20)})["numbers_to_port"].effect
    assert "From 10 to 30 the Musts still end on 28 January 2027." in effect


def test_where_the_verdict_may_move_no_plan_is_dated_anew() -> None:
    effect = weighed(unmet_requirement_percent=estimate(15), external_messages_per_month=0)[
        "unmet_requirement_percent"
    ].effect
    assert "the verdict may also be" in effect
    assert "Musts" not in effect

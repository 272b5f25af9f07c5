from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from commsfit import bootstrap
from commsfit.domain.engine.following import Followed
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of
from tests.domain import by_hand
from tests.domain.partial_sheets import partial_sheets


def laid(raw: dict[str, Any]) -> AnswerSheet:
    return sheet_of(bootstrap.rulebook(), by_hand.answers_of(raw))


def test_without_a_team_there_are_no_hours_and_no_skill() -> None:
    assert laid({"engineering_team": False}).followed == {
        "developer_hours_per_week": Followed("developer_hours_per_week", 0, ("engineering_team",)),
        "rest_api_expertise": Followed("rest_api_expertise", False, ("engineering_team",)),
    }


def test_what_follows_counts_wherever_facts_are_asked_for() -> None:
    facts = laid({"engineering_team": False}).facts
    hours = facts.number("developer_hours_per_week")
    assert hours is not None
    assert hours.value.base == 0
    assert facts.said("rest_api_expertise") is False


def test_what_follows_is_never_put_over_an_answer() -> None:
    told = {"engineering_team": False, "developer_hours_per_week": "unknown"}
    assert set(laid(told).followed) == {"rest_api_expertise"}
    both = laid({"engineering_team": False, "developer_hours_per_week": 5})
    assert (both.possible(), both.followed) == ((), {})


def test_what_follows_is_not_among_the_answers() -> None:
    assert set(laid({"engineering_team": False}).answers) == {"engineering_team"}


@settings(max_examples=40)
@given(partial_sheets())
def test_what_follows_is_true_in_every_completion(raw: dict[str, Any]) -> None:
    followed = laid(raw).followed
    if followed:
        for complete in by_hand.completions(raw):
            assert all(complete[question] == one.said for question, one in followed.items())

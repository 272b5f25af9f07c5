"""What to measure before anything changes: for whom it is asked, by whom, and early enough."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from commsfit.domain.advice import Advice
from commsfit.domain.answers.choices import Choices
from tests.domain.advised import advised, rulebook

STAFF = {
    "goals": ["replace_pbx"],
    "internal_users": 60,
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 0,
}
STAFF |= {"external_messages_per_month": 0, "days_to_go_live": 200}
TEAM = {"engineering_team": True, "developer_hours_per_week": 60, "rest_api_expertise": True}
BOTH = STAFF | TEAM | {"external_messages_per_month": 25000, "goals": ["replace_pbx", "customer_notifications"]}


def measured(answers: dict[str, Any]) -> set[str]:
    return {one.id for one in advised(answers).measures}


def test_who_replaces_phones_measures_the_bill_and_the_calls() -> None:
    assert measured(STAFF) == {"bill", "calls"}


def test_who_sends_notices_counts_tickets_and_what_is_done_by_hand() -> None:
    assert measured(BOTH) == {"bill", "calls", "tickets", "by_hand"}


def test_video_and_agents_have_measures_of_their_own() -> None:
    goals = ["replace_pbx", "customer_notifications", "video_support", "contact_centre"]
    assert {"visits", "agents"} <= measured(BOTH | {"goals": goals, "contact_centre_agents": 8})


def test_with_a_baseline_there_is_nothing_left_to_measure() -> None:
    assert measured(BOTH | {"baseline_measured": True}) == set()
    assert measured(BOTH | {"baseline_measured": False}) != set()


def test_nothing_is_measured_for_a_plan_that_does_not_exist() -> None:
    assert measured({"engineering_team": False, "developer_hours_per_week": 30}) == set()


def opens(advice: Advice) -> dict[str, date]:
    """The first day on which each part changes what is measured, read from the plan."""
    calls = [wave.calls for wave in advice.roadmap.waves if wave.calls]
    delivering = {feature.id for feature in rulebook().every_feature if feature.delivers}
    sent = [item.ends for item in advice.roadmap.items if item.id in delivering and item.ends]
    staff = min(calls, default=advice.roadmap.staff_live)
    assert staff is not None
    return {"bill": staff, "calls": staff, "tickets": min(sent), "by_hand": min(sent)}


def test_each_ends_the_day_before_it_would_be_too_late() -> None:
    advice = advised(BOTH)
    for one in advice.measures:
        assert one.last == opens(advice)[one.id] - timedelta(days=1)


def test_four_weeks_are_asked_for_where_they_are_left() -> None:
    advice = advised(BOTH)
    told = {one.id: one for one in advice.measures}
    last = told["tickets"].last
    assert last is not None
    first = last - timedelta(days=27)
    assert first > advice.today
    assert told["tickets"].when.startswith(f"From {first.day} ")


def test_where_fewer_days_are_left_it_begins_at_once() -> None:
    advice = advised(STAFF, Choices(start=date(2026, 10, 20)))
    told = {one.id: one for one in advice.measures}["bill"]
    assert told.last is not None
    assert (told.last - advice.today).days < 28
    assert told.when.startswith("From now on; only ")


@pytest.mark.parametrize("measure", [rule.id for rule in rulebook().returns.measures])
def test_each_has_words_and_somebody_who_does_it(measure: str) -> None:
    words = rulebook().words.returns.measures[measure]
    rule = next(one for one in rulebook().returns.measures if one.id == measure)
    assert words.what
    assert words.how
    assert rulebook().role(rule.owner)


def test_while_the_verdict_is_open_nobody_is_sent_to_measure() -> None:
    assert measured({}) == set()

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.presentation.outline.outline import Tone
from commsfit.presentation.sentences.plan.roadmap import deadline_sentence
from commsfit.presentation.sentences.verdict.tiles import Glance, glances
from tests.domain.advised import advised

LATE = {
    "goals": ["replace_pbx", "customer_notifications"],
    "engineering_team": True,
    "developer_hours_per_week": 12,
    "rest_api_expertise": True,
    "days_to_go_live": 60,
    "external_messages_per_month": 25000,
    "internal_users": 80,
    "workflow_deviation_percent": 35,
    "unmet_requirement_percent": 25,
    "legacy_monthly_cost": 6000,
    "numbers_to_port": 20,
    "analog_lines": 0,
}


def tiles(**changes: Any) -> dict[str, Glance]:
    return {one.id: one for one in glances(bootstrap.rulebook(), advised(LATE | changes))}


def test_a_missed_date_is_bad_news_with_its_length() -> None:
    advice = advised(LATE)
    assert advice.roadmap.musts_end is not None
    assert advice.roadmap.deadline is not None
    late = (advice.roadmap.musts_end - advice.roadmap.deadline).days
    found = tiles()["date"]
    assert (found.value, found.tone, found.page) == (f"{late} days late", Tone.BAD, "roadmap")


def test_tile_and_roadmap_count_a_missed_date_in_the_same_days() -> None:
    told = tiles()["date"].value.removesuffix(" late")
    assert f"what must be there comes {told} later" in deadline_sentence(advised(LATE).roadmap)


def test_a_date_that_holds_says_how_much_is_to_spare() -> None:
    found = tiles(days_to_go_live=700)["date"]
    assert found.tone is Tone.GOOD
    assert found.value.endswith("days to spare")


def test_the_net_names_the_median_the_likely_range_and_what_was_not_measured() -> None:
    found = tiles()["net"]
    assert found.value.endswith(("better", "dearer"))
    assert "; likely $" in found.line
    assert "−" not in found.line
    assert found.line.endswith("Savings not measured.")


def test_without_todays_cost_the_net_asks_for_it() -> None:
    without = {key: value for key, value in LATE.items() if key != "legacy_monthly_cost"}
    found = {one.id: one for one in glances(bootstrap.rulebook(), advised(without))}["net"]
    assert (found.value, found.question) == ("Not known yet", "legacy_monthly_cost")


def test_the_largest_risk_is_the_one_that_weighs_most() -> None:
    advice = advised(LATE)
    found = tiles()["risk"]
    largest = [risk for risk in advice.prospects.risks if risk.title == found.value]
    weight = {"low": 1, "medium": 2, "high": 3}
    weights = [weight[risk.impact] * weight[risk.likelihood] for risk in advice.prospects.risks]
    assert weight[largest[0].impact] * weight[largest[0].likelihood] == max(weights)


@pytest.mark.parametrize(
    ("changes", "value"),
    [
        ({"engineering_team": False}, "Resolve a contradiction"),
        ({"developer_hours_per_week": "unknown"}, "Answer one more question"),
    ],
)
def test_the_next_step_leads_to_what_is_missing(changes: dict[str, Any], value: str) -> None:
    found = tiles(**changes)["next"]
    assert found.value == value
    assert found.question


def test_the_next_step_says_what_first_and_how_below() -> None:
    rulebook = bootstrap.rulebook()
    advice = advised(LATE)
    words = rulebook.words.raci.steps["baseline"]
    step = replace(advice.roadmap.next_steps[0], words=words)
    found = glances(rulebook, replace(advice, roadmap=replace(advice.roadmap, next_steps=(step,))))[-1]
    assert found.value == "Measure the baseline"
    assert found.line.startswith("Tickets, dispatches and messages a month. Without it no return can be shown. ")
    assert found.line.endswith(f"{step.owner}, within {step.within_days} days.")

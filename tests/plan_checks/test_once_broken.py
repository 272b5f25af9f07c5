"""Sheets whose plans once broke the rules: each is mended in the planner's own rules, and stays mended."""

from __future__ import annotations

import pytest

from commsfit.domain.answers.choices import Choices, Move, Priority
from tests.plan_checks.advising import case_of
from tests.plan_checks.rules import breaches
from tests.plan_checks.sheets import Sheet


def moved(item: str, to: Priority, **answers: object) -> Sheet:
    """A sheet on which a person moved one item."""
    return Sheet(answers, Choices(moves=(Move(item, to, reason="as agreed", by="Ann"),)))


ONCE_BROKEN = {
    "a wave in which next to nothing is to be done": Sheet(
        {"internal_users": 98_000, "sites": 150, "numbers_to_port": 20, "goals": ["replace_pbx"]}
    ),
    "only the staff track is late": Sheet({"internal_users": 59_639, "days_to_go_live": 2524, "it_hours_per_week": 4}),
    "what the phones need is moved down": moved("U04", Priority.COULD, internal_users=100, numbers_to_port=20_000),
    "the account that all stand on is moved down": moved("U01", Priority.SHOULD, internal_users=100, numbers_to_port=9),
    "a stage of buying is left out": moved(
        "B03",
        Priority.WONT,
        external_messages_per_month=500,
        workflow_deviation_percent=0,
        unmet_requirement_percent=0,
        goals=["replace_pbx", "contact_centre"],
    ),
    "a channel is moved in against the verdict": moved(
        "F06", Priority.MUST, external_messages_per_month=0, internal_users=80, goals=["staff_collaboration"]
    ),
    "phones are moved in against the verdict": moved(
        "U08", Priority.MUST, external_messages_per_month=20_000, internal_users=12, goals=["customer_notifications"]
    ),
    "what would mend a check that passes is moved down": moved(
        "F09",
        Priority.COULD,
        goals=["carrier_level_control", "in_app_voice"],
        engineering_team=True,
        developer_hours_per_week=20,
        rest_api_expertise=True,
        days_to_go_live=45,
        internal_users=80,
        peak_load_percent=49,
        workflow_deviation_percent=10,
        unmet_requirement_percent=11,
        industry="manufacturing",
        external_messages_per_month={"between": [0, 312_995]},
        secondary_carrier_routing=False,
        webhook_response_ms=50,
        regions="unknown",
    ),
    "a duty is moved down with the channel that brings it": Sheet(
        {
            "industry": "saas",
            "developer_hours_per_week": 21,
            "rest_api_expertise": True,
            "days_to_go_live": 180,
            "workflow_deviation_percent": 31,
            "goals": ["customer_notifications", "replace_pbx"],
            "webhook_response_ms": 101,
            "secondary_carrier_routing": False,
        }
    ),
    "so few people that a pilot would be most of them": Sheet({"internal_users": 6, "sites": 40}),
}


@pytest.mark.parametrize("sheet", ONCE_BROKEN.values(), ids=ONCE_BROKEN.keys())
def test_its_plan_breaks_no_rule(sheet: Sheet) -> None:
    assert list(breaches(case_of(sheet))) == []

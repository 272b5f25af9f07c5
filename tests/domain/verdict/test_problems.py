from __future__ import annotations

from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.verdict.problems import find_contradictions, find_doubts
from tests.domain import by_hand
from tests.domain.verdict.test_flips import NORTHWIND


def contradictions(raw: dict[str, Any]) -> list[tuple[str, ...]]:
    return [one.questions for one in find_contradictions(sheet_of(bootstrap.rulebook(), by_hand.answers_of(raw)))]


def doubts(raw: dict[str, Any]) -> list[str]:
    sheet = sheet_of(bootstrap.rulebook(), by_hand.answers_of(raw))
    return [one.id for one in find_doubts(bootstrap.rulebook(), sheet.facts)]


def test_no_team_with_hours_or_skill_is_told_beside_both_questions() -> None:
    assert contradictions({"engineering_team": False, "developer_hours_per_week": 5}) == [
        ("engineering_team", "developer_hours_per_week")
    ]
    assert contradictions({"engineering_team": False, "rest_api_expertise": True}) == [
        ("engineering_team", "rest_api_expertise")
    ]


@pytest.mark.parametrize(
    "raw",
    [
        {"engineering_team": False, "developer_hours_per_week": 0},
        {"engineering_team": False, "developer_hours_per_week": {"between": [0, 9]}},
        {"engineering_team": "unknown", "developer_hours_per_week": 9},
        {"engineering_team": False, "rest_api_expertise": "unknown"},
        NORTHWIND,
    ],
)
def test_answers_that_can_all_be_true_are_no_contradiction(raw: dict[str, Any]) -> None:
    assert contradictions(raw) == []


@pytest.mark.parametrize(
    ("raw", "doubt"),
    [
        ({"goals": ["sign_in_codes"], "unmet_requirement_percent": 0}, "goals_beyond_standard"),
        ({"goals": ["customer_notifications"], "external_messages_per_month": 0}, "notices_without_volume"),
        ({"goals": ["whatsapp"], "days_to_go_live": 10}, "whatsapp_takes_longer"),
        ({"goals": ["customer_notifications"], "regions": ["us"], "days_to_go_live": 5}, "registration_takes_longer"),
    ],
)
def test_a_doubt_is_told_and_blocks_nothing(raw: dict[str, Any], doubt: str) -> None:
    assert doubt in doubts(raw)
    assert contradictions(raw) == []
    assert doubt not in doubts({**raw, "goals": []})

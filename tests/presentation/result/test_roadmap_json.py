from __future__ import annotations

import json

from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.presentation.result.roadmap_json import assumption_json, roadmap_json
from tests.domain.advised import advised
from tests.domain.planning.test_roadmap_by_hand import BASE

ADVICE = advised(
    BASE | {"internal_users": 80, "goals": ["replace_pbx"], "days_to_go_live": 40},
    Choices(moves=(Move("F32", Priority.WONT, "not now", "Ann"),)),
)


def test_an_item_is_as_the_contract_says() -> None:
    item = next(item for item in roadmap_json(ADVICE.roadmap)["items"] if item["id"] == "F06")
    assert item["title"] == "One-way SMS alerts"
    assert item["priority"] == "must"
    assert item["phase"] == 1
    assert item["effort_days"] == [4, 6, 10]
    assert (item["starts"], item["ends"]) == ("2026-12-28", "2027-01-04")
    assert item["requires"] == ["F02", "F04", "F05"]
    assert item["because"]


def test_the_rest_of_the_contract_is_there() -> None:
    written = roadmap_json(ADVICE.roadmap)
    assert written["for"] == "dual_stack"
    assert written["provisional"] is False
    assert 0 < written["must_share_of_effort"] < 1
    assert written["deadline_met"] is False
    assert written["warnings"]


def test_moves_and_remedies_are_written_out() -> None:
    written = roadmap_json(ADVICE.roadmap)
    moved = next(item for item in written["items"] if item["id"] == "F32")
    assert moved["moved"] == {"to": "wont", "reason": "not now", "by": "Ann"}
    assert moved["starts"] is None
    assert {remedy["kind"] for remedy in written["remedies"]} <= {"hours", "date", "fewer_musts"}
    for remedy in written["remedies"]:
        assert bool(remedy["hours"]) is (remedy["kind"] == "hours")
        assert remedy["answers"].keys() <= {
            "days_to_go_live",
            "developer_hours_per_week",
            "engineering_team",
            "rest_api_expertise",
        }


def test_everything_is_plain_json() -> None:
    written = [roadmap_json(ADVICE.roadmap), [assumption_json(entry) for entry in ADVICE.assumptions]]
    assert json.loads(json.dumps(written)) == written


def test_no_plan_is_written_as_none() -> None:
    written = roadmap_json(advised(BASE | {"engineering_team": False}).roadmap)
    assert (written["for"], written["items"], written["ends"], written["deadline_met"]) == (None, [], None, None)


def test_a_default_price_is_a_decimal_string() -> None:
    seat = next(assumption_json(entry) for entry in ADVICE.assumptions if entry.question == "seat_price")
    assert (seat["value"], seat["basis"]) == ("27.50", "default")
    assert isinstance(seat["matters"], bool)

from __future__ import annotations

import json

import pytest

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
    assert (item["starts"], item["ends"]) == ("2027-01-25", "2027-02-01")
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
    assert {remedy["kind"] for remedy in written["remedies"]} <= {
        "hours",
        "date",
        "fewer_musts",
        "extend",
        "bridge",
        "first_wave",
    }
    for remedy in written["remedies"]:
        assert bool(remedy["hours"]) is (remedy["kind"] == "hours")
        assert remedy["answers"].keys() <= {
            "days_to_go_live",
            "developer_hours_per_week",
            "it_hours_per_week",
            "legacy_contract_end",
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


def test_what_is_done_in_waves_is_written_once_for_each() -> None:
    """80 people: a pilot of eight, then a third and two thirds of the other 72; the parts are the whole."""
    written = roadmap_json(ADVICE.roadmap)
    phones = [item for item in written["items"] if item["feature"] == "U08"]
    assert [item["wave"] for item in phones] == [0, 1, 2]
    assert [item["id"] for item in phones] == ["U08.0", "U08.1", "U08.2"]
    assert [wave["people"] for wave in written["waves"]] == [8, 24, 48]
    assert sum(item["effort_days"][1] for item in phones) == pytest.approx(0.2 + 80 * 0.05)
    assert [item["ends"] for item in phones] == sorted(item["ends"] for item in phones)


def test_closing_work_has_no_tier_and_stands_apart() -> None:
    written = roadmap_json(ADVICE.roadmap)
    assert [(item["id"], item["priority"]) for item in written["closing"]] == [("U11", None)]
    assert "U11" not in {item["id"] for item in written["items"]}


def test_load_goals_and_the_days_of_staff_are_written() -> None:
    written = roadmap_json(ADVICE.roadmap)
    assert all(week["hours"] <= week["capacity"] for week in written["load"])
    assert {week["role"] for week in written["load"]} >= {"it", "developers", "buyer", "technicians", "trainers"}
    assert [(goal["goal"], goal["how"], goal["item"]) for goal in written["goals"]] == [
        ("replace_pbx", "planned", "U08")
    ]
    assert written["staff_live"] >= written["first_value"]

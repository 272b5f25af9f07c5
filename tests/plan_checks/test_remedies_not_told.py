"""A remedy that would help and is not told is seen too, and so is a move that a remedy does not name."""

from __future__ import annotations

from commsfit.domain.answers.choices import Choices, Move, Priority
from tests.plan_checks.advising import case_of
from tests.plan_checks.rerunning import fewer_musts_are_offered_where_they_help, remedies_name_all_that_moves
from tests.plan_checks.rulebook_data import library
from tests.plan_checks.sheets import Sheet

BUYING = [name for name, data in library().features.items() if data.get("procures")]
SIGNED = Choices(moves=tuple(Move(name, Priority.WONT, reason="signed already") for name in BUYING))
A_CLINIC = {
    "engineering_team": True,
    "rest_api_expertise": True,
    "developer_hours_per_week": 40,
    "days_to_go_live": 64,
    "external_messages_per_month": 20_000,
    "internal_users": 10,
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 0,
    "industry": "healthcare",
    "goals": ["customer_notifications"],
}


def test_fewer_musts_that_would_meet_the_date_are_missed_where_nothing_offers_them() -> None:
    case = case_of(Sheet(A_CLINIC, SIGNED))
    roadmap = case.result["roadmap"]
    assert any(remedy["items"] for remedy in roadmap["remedies"])
    assert list(fewer_musts_are_offered_where_they_help(case)) == []
    roadmap["remedies"] = [remedy for remedy in roadmap["remedies"] if not remedy["items"]]
    assert list(fewer_musts_are_offered_where_they_help(case))


def test_a_remedy_that_names_less_or_more_than_moves_is_seen() -> None:
    case = case_of(Sheet(A_CLINIC, SIGNED))
    remedy = next(remedy for remedy in case.result["roadmap"]["remedies"] if remedy["items"])
    assert list(remedies_name_all_that_moves(case)) == []
    remedy["items"] = ["F10"]
    assert [sentence[:17] for sentence in remedies_name_all_that_moves(case)] == ["F12 is not named:"]
    remedy["items"] = ["F10", "F12", "B99"]
    assert [sentence[:21] for sentence in remedies_name_all_that_moves(case)] == ["B99 is named and stay"]

from __future__ import annotations

from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.verdict.outcome import Verdict, verdict_of

ABLE = {
    "engineering_team": True,
    "developer_hours_per_week": 20,
    "rest_api_expertise": True,
    "days_to_go_live": 30,
    "external_messages_per_month": 10000,
    "internal_users": 49,
    "workflow_deviation_percent": 10,
    "unmet_requirement_percent": 10,
    "goals": [],
}


def verdict(**changes: Any) -> Verdict:
    rulebook = bootstrap.rulebook()
    answers, wrong = read_answers(rulebook, ABLE | changes)
    assert not wrong
    return verdict_of(rulebook, answers)


@pytest.mark.parametrize(
    ("changes", "row", "outcome"),
    [
        ({}, "R1", "ucaas"),
        ({"external_messages_per_month": 10001}, "R7", "cpaas"),
        ({"external_messages_per_month": 10001, "internal_users": 50}, "R6", "dual_stack"),
        ({"unmet_requirement_percent": 11}, "R5", "dual_stack_phased"),
        ({"workflow_deviation_percent": 31, "days_to_go_live": 29}, "R3", "dual_stack_phased"),
        (
            {"workflow_deviation_percent": 31, "rest_api_expertise": False, "internal_users": 80},
            "R2",
            "dual_stack_phased",
        ),
        ({"goals": ["embed_in_portal_or_crm"], "developer_hours_per_week": 19}, "R4", "cpaas_blocked"),
    ],
)
def test_every_row_has_a_sheet_that_hits_it(changes: dict[str, Any], row: str, outcome: str) -> None:
    found = verdict(**changes)
    assert (found.row, found.outcome, found.settled) == (row, outcome, True)


def test_no_answers_leave_every_outcome_possible() -> None:
    rulebook = bootstrap.rulebook()
    found = verdict_of(rulebook, read_answers(rulebook, {})[0])
    assert set(found.possible) == {outcome.id for outcome in rulebook.decision.outcomes}
    assert found.next_question == "goals"
    assert found.sentence == "Nothing is ruled out yet: all 5 outcomes are still possible."
    assert found.detail == "The answer that decides most: Goals."


def test_hours_without_a_team_give_no_verdict() -> None:
    found = verdict(engineering_team=False)
    assert found.outcome is None
    assert found.possible == ()


NORTHWIND = ABLE | {"external_messages_per_month": 25000, "internal_users": 80}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"developer_hours_per_week": 12},
            ("Buy phones and chat for your people now. Build for your customers once the team has 20 hours a week."),
        ),
        (
            {"engineering_team": False, "developer_hours_per_week": 0, "rest_api_expertise": False},
            (
                "Buy phones and chat for your people now. "
                "Build for your customers once you have a developer team with 20 hours a week."
            ),
        ),
        (
            {"developer_hours_per_week": 12, "rest_api_expertise": False, "days_to_go_live": 20},
            (
                "Buy phones and chat for your people now. Build for your customers "
                "once the team has 20 hours a week and someone in the team knows REST APIs."
            ),
        ),
        (
            {"days_to_go_live": 20},
            "Buy phones and chat for your people now. What you build for your customers lands after day 30.",
        ),
        ({}, "Buy and build, both now: a ready-made service for your people, your own for your customers."),
        (
            {
                "goals": ["embed_in_portal_or_crm"],
                "internal_users": 5,
                "days_to_go_live": 20,
                "rest_api_expertise": False,
            },
            (
                "Build, once the way is clear: it can start when someone in the team knows REST APIs "
                "and the date allows 30 days or more."
            ),
        ),
    ],
)
def test_the_verdict_is_one_plain_sentence(changes: dict[str, Any], sentence: str) -> None:
    rulebook = bootstrap.rulebook()
    answers, _ = read_answers(rulebook, NORTHWIND | changes)
    assert verdict_of(rulebook, answers).sentence == sentence


def test_where_nothing_fires_and_nobody_would_use_it_nothing_needs_a_new_platform() -> None:
    assert verdict(internal_users=0).sentence.startswith("Nothing here needs a new platform yet")
    assert verdict().sentence.startswith("Buy ready-made, by default")
    assert verdict(days_to_go_live=10).sentence.startswith("Buy ready-made: a service")


def test_notes_name_a_contact_centre_and_ways_without_hiring() -> None:
    found = verdict(goals=["contact_centre"], workflow_deviation_percent=40, developer_hours_per_week=5)
    assert any("CCaaS" in note for note in found.notes)
    assert any("partner" in note for note in found.notes)


def test_reasons_say_what_a_phased_or_blocked_outcome_waits_for() -> None:
    need = {"workflow_deviation_percent": 40}
    assert verdict(**need, developer_hours_per_week=5).reasons == ("capacity",)
    assert verdict(**need, days_to_go_live=5).reasons == ("deadline",)
    assert verdict(**need, days_to_go_live=5, rest_api_expertise=False).reasons == ("capacity", "deadline")
    assert verdict(unmet_requirement_percent=20).reasons == ("roadmap",)
    assert verdict(**need).reasons == ()


def test_an_undecided_sheet_names_what_is_possible_and_asks_the_most_decisive_question() -> None:
    rulebook = bootstrap.rulebook()
    answers, _ = read_answers(rulebook, NORTHWIND | {"developer_hours_per_week": "unknown"})
    found = verdict_of(rulebook, answers)
    assert (found.outcome, found.platform, found.timing, found.settled) == (None, None, None, False)
    assert found.possible == ("dual_stack_phased", "dual_stack")
    assert found.next_question == "developer_hours_per_week"
    assert found.sentence == "Still open: Dual-stack, in two steps; or Dual-stack, both now."
    assert "Developer hours" in found.detail

from __future__ import annotations

from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.answer_reading import read_answers
from commsfit.domain.outcome import Verdict, verdict_of

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
    assert found.next_question is not None


def test_hours_without_a_team_give_no_verdict() -> None:
    found = verdict(engineering_team=False)
    assert found.outcome is None
    assert found.possible == ()

from __future__ import annotations

from typing import Any

from commsfit import bootstrap
from commsfit.domain.definitions.questions import Sharpens
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.verdict.refining import refinements
from tests.domain import by_hand

SETTLED = {"goals": ["replace_pbx"], "external_messages_per_month": 25000, "developer_hours_per_week": 12}
ONLY_BOUGHT = {
    "goals": ["staff_collaboration"],
    "external_messages_per_month": 500,
    "workflow_deviation_percent": 5,
    "unmet_requirement_percent": 5,
}


def refined(raw: dict[str, Any], *passed: str) -> dict[Sharpens, tuple[str, ...]]:
    found = refinements(sheet_of(bootstrap.rulebook(), by_hand.answers_of(raw)), passed)
    return {group.sharpens: group.questions for group in found}


def test_every_bundled_question_says_what_it_sharpens() -> None:
    assert [one.id for one in bootstrap.rulebook().questions.questions if one.sharpens is None] == []


def test_dates_come_before_costs_and_readiness() -> None:
    assert list(refined(SETTLED)) == [Sharpens.DATE, Sharpens.COST, Sharpens.READINESS]


def test_what_was_answered_passed_or_follows_is_not_offered() -> None:
    offered = refined({**SETTLED, "industry": "retail"}, "sites")
    assert "industry" not in offered[Sharpens.DATE]
    assert "sites" not in offered[Sharpens.DATE]
    assert "engineering_team" not in offered[Sharpens.DATE], "it follows from the hours"


def test_readiness_to_build_is_offered_only_where_something_may_be_built() -> None:
    assert "api_authentication" in refined(SETTLED)[Sharpens.READINESS]
    assert "api_authentication" not in refined(ONLY_BOUGHT)[Sharpens.READINESS]
    assert "network_latency_ms" in refined(ONLY_BOUGHT)[Sharpens.READINESS]


def test_hidden_questions_are_not_offered() -> None:
    assert "contact_centre_agents" not in refined(SETTLED)[Sharpens.COST]
    assert "contact_centre_agents" in refined({**SETTLED, "goals": ["contact_centre"]})[Sharpens.COST]

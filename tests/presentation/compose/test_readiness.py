"""Readiness counts what the plan holds: a staff tool alone waits for no check of the customer part."""

from __future__ import annotations

from datetime import date
from typing import Any

from commsfit.domain.answers.choices import Choices, Evidence
from commsfit.domain.document.assessment import Assessment, Scenario
from commsfit.presentation.outline.outline import Outline
from commsfit.presentation.sentences.plan.readiness import planned_checks, readiness_sentence
from tests.domain.advised import advised, answered
from tests.domain.duties.test_compliance import CPAAS, UCAAS
from tests.presentation.compose.test_report import outline_with, told

FAILING = {"secondary_carrier_routing": False, "network_jitter_ms": 60}


def outline(answers: dict[str, Any]) -> Outline:
    scenario = Scenario("Today", answered(answers | FAILING))
    return outline_with(Assessment(scenarios=(scenario,)), ("summary", "readiness"))


def test_a_plan_of_the_staff_tool_counts_the_checks_of_the_network() -> None:
    assert {check.id for check in planned_checks(advised(UCAAS | FAILING))} >= {"jitter", "qos"}
    assert "failover" not in {check.id for check in planned_checks(advised(UCAAS | FAILING))}
    assert readiness_sentence(advised(UCAAS | FAILING)) == "1 check of 5 must be fixed before going live."
    readiness = told(outline(UCAAS), "readiness")
    assert "1 check of 5 must be fixed before going live" in readiness
    assert "Second route for messages" not in readiness


def test_the_summary_names_what_blocks_what_is_planned() -> None:
    staff, customers = told(outline(UCAAS), "summary"), told(outline(CPAAS), "summary")
    assert "1 blocker\nuneven delay (jitter)" in staff
    assert "second route for messages" in customers
    assert "jitter" not in customers


def test_while_nothing_can_be_planned_every_check_counts() -> None:
    contradicting = advised(CPAAS | FAILING | {"engineering_team": False})
    assert {"failover", "jitter"} <= {check.id for check in planned_checks(contradicting)}


def test_what_was_done_is_told_once_with_who_and_when() -> None:
    seen = Choices(evidence=(Evidence("failover", "second vendor signed", "Ana", date(2026, 11, 19)),))
    scenario = Scenario("Today", answered(CPAAS | FAILING), seen)
    readiness = told(outline_with(Assessment(scenarios=(scenario,)), ("readiness",)), "readiness")
    assert "Done: second vendor signed, by Ana, on 19 November 2026." in readiness
    assert "Marked as done: Done" not in readiness

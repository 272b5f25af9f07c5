from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices, Evidence
from commsfit.domain.readiness import CheckState, Gate, cpaas_readiness, gate_of, network_readiness
from tests.domain.advised import advised, cases, facts, rulebook


@pytest.mark.parametrize("case", cases("readiness.toml"))
def test_each_limit_is_exact(case: dict[str, Any]) -> None:
    known = facts(**case["answers"])
    ready, lines = cpaas_readiness(rulebook(), known, Choices()), network_readiness(rulebook(), known, Choices())
    found: dict[str, str] = {check.id: check.state for check in (*ready.checks, *lines.checks)}
    found |= {"cpaas": ready.gate, "ucaas": lines.gate}
    assert {name: found[name] for name in case["expect"]} == case["expect"]


def test_the_gate_is_the_gravest_of_all_combinations() -> None:
    """36 combinations of the four checks where all are answered: one go, three cautions, 32 to fix first."""
    measured = (CheckState.PASS, CheckState.CAUTION, CheckState.FAIL)
    either = (CheckState.PASS, CheckState.FAIL)
    gates = [gate_of((a, b, c, d)) for a in measured for b in measured for c in either for d in either]
    assert (gates.count(Gate.GO), gates.count(Gate.CAUTION), gates.count(Gate.FIX_FIRST)) == (1, 3, 32)


def test_evidence_is_told_and_does_not_move_the_gate() -> None:
    done = Evidence("failover", "second vendor signed", "Ana", date(2026, 11, 19))
    ready = cpaas_readiness(rulebook(), facts(secondary_carrier_routing=False), Choices(evidence=(done,)))
    check = next(check for check in ready.checks if check.id == "failover")
    assert check.done == "Done: second vendor signed, by Ana, on 19 November 2026"
    assert (check.state, ready.gate) == (CheckState.FAIL, Gate.FIX_FIRST)
    assert "Marked as done: second route for messages." in ready.words


def test_the_latest_evidence_counts() -> None:
    twice = (Evidence("failover", "tried"), Evidence("failover", "", "Ben"))
    ready = cpaas_readiness(rulebook(), facts(), Choices(evidence=twice))
    assert next(check.done for check in ready.checks if check.id == "failover") == "Done, by Ben"


def test_a_failing_check_says_what_to_do_and_who_does_it() -> None:
    ready = cpaas_readiness(rulebook(), facts(peak_load_percent=120, webhook_response_ms=500), Choices())
    failing = [check for check in ready.checks if check.state in {CheckState.FAIL, CheckState.HIGH_RISK}]
    assert len(failing) == 2
    assert all(check.action and check.owner and check.source and check.source.quote for check in failing)
    assert "120%" in failing[0].because


def test_readiness_never_changes_the_outcome() -> None:
    core: dict[str, Any] = {"engineering_team": True, "developer_hours_per_week": 40, "rest_api_expertise": True}
    core |= {"days_to_go_live": 60, "external_messages_per_month": 50000, "internal_users": 10, "goals": []}
    core |= {"workflow_deviation_percent": 0, "unmet_requirement_percent": 0}
    worst: dict[str, Any] = {"peak_load_percent": 500, "webhook_response_ms": 9000, "secondary_carrier_routing": False}
    worst |= {"api_authentication": ["basic"], "network_latency_ms": 900, "network_qos": False}
    assert advised(core).verdict == advised(core | worst).verdict
    assert advised(core | worst).readiness.gate is Gate.FIX_FIRST


def test_every_state_that_a_check_can_reach_has_its_words() -> None:
    book, words = rulebook().readiness, rulebook().words.readiness.checks
    for rule in book.checks:
        reachable = {"pass", "open"} | ({rule.fails_as} if rule.fails else set())
        assert reachable <= set(words[rule.id].because), rule.id
    assert set(words["uplink"].because) == {"pass", "caution", "fail", "open"}

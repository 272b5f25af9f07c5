from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from commsfit.domain.duties.risks import Level, Risk, minutes_down_a_year
from tests.domain.advised import advised, rulebook
from tests.domain.duties.test_compliance import CPAAS, UCAAS

PHASED = CPAAS | {"developer_hours_per_week": 10, "internal_users": 80, "goals": ["replace_pbx"]}


def risks(answers: dict[str, Any], **changes: Any) -> dict[str, Risk]:
    return {risk.id: risk for risk in advised(answers | changes).prospects.risks}


@pytest.mark.parametrize(
    ("base", "changes", "risk"),
    [
        (UCAAS, {"numbers_to_port": 20}, "porting_late"),
        (UCAAS, {"legacy_monthly_cost": 500}, "old_line_cancelled"),
        (PHASED, {"analog_lines": 4}, "analog_forgotten"),
        (UCAAS, {"sites": 3}, "remote_emergency"),
        (UCAAS, {"network_latency_ms": 400}, "weak_network"),
        (UCAAS, {}, "untested_network"),
        (CPAAS, {}, "registration_late"),
        (CPAAS, {"peak_load_percent": 60}, "throttled"),
        (CPAAS, {"webhook_response_ms": 150}, "late_answers"),
        (CPAAS, {"goals": ["sign_in_codes"]}, "code_fraud"),
        (CPAAS, {"goals": ["number_masking"]}, "masking_product"),
        (PHASED, {}, "phase_two_never"),
        (CPAAS, {"cards_by_phone": True, "records_calls": True}, "card_on_tape"),
        (CPAAS, {"goals": ["embed_in_portal_or_crm"], "developer_hours_per_week": 5}, "blocked_plan"),
    ],
)
def test_a_risk_stands_where_the_answers_bring_it_about(
    base: dict[str, Any], changes: dict[str, Any], risk: str
) -> None:
    assert risk in risks(base, **changes)


@pytest.mark.parametrize(
    ("base", "changes", "risk"),
    [
        (CPAAS, {"numbers_to_port": 20}, "porting_late"),
        (UCAAS, {"numbers_to_port": 0}, "porting_late"),
        (PHASED, {"analog_lines": 0}, "analog_forgotten"),
        (CPAAS, {"secondary_carrier_routing": True}, "single_route"),
        (CPAAS, {"peak_load_percent": 49}, "throttled"),
        (CPAAS, {"baseline_measured": True}, "no_baseline"),
        (CPAAS, {}, "phase_two_never"),
        (UCAAS, {}, "registration_late"),
    ],
)
def test_a_risk_is_left_out_where_it_cannot_happen(base: dict[str, Any], changes: dict[str, Any], risk: str) -> None:
    assert risk not in risks(base, **changes)


def test_what_nobody_counted_counts_as_a_risk() -> None:
    unanswered = {key: value for key, value in PHASED.items() if key != "analog_lines"}
    found = risks(unanswered)["analog_forgotten"]
    assert "Special lines: not answered yet" in found.because


def test_a_risk_of_something_lacking_names_the_answer_that_lacks_it() -> None:
    assert "Second route: no" in " ".join(risks(CPAAS, secondary_carrier_routing=False)["single_route"].because)


def test_an_open_plan_raises_no_risk_of_its_own() -> None:
    assert advised({}).prospects.risks == ()


def test_a_risk_is_likelier_where_the_answers_say_so() -> None:
    assert risks(CPAAS, peak_load_percent=60)["throttled"].likelihood is Level.MEDIUM
    assert risks(CPAAS, peak_load_percent=81)["throttled"].likelihood is Level.HIGH


def test_risks_come_gravest_first_with_owner_and_remedy() -> None:
    weight = {Level.LOW: 1, Level.MEDIUM: 2, Level.HIGH: 3}
    found = advised(PHASED | {"peak_load_percent": 90}).prospects.risks
    grave = [weight[risk.likelihood] * weight[risk.impact] for risk in found]
    assert grave == sorted(grave, reverse=True)
    assert all(risk.owner and risk.mitigation and risk.because and risk.source for risk in found)


def test_trade_offs_of_the_sequence_stand_where_an_old_phone_system_does() -> None:
    with_pbx = {trade_off.id for trade_off in advised(PHASED).prospects.trade_offs}
    assert {"log_silos", "two_contracts", "presence_middleware"} <= with_pbx
    assert advised(CPAAS).prospects.trade_offs == ()


def test_limits_are_those_of_the_platforms_in_the_plan() -> None:
    assert {limit.id.split("_")[0] for limit in advised(UCAAS).prospects.limits} == {"ucaas"}
    assert {limit.id.split("_")[0] for limit in advised(CPAAS).prospects.limits} == {"cpaas"}
    assert {limit.id.split("_")[0] for limit in advised(PHASED).prospects.limits} == {"ucaas", "cpaas"}


@pytest.mark.parametrize(
    ("availability", "minutes"), [("99.999", "5.256"), ("99.99", "52.56"), ("99.9", "525.6"), ("100", "0")]
)
def test_an_availability_is_told_in_minutes_a_year(availability: str, minutes: str) -> None:
    assert minutes_down_a_year(Decimal(availability)) == Decimal(minutes)


def test_the_isolation_argument_stands_for_two_platforms_only() -> None:
    assert "99.999% for staff calls, which is 5.26 minutes a year" in advised(PHASED).prospects.isolation
    assert advised(UCAAS).prospects.isolation == ""


def test_phased_against_big_bang_is_compared_where_cpaas_may_be_in_the_plan() -> None:
    rows = advised(PHASED).prospects.phased_or_big_bang
    assert ("2 to 4 weeks", "6 to 9 months") in [(row.phased, row.big_bang) for row in rows]
    assert advised(UCAAS).prospects.phased_or_big_bang == ()


def test_a_claim_without_evidence_is_told_as_a_claim() -> None:
    row = next(row for row in advised(PHASED).prospects.phased_or_big_bang if "40%" in row.phased)
    assert "source claims" in row.phased


def test_the_words_and_the_rules_name_the_same_risks() -> None:
    book, words = rulebook().risks, rulebook().words.risks
    assert {rule.id for rule in book.risks} == set(words.risks)
    assert {rule.id for rule in book.trade_offs} == set(words.trade_offs)
    assert {rule.id for rule in book.limits} == set(words.limits)
    assert set(book.comparison) == set(words.comparison)


@pytest.mark.parametrize(("days", "likelihood"), [(400, None), (92, Level.HIGH), (60, Level.HIGH)])
def test_a_date_that_the_plan_misses_is_a_risk_however_far_away(days: int, likelihood: Level | None) -> None:
    advice = advised(PHASED | {"days_to_go_live": days})
    found = {risk.id: risk for risk in advice.prospects.risks}
    assert advice.roadmap.deadline_met is (likelihood is None)
    assert (found["date_too_near"].likelihood if "date_too_near" in found else None) is likelihood
    if days == 92:
        assert "The plan ends after your date" in found["date_too_near"].because


def test_a_near_date_that_the_plan_meets_is_a_smaller_risk() -> None:
    advice = advised(CPAAS | {"days_to_go_live": 80, "developer_hours_per_week": 200})
    assert advice.roadmap.deadline_met
    assert {risk.id: risk.likelihood for risk in advice.prospects.risks}["date_too_near"] is Level.MEDIUM

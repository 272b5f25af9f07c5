"""What readiness and law require, the roadmap plans; what they do not require, it does not plan in their name."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commsfit.domain.advice import Advice
from commsfit.domain.answers.choices import Choices, OwnDecision, Priority
from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.planning.roadmap import Item
from commsfit.domain.planning.selecting.selection import is_required, planning_facts
from commsfit.domain.readiness import Check, CheckState
from tests.domain.advised import advised, rulebook
from tests.domain.duties.test_compliance import CPAAS, UCAAS
from tests.domain.partial_sheets import nearly_complete_sheets, partial_sheets
from tests.domain.planning.plans import GOALS, INDUSTRIES, REGIONS

BOOK = rulebook()
FEATURES = BOOK.features.by_id
YES_NO = st.sampled_from([True, False, "unknown"])


def duties() -> st.SearchStrategy[dict[str, Any]]:
    """Every answer that a requirement hangs on, in every combination."""
    return st.fixed_dictionaries(
        {},
        optional={
            "industry": st.sampled_from(INDUSTRIES),
            "regions": st.sets(st.sampled_from(REGIONS), max_size=3).map(sorted),
            "goals": st.sets(st.sampled_from(GOALS), max_size=3).map(sorted),
            "external_messages_per_month": st.sampled_from([0, 1, 500, 10000, 10001, {"between": [0, 400]}]),
            "peak_load_percent": st.sampled_from([10, 50, 80, 81, {"between": [70, 90]}]),
            "webhook_response_ms": st.sampled_from([50, 100, 200, 201]),
            "secondary_carrier_routing": YES_NO,
            "api_authentication": st.sampled_from([["oauth2"], ["basic"], [], ["api_key", "mutual_tls"]]),
            "network_latency_ms": st.sampled_from([20, 150, 301]),
            "network_packet_loss_percent": st.sampled_from([0, 1, 3]),
            "uplink_mbps": st.sampled_from([0, 1, 100]),
            "analog_lines": st.sampled_from([0, 3]),
            "numbers_to_port": st.sampled_from([0, 20]),
            "health_data": YES_NO,
            "cards_by_phone": YES_NO,
            "records_calls": YES_NO,
            "marketing_messages": YES_NO,
            "personal_data_in_messages": YES_NO,
        },
    )


def sheets() -> st.SearchStrategy[dict[str, Any]]:
    base = st.one_of(nearly_complete_sheets(), partial_sheets(), st.sampled_from([CPAAS, UCAAS]))
    return st.tuples(base, duties()).map(lambda parts: parts[0] | parts[1])


def decisions() -> st.SearchStrategy[Choices]:
    """Mostly the verdict's own plan, sometimes one that a person decided on."""
    own = st.sampled_from(sorted(BOOK.roadmap.platforms)).map(
        lambda outcome: Choices(decision=OwnDecision(outcome, "board"))
    )
    return st.one_of(st.just(Choices()), st.just(Choices()), own)


def planned(advice: Advice) -> dict[str, Item]:
    return {item.id: item for item in advice.roadmap.items if item.priority is not Priority.WONT}


def required(advice: Advice) -> list[Milestone]:
    return [one for one in advice.compliance if one.applies and one.mandatory]


def owed_by_answers(advice: Advice) -> set[str]:
    """What raises a tier by itself: not that which only an item of a lower tier brings along."""
    raising = {owed for feature in FEATURES.values() for rule in feature.rules for owed in rule.owed}
    use = BOOK.roadmap.platforms[advice.roadmap.plans_for or ""]
    facts = planning_facts(BOOK, sheet_of(BOOK, advice.answers).facts, use)
    return {owed for owed in raising if is_required(facts, BOOK.compliance.by_id[owed])}


def failing(advice: Advice) -> list[Check]:
    """The failing checks of the platforms that the plan holds."""
    use = BOOK.roadmap.platforms[advice.roadmap.plans_for or ""]
    checks = (*(advice.readiness.checks if use.cpaas else ()), *(advice.network.checks if use.ucaas else ()))
    return [check for check in checks if check.state in {CheckState.FAIL, CheckState.HIGH_RISK}]


MENDING = {
    "peak_high": "rate_limit",
    "peak_tier": "rate_limit",
    "slow_server": "webhook_latency",
    "no_second_route": "failover",
    "weak_sign_in": "authentication",
}


def assert_required_is_planned(advice: Advice) -> None:
    items, owed = planned(advice), owed_by_answers(advice)
    for one in required(advice):
        assert one.items, f"{one.id} is required, and nothing planned settles it"
        assert set(one.items) <= items.keys()
        assert one.due_phase == min(items[name].phase for name in one.items)
        if one.id in owed:
            assert any(items[name].priority is Priority.MUST for name in one.items), one.id


def assert_planned_is_required(advice: Advice) -> None:
    owed = {one.id for one in advice.compliance if one.mandatory or one.applies is None or may_bind(advice, one)}
    for item in planned(advice).values():
        for rule in FEATURES[item.id].rules:
            if rule.owed and BOOK.words.features.reasons[rule.because] in item.because:
                assert owed.intersection(rule.owed), f"{item.id} is planned because of {rule.because}"


def may_bind(advice: Advice, milestone: Milestone) -> bool:
    """Whether an open answer decides that it is more than advice: people who differ count as saying yes in a plan."""
    binding = BOOK.compliance.by_id[milestone.id].mandatory_when
    return binding is not None and sheet_of(BOOK, advice.answers).facts.holds(binding) is None


def assert_failing_is_mended(advice: Advice) -> None:
    musts = [item for item in advice.roadmap.items if item.priority is Priority.MUST]
    for check in failing(advice):
        mending = [item for item in musts if check.id in FEATURES[item.id].settles]
        assert mending, f"{check.id} fails, and nothing mends it"
        said = {BOOK.words.features.reasons[reason] for reason, mended in MENDING.items() if mended == check.id}
        assert not said or any(said.intersection(item.because) for item in mending), f"nothing says why {check.id}"


def assert_mended_is_failing(advice: Advice) -> None:
    broken = {check.id for check in failing(advice)}
    for item in planned(advice).values():
        for reason, check in MENDING.items():
            if BOOK.words.features.reasons[reason] in item.because:
                assert check in broken, f"{item.id} mends {check}"


def assert_risks_are_of_the_plan(advice: Advice) -> None:
    """What may go wrong with an item is told where the item is planned."""
    risks, items = {risk.id for risk in advice.prospects.risks}, planned(advice)
    for risk, item in {"registration_late": "F05", "code_fraud": "F12", "video_product": "F18"}.items():
        if risk in risks:
            assert item in items, f"{risk} is told, and {item} is not planned"


def assert_agreement(answers: dict[str, Any], choices: Choices) -> None:
    advice = advised(answers, choices)
    if advice.roadmap.plans_for is None:
        return
    assert_required_is_planned(advice)
    assert_planned_is_required(advice)
    assert_failing_is_mended(advice)
    assert_mended_is_failing(advice)
    assert_risks_are_of_the_plan(advice)


@given(sheets(), decisions())
@settings(max_examples=250)
def test_readiness_law_risks_and_roadmap_agree(answers: dict[str, Any], choices: Choices) -> None:
    assert_agreement(answers, choices)


@pytest.mark.long
@given(sheets(), decisions())
@settings(max_examples=4000, derandomize=False)
def test_they_agree_on_thousands_of_sheets(answers: dict[str, Any], choices: Choices) -> None:
    assert_agreement(answers, choices)


HOSPITAL = CPAAS | {"industry": "healthcare", "health_data": True}


def named(advice: Advice) -> dict[str, Milestone]:
    return {one.id: one for one in advice.compliance}


def test_a_hospital_with_health_data_owes_the_agreement_and_plans_it() -> None:
    advice = advised(HOSPITAL)
    assert named(advice)["hipaa_agreement"].items == ("F30",)
    assert planned(advice)["F30"].priority is Priority.MUST


def test_a_hospital_that_denies_health_data_owes_no_agreement_and_plans_none() -> None:
    advice = advised(HOSPITAL | {"health_data": False})
    assert not {"hipaa_agreement", "hipaa_content", "health_contract_elsewhere"} & named(advice).keys()
    assert "F30" not in planned(advice)
    assert not any("health data" in step.words.lower() for step in advice.roadmap.next_steps)
    assert not any("BAA" in lead.title for lead in advice.roadmap.lead_times)


def test_a_hospital_that_does_not_know_is_told_which_answer_decides() -> None:
    found = named(advised(HOSPITAL | {"health_data": "unknown"}))["hipaa_agreement"]
    assert found.applies is None
    assert found.because == ("Depends on an open answer: Health data",)


@pytest.mark.parametrize("regions", [["eu"], ["canada", "us"], ["other"]])
def test_health_data_outside_the_us_needs_a_contract_of_that_country(regions: list[str]) -> None:
    advice = advised(HOSPITAL | {"regions": regions})
    assert named(advice)["health_contract_elsewhere"].items == ("F30",)
    assert ("hipaa_agreement" in named(advice)) is ("us" in regions)


FEW = CPAAS | {"industry": "other", "goals": ["video_support"], "workflow_deviation_percent": 40}
SENDING = {"sender_registration": "F05", "consent_us": "F04"}


@pytest.mark.parametrize("messages", [1, 500, 9999])
def test_few_messages_without_a_goal_for_them_need_registration_and_consent_all_the_same(messages: int) -> None:
    advice = advised(FEW | {"external_messages_per_month": messages})
    for milestone, item in SENDING.items():
        assert named(advice)[milestone].items == (item,)
        assert planned(advice)[item].priority is Priority.MUST
    assert planned(advice)["F06"].priority is Priority.SHOULD


def test_who_sends_no_message_owes_neither_and_plans_neither() -> None:
    advice = advised(FEW | {"external_messages_per_month": 0})
    assert not SENDING.keys() & named(advice).keys()
    assert not {"F04", "F05", "F06"} & planned(advice).keys()
    assert not any(line.id in {"registration", "campaign"} for line in advice.costs.options[1].lines)


def test_a_goal_that_sends_owes_both_before_anybody_knows_how_many() -> None:
    advice = advised(FEW | {"goals": ["customer_notifications"], "external_messages_per_month": "unknown"})
    assert all(named(advice)[milestone].applies for milestone in SENDING)
    assert {"F04", "F05", "F06"} <= planned(advice).keys()


def test_cards_and_recordings_are_taken_care_of_where_no_new_platform_carries_calls() -> None:
    advice = advised(CPAAS | {"cards_by_phone": True, "records_calls": True})
    assert named(advice)["card_masking"].items == ("U13",)
    assert named(advice)["recording_consent"].items == ("U14",)


def test_papers_open_no_gate_of_a_platform_that_is_not_planned() -> None:
    advice = advised(UCAAS | {"records_calls": True, "goals": ["staff_collaboration", "contact_centre"]})
    assert {gate.track for gate in advice.roadmap.gates} == {"ucaas"}


def test_the_plan_that_a_person_decided_on_says_what_is_owed() -> None:
    advice = advised(UCAAS, Choices(decision=OwnDecision("cpaas", "the board wants it")))
    assert advice.verdict.outcome == "ucaas"
    assert named(advice)["mutual_tls"].items == ("F01",)
    assert "emergency_us" not in named(advice)

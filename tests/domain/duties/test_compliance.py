from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices, Evidence
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.duties.compliance import Milestone
from tests.domain.advised import advised, rulebook

CPAAS = {
    "engineering_team": True,
    "developer_hours_per_week": 40,
    "rest_api_expertise": True,
    "days_to_go_live": 90,
    "external_messages_per_month": 50000,
    "internal_users": 10,
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 0,
    "goals": ["customer_notifications"],
    "regions": ["us"],
    "industry": "logistics",
    "sites": 1,
    "health_data": False,
    "cards_by_phone": False,
    "records_calls": False,
    "marketing_messages": False,
    "personal_data_in_messages": False,
    "analog_lines": 0,
}
UCAAS = CPAAS | {"external_messages_per_month": 100, "goals": ["staff_collaboration"], "internal_users": 60}


def milestones(answers: dict[str, Any], **changes: Any) -> dict[str, Milestone]:
    return {milestone.id: milestone for milestone in advised(answers | changes).compliance}


@pytest.mark.parametrize(
    ("base", "changes", "milestone"),
    [
        (CPAAS, {}, "mutual_tls"),
        (CPAAS, {}, "webhook_signatures"),
        (CPAAS, {}, "redaction"),
        (CPAAS, {}, "retention_audit"),
        (CPAAS, {}, "no_keys_in_clients"),
        (CPAAS, {}, "sender_registration"),
        (CPAAS, {}, "consent_us"),
        (CPAAS, {}, "revoke_all_review"),
        (UCAAS, {}, "emergency_us"),
        (UCAAS, {"regions": ["uk"]}, "emergency_elsewhere"),
        (UCAAS, {"analog_lines": 3}, "life_safety_lines"),
        (CPAAS, {"industry": "healthcare", "health_data": True}, "hipaa_agreement"),
        (CPAAS, {"workflow_deviation_percent": 40, "external_messages_per_month": 1}, "sender_registration"),
        (CPAAS, {"health_data": True}, "hipaa_content"),
        (UCAAS, {"cards_by_phone": True, "records_calls": True}, "card_masking"),
        (UCAAS, {"records_calls": True}, "recording_consent"),
        (CPAAS, {"regions": ["eu"]}, "data_protection_eu"),
        (CPAAS, {"regions": ["uk"], "marketing_messages": True}, "marketing_consent_eu"),
        (CPAAS, {"regions": ["india"]}, "india_registration"),
        (CPAAS, {"regions": ["canada"], "marketing_messages": True}, "marketing_consent_canada"),
        (CPAAS, {"goals": ["sign_in_codes"]}, "fraud_controls"),
        (CPAAS, {"goals": ["whatsapp"]}, "whatsapp_business"),
        (CPAAS, {"industry": "public_sector"}, "records_retention"),
        (CPAAS, {"industry": "education"}, "pupils"),
    ],
)
def test_a_milestone_applies_to_the_buyer_it_concerns(
    base: dict[str, Any], changes: dict[str, Any], milestone: str
) -> None:
    assert milestones(base, **changes)[milestone].applies is True


@pytest.mark.parametrize(
    ("base", "changes", "milestone"),
    [
        (UCAAS, {}, "mutual_tls"),
        (CPAAS, {}, "emergency_us"),
        (CPAAS, {"regions": ["eu"]}, "sender_registration"),
        (CPAAS, {"regions": ["us"]}, "data_protection_eu"),
        (CPAAS, {"industry": "healthcare"}, "hipaa_agreement"),
        (CPAAS, {"regions": ["eu"], "industry": "healthcare", "health_data": True}, "hipaa_agreement"),
        (CPAAS, {}, "card_masking"),
        (CPAAS, {}, "fraud_controls"),
        (UCAAS, {}, "life_safety_lines"),
    ],
)
def test_a_milestone_is_left_out_where_it_concerns_nobody(
    base: dict[str, Any], changes: dict[str, Any], milestone: str
) -> None:
    assert milestone not in milestones(base, **changes)


def test_an_open_answer_leaves_a_milestone_open_and_says_which_answer() -> None:
    answers = {key: value for key, value in CPAAS.items() if key != "regions"}
    found = milestones(answers)["sender_registration"]
    assert found.applies is None
    assert found.because == ("Depends on an open answer: Regions",)


def test_an_open_outcome_leaves_what_hangs_on_the_plan_open() -> None:
    found = milestones({"regions": ["us"], "external_messages_per_month": 500})["mutual_tls"]
    assert found.applies is None
    assert found.because == ("Depends on an open answer: the outcome",)


@pytest.mark.parametrize(
    ("changes", "mandatory"),
    [({}, False), ({"industry": "finance"}, True), ({"industry": "healthcare"}, True), ({"health_data": True}, True)],
)
def test_ninety_day_keys_and_access_by_role_bind_health_and_finance(
    changes: dict[str, Any], *, mandatory: bool
) -> None:
    found = milestones(CPAAS, **changes)
    assert (found["key_rotation"].mandatory, found["identity_access"].mandatory) == (mandatory, mandatory)
    assert found["mutual_tls"].mandatory


def test_a_milestone_falls_due_with_the_phase_of_its_own_track() -> None:
    found = milestones(UCAAS | {"analog_lines": 3, "goals": ["replace_pbx"]})
    assert (found["emergency_us"].due_phase, found["emergency_us"].track) == (0, Track.UCAAS)
    assert (found["life_safety_lines"].due_phase, found["life_safety_lines"].track) == (2, Track.UCAAS)
    assert milestones(CPAAS)["consent_us"].track is Track.CPAAS


def test_milestones_come_by_phase_with_owner_evidence_and_source() -> None:
    found = list(milestones(CPAAS | {"records_calls": True}).values())
    assert [one.due_phase for one in found] == sorted(one.due_phase for one in found)
    assert all(one.owner and one.evidence and one.why and one.source and one.source.as_of for one in found)


def test_a_milestone_marked_as_done_keeps_its_evidence() -> None:
    choices = Choices(evidence=(Evidence("mutual_tls", "certificates installed", "Ana"),))
    found = {milestone.id: milestone for milestone in advised(CPAAS, choices).compliance}
    assert found["mutual_tls"].done == "Done: certificates installed, by Ana"
    assert found["redaction"].done == ""


def test_not_legal_advice_is_said_once() -> None:
    book = rulebook()
    texts = [text for words in book.words.compliance.milestones.values() for text in (words.title, words.why)]
    assert "not legal advice" in book.words.compliance.not_legal_advice.lower()
    assert not any("legal advice" in text.lower() for text in texts)


def test_the_words_and_the_rules_name_the_same_milestones() -> None:
    book = rulebook()
    assert {rule.id for rule in book.compliance.milestones} == set(book.words.compliance.milestones)
    assert {rule.owner for rule in book.compliance.milestones} <= set(book.words.roles)
    assert {rule.source for rule in book.compliance.milestones} <= set(book.source)


def test_a_day_of_the_law_before_the_work_that_settles_it_is_flagged() -> None:
    """The US review is due on 31 January 2027: at 60 hours a week the consent work ends before, at 20 after."""
    texts: dict[str, Any] = {
        "regions": ["us"],
        "goals": ["customer_notifications"],
        "external_messages_per_month": 20000,
    }
    texts |= {"engineering_team": True, "rest_api_expertise": True, "internal_users": 10, "days_to_go_live": 400}
    texts |= {"workflow_deviation_percent": 0, "unmet_requirement_percent": 0}
    for hours, late in ((60, False), (20, True)):
        found = advised(texts | {"developer_hours_per_week": hours}).compliance
        review = next(milestone for milestone in found if milestone.id == "revoke_all_review")
        assert review.due_on == date(2027, 1, 31)
        assert review.late is late

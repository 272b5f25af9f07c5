"""What a buyer asks of vendors follows from goals, fired rules and the plan, and names no vendor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.advice import procurement_for
from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.procurement import BuyingSide, PointKind
from commsfit.domain.duties.procurement import Procurement
from tests.domain.advised import advised
from tests.domain.planning.test_roadmap_by_hand import BASE

STAFF = {
    "engineering_team": False,
    "internal_users": 12,
    "external_messages_per_month": 0,
    "days_to_go_live": 120,
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 0,
    "goals": ["replace_pbx"],
    "regions": ["uk"],
    "numbers_to_port": 14,
}
VENDORS = ("twilio", "ringcentral", "vonage", "telnyx", "zoom", "cisco", "genesys", "bandwidth", "alohi")


def papers(answers: Mapping[str, Any]) -> Procurement:
    return procurement_for(bootstrap.rulebook(), advised(dict(answers)))


def names(found: Procurement) -> set[str]:
    return {point.id for point in found.points}


@pytest.mark.parametrize(
    ("added", "point"),
    [
        ({"goals": ["replace_pbx", "contact_centre"]}, "ask_agents"),
        ({"goals": ["replace_pbx", "whatsapp", "customer_notifications"]}, "ask_whatsapp"),
        ({"goals": ["replace_pbx", "number_masking"]}, "ask_masking"),
        ({"goals": ["replace_pbx", "video_support"]}, "ask_video"),
        ({"goals": ["replace_pbx", "carrier_level_control"]}, "ask_routes"),
        ({"office_suite": "microsoft_365"}, "ask_teams"),
        ({"records_calls": True}, "ask_recordings"),
        ({"records_calls": True, "cards_by_phone": True}, "ask_cards"),
        ({"health_data": True}, "sign_health"),
        ({"workflow_deviation_percent": 40}, "ask_flows"),
        ({"developer_hours_per_week": 5}, "ask_partner"),
        ({"regions": ["eu"]}, "exit_eu_notice"),
        ({"regions": ["us"]}, "ask_us_sender"),
        ({"regions": ["india"]}, "ask_in_sender"),
        ({"regions": ["australia"]}, "ask_au_sender"),
    ],
)
def test_a_point_stands_where_an_answer_calls_for_it_and_not_without(added: dict[str, Any], point: str) -> None:
    plain = {
        **BASE,
        "goals": ["replace_pbx", "customer_notifications"],
        "internal_users": 80,
        "regions": ["uk"],
        "workflow_deviation_percent": 5,
        "unmet_requirement_percent": 20,
        "developer_hours_per_week": 30,
    }
    assert point not in names(papers(plain))
    assert point in names(papers(plain | added))


def test_who_buys_no_customer_channels_is_asked_nothing_about_them() -> None:
    found = papers(STAFF)
    assert found.points
    assert all(point.side is not BuyingSide.CPAAS for point in found.points)
    assert not names(found) & {"offer_message", "term_delivery", "bill_messages"}
    assert {"ask_numbers", "exit_numbers", "offer_seat"} <= names(found)


def test_nothing_is_asked_where_nothing_is_bought() -> None:
    contradiction = {"engineering_team": False, "developer_hours_per_week": 20}
    assert papers(contradiction) == Procurement()


def test_the_sheet_of_offers_asks_for_each_must_that_goes_live() -> None:
    advice = advised({**BASE, "goals": ["replace_pbx", "customer_notifications"], "internal_users": 80})
    found = procurement_for(bootstrap.rulebook(), advice)
    musts = [item.id for item in advice.roadmap.items if item.live and item.priority is Priority.MUST]
    assert musts
    assert [part.id for part in found.needed] == musts


def test_each_point_of_a_question_says_which_answers_are_behind_it() -> None:
    found = papers({**BASE, "goals": ["replace_pbx", "customer_notifications"], "workflow_deviation_percent": 40})
    asked = {point.id: point for point in found.of(PointKind.QUESTION)}
    assert "40" in " ".join(asked["ask_flows"].because), "a fired rule tells of the answer that fired it"
    for point in asked.values():
        assert point.because, point.id


def test_no_vendor_is_named() -> None:
    for name, words in bootstrap.rulebook().words.procurement.points.items():
        told = f"{words.title} {words.text}".lower()
        assert not [vendor for vendor in VENDORS if vendor in told], name


def test_every_point_comes_about_in_some_example_or_case() -> None:
    rules = {point.id for point in bootstrap.rulebook().procurement.points}
    everything = {
        **BASE,
        "goals": sorted(bootstrap.rulebook().question("goals").options),
        "internal_users": 400,
        "sites": 12,
        "numbers_to_port": 300,
        "analog_lines": 9,
        "regions": sorted(bootstrap.rulebook().question("regions").options),
        "office_suite": "microsoft_365",
        "workflow_deviation_percent": 45,
        "developer_hours_per_week": 8,
        "peak_load_percent": 70,
        "secondary_carrier_routing": False,
        "external_messages_per_month": 90_000,
        **dict.fromkeys(("health_data", "cards_by_phone", "records_calls", "personal_data_in_messages"), True),
    }
    assert rules - names(papers(everything)) == set()

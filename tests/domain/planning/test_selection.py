from __future__ import annotations

from typing import Any

import pytest

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Item, Roadmap
from tests.domain.advised import advised, rulebook
from tests.domain.planning.test_roadmap_by_hand import BASE

GOALS = rulebook().question("goals").options
MUST, SHOULD, COULD, WONT = Priority
STAFF = {"internal_users": 80, "goals": ["staff_collaboration"]}
UCAAS = {"external_messages_per_month": 0}


def road(**answers: Any) -> Roadmap:
    return advised(BASE | answers).roadmap


def items(**answers: Any) -> dict[str, Item]:
    return {item.id: item for item in road(**answers).items}


def tiers(**answers: Any) -> dict[str, Priority]:
    return {name: item.priority for name, item in items(**answers).items()}


FEATURE_OF = {
    "staff_collaboration": "U08",
    "replace_pbx": "U08",
    "embed_in_portal_or_crm": "F24",
    "carrier_level_control": "F28",
    "customer_notifications": "F06",
    "sign_in_codes": "F10",
    "two_way_messaging": "F07",
    "number_masking": "F15",
    "voice_ivr": "F14",
    "in_app_voice": "F17",
    "video_support": "F18",
    "whatsapp": "F11",
    "contact_centre": "F29",
}


@pytest.mark.parametrize("goal", GOALS)
def test_every_goal_has_its_feature_and_the_feature_says_so(goal: str) -> None:
    found = items(goals=[goal], internal_users=80)[FEATURE_OF[goal]]
    assert found.priority is not WONT
    assert any(reason.startswith("You ") for reason in found.because)


def test_logistics_is_the_sources_own_sample() -> None:
    found = items(industry="logistics")
    assert (found["F06"].priority, found["F15"].priority, found["F18"].priority) == (MUST, SHOULD, COULD)
    for feature in ("F06", "F15", "F18"):
        assert any("in the source's own sample" in reason for reason in found[feature].because)


def test_chosen_goals_leave_the_sources_sample_as_it_is() -> None:
    found = tiers(industry="logistics", goals=["customer_notifications", "number_masking", "video_support"])
    assert (found["F06"], found["F15"], found["F18"]) == (MUST, SHOULD, COULD)


def test_other_industries_are_marked_as_our_estimate() -> None:
    assert any("our estimate" in reason for reason in items(industry="retail")["F06"].because)


def test_security_comes_before_any_channel() -> None:
    found = items()
    for feature in ("F00", "F01", "F02", "F03"):
        assert found[feature].priority is MUST
        assert found[feature].phase == 0


@pytest.mark.parametrize("regions", [[], ["uk"], ["other"]])
def test_staff_can_call_for_help_in_every_region(regions: list[str]) -> None:
    found = items(**STAFF, **UCAAS, regions=regions)["U05"]
    assert found.priority is MUST
    assert found.because == ("Emergency services must find your staff.",)


def test_us_law_makes_emergency_calling_a_must() -> None:
    found = items(**STAFF, **UCAAS, regions=["us"])["U05"]
    assert found.priority is MUST
    assert found.because == ("US law asks for it before the first user calls.",)


def test_messages_to_customers_need_consent_by_law() -> None:
    found = items(goals=["customer_notifications"])["F04"]
    assert found.priority is MUST
    assert "Messages to customers need consent and a way to opt out." in found.because


def test_health_data_needs_its_contract_before_any_message() -> None:
    roadmap = road(health_data=True)
    found = {item.id: item for item in roadmap.items}
    assert found["F30"].priority is MUST
    starts, ends = found["F06"].starts, found["F30"].ends
    assert starts is not None
    assert ends is not None
    assert starts > ends
    assert "health_contract" in found["F06"].waits_for


@pytest.mark.parametrize(("region", "wanted"), [("eu", True), ("uk", True), ("us", False)])
def test_data_protection_papers_where_the_law_asks(region: str, *, wanted: bool) -> None:
    assert (tiers(regions=[region]).get("F31") is MUST) is wanted


def test_cards_by_phone_pause_the_recording_wherever_calls_run() -> None:
    assert tiers(**STAFF, **UCAAS, cards_by_phone=True, records_calls=True)["U13"] is MUST
    assert tiers(goals=["voice_ivr"], cards_by_phone=True, records_calls=True)["F16"] is MUST


def test_without_recordings_there_is_nothing_to_pause() -> None:
    assert "U13" not in tiers(**STAFF, **UCAAS, cards_by_phone=True, records_calls=False)
    assert "F16" not in tiers(goals=["voice_ivr"], cards_by_phone=True, records_calls=False)


@pytest.mark.parametrize(("peak", "tier"), [(49, None), (50, MUST), (80, MUST), (81, MUST)])
def test_peak_load_decides_the_queue(peak: int, tier: Priority | None) -> None:
    """The channel's gate asks for every check to pass: what would make it pass is a Must with the channel."""
    assert tiers(peak_load_percent=peak).get("F09") is tier


@pytest.mark.parametrize(("answers_in", "tier"), [(99, None), (100, MUST), (200, MUST), (201, MUST)])
def test_a_slow_server_is_made_faster(answers_in: int, tier: Priority | None) -> None:
    assert tiers(webhook_response_ms=answers_in).get("F26") is tier


def test_without_a_second_route_the_fallback_is_a_must() -> None:
    assert tiers(secondary_carrier_routing=False)["F08"] is MUST
    assert "F08" not in tiers(secondary_carrier_routing=True, industry="finance")


def test_nothing_to_move_means_no_item_for_it() -> None:
    assert "U06" not in tiers(**UCAAS, internal_users=80, goals=["replace_pbx"], numbers_to_port=0)
    assert tiers(**UCAAS, internal_users=80, goals=["replace_pbx"], numbers_to_port=1)["U06"] is MUST


def test_what_the_verdict_leaves_out_is_told_with_what_would_reopen_it() -> None:
    found = items(**UCAAS, goals=["customer_notifications"], internal_users=80)["F06"]
    assert found.priority is WONT
    assert found.because[0] == "You chose customer notifications as a goal."
    assert found.reopen == "It re-opens when the verdict comes to include CPaaS."


def test_without_staff_the_staff_tool_is_left_out() -> None:
    found = items()["U01"]
    assert found.priority is WONT
    assert "50 or more internal users" in found.reopen


def test_an_industrys_wont_gives_way_to_a_goal() -> None:
    assert tiers(industry="retail")["F18"] is WONT
    assert tiers(industry="retail", goals=["customer_notifications", "video_support"])["F18"] is COULD


def test_a_single_rich_channel_is_a_must_and_follows_simple_ones_otherwise() -> None:
    alone = {"external_messages_per_month": 0, "workflow_deviation_percent": 31}
    assert tiers(**alone, goals=["in_app_voice"])["F17"] is MUST
    assert tiers(goals=["in_app_voice", "customer_notifications"])["F17"] is SHOULD

from __future__ import annotations

from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Band
from tests.domain.advised import advised, cases, own


def to_the_cent(band: Band | None) -> list[str] | str:
    return "none" if band is None else [f"{end:.2f}" for end in (band.low, band.base, band.high)]


@pytest.mark.parametrize("case", cases("returns.toml"))
def test_each_return_is_the_one_reckoned_by_hand(case: dict[str, Any]) -> None:
    returns = advised(case["answers"], Choices(own_figures=own(case.get("own", {})))).returns
    found = returns.sms if case["channel"] == "sms" else returns.video
    assert to_the_cent(found.net_benefit_per_month) == case["net"]
    assert found.valid is case["valid"]
    if "loaded" in case:
        assert to_the_cent(found.fully_loaded_per_month) == case["loaded"]


def test_without_a_baseline_the_figure_says_that_it_is_not_valid() -> None:
    answers = {"tickets_avoided_per_month": 100, "external_messages_per_month": 1000}
    assert "Not valid without a baseline" in advised(answers).returns.sms.words
    assert "Not valid without a baseline" in advised(answers | {"baseline_measured": False}).returns.sms.words
    assert "Not valid" not in advised(answers | {"baseline_measured": True}).returns.sms.words


def test_a_missing_figure_is_named() -> None:
    returns = advised({"external_messages_per_month": 1000}).returns
    assert returns.sms.words == "Not known yet. It needs: Requests saved."
    assert returns.sms.formula == ""


def test_the_break_even_in_tickets_is_told() -> None:
    words = advised({"tickets_avoided_per_month": 5, "external_messages_per_month": 10000}).returns.sms.words
    assert "7 to 20 avoided tickets" in words


def test_the_break_even_spans_a_range_of_ticket_costs() -> None:
    """10,000 messages cost $100 to $300: $100 / $20 = 5 tickets, $300 / $10 = 30."""
    answers: dict[str, Any] = {"tickets_avoided_per_month": 5, "external_messages_per_month": 10000}
    answers |= {"cost_per_ticket": {"between": [10, 20]}}
    assert "5 to 30 avoided tickets" in advised(answers).returns.sms.words


def test_fees_of_messages_are_borne_by_sms_alone() -> None:
    answers: dict[str, Any] = {
        "tickets_avoided_per_month": 100,
        "external_messages_per_month": 10000,
        "regions": ["us"],
    }
    answers |= {"goals": ["customer_notifications", "video_support"], "industry": "logistics"}
    work = {"build": 36000, "run": 0, "legal_review": 0, "sender_numbers": 0, "registration": 0}
    loaded = [
        advised(answers, Choices(own_figures=own(work | {"campaign": fee}))).returns.sms.fully_loaded_per_month
        for fee in (0, 36)
    ]
    assert loaded[0] is not None
    assert loaded[1] is not None
    assert loaded[0].base - loaded[1].base == 36


def test_building_is_borne_by_the_channels_together_once() -> None:
    """SMS and video share the build by days of work, so that the two loads add up to it."""
    answers: dict[str, Any] = {
        "tickets_avoided_per_month": 100,
        "external_messages_per_month": 10000,
        "regions": ["us"],
    }
    answers |= {"dispatches_avoided_per_month": 10, "video_minutes_per_month": 100, "video_sessions_per_month": 10}
    answers |= {"goals": ["customer_notifications", "video_support"], "industry": "logistics"}
    choices = Choices(
        own_figures=own(
            {"build": 36000, "run": 0, "legal_review": 0, "sender_numbers": 0, "registration": 0, "campaign": 0}
        )
    )
    returns = advised(answers, choices).returns
    loads = []
    for channel in (returns.sms, returns.video):
        assert channel.net_benefit_per_month is not None
        assert channel.fully_loaded_per_month is not None
        loads.append(channel.net_benefit_per_month.base - channel.fully_loaded_per_month.base)
    assert all(load > 0 for load in loads)
    assert sum(loads) == pytest.approx(1000, abs=0.01)


def test_video_that_nobody_wants_asks_for_no_figures() -> None:
    assert advised({"goals": ["replace_pbx"]}).returns.video.words.startswith("Video is not among your goals")
    assert "It needs: " in advised({"goals": ["video_support"]}).returns.video.words
    assert "It needs: " in advised({}).returns.video.words


def test_the_break_even_is_a_whole_visit_at_least() -> None:
    answers = {"dispatches_avoided_per_month": 15, "video_minutes_per_month": 1800, "video_sessions_per_month": 60}
    assert "1 avoided visit a month pays for the sessions themselves." in advised(answers).returns.video.words

"""What makes an assumption matter: outcome, sign of the net, payback, total, end of the Musts; and in which order."""

from __future__ import annotations

import re
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.advice import advise
from commsfit.domain.answers.choices import Choices
from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.storage.format.reading import read_document
from tests.domain.advised import TODAY, advised, own

ABLE = {
    "engineering_team": True,
    "developer_hours_per_week": 60,
    "rest_api_expertise": True,
    "days_to_go_live": 365,
    "external_messages_per_month": 0,
    "internal_users": 10,
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 0,
    "goals": ["staff_collaboration"],
    "seat_price": 20,
    "numbers_to_port": 0,
    "analog_lines": 0,
    "legacy_overlap_months": 3,
}
FIXED = {"setup": 1000, "training": 500, "seat_taxes": 0, "common_work": 0, "legal_review": 0}


def found(figures: dict[str, Any], **answers: Any) -> dict[str, Assumption]:
    choices = Choices(own_figures=own(FIXED | figures))
    return {entry.question: entry for entry in advised(ABLE | answers, choices).assumptions}


def guess(value: int) -> dict[str, Any]:
    return {"value": value, "basis": "estimate"}


def test_a_present_bill_that_turns_the_net_matters_and_says_so() -> None:
    """A bill of $400 is ahead in the end; half of it, $200, never is."""
    bill = found({}, legacy_monthly_cost=guess(400))["legacy_monthly_cost"]
    assert bill.matters
    assert "the net against staying put is −$1,900 at $200.00 and $11,300 at $600.00" in bill.effect


def test_a_price_whose_rise_turns_the_net_says_which_end_is_the_dear_one() -> None:
    seat = found({}, legacy_monthly_cost=400, seat_price={"value": {"between": [1, 60]}, "basis": "estimate"})[
        "seat_price"
    ]
    assert "the net against staying put is $11,400 at $1.00 and −$9,300 at $60.00" in seat.effect


def test_a_payback_that_moves_by_three_months_or_more_matters() -> None:
    """$1,500 once: ahead of a bill of $700 to $2,100 after some months, many or few."""
    bill = found({}, legacy_monthly_cost={"value": {"between": [700, 2100]}, "basis": "estimate"})[
        "legacy_monthly_cost"
    ]
    assert bill.matters
    assert "the payback by base figures moves between month" in bill.effect


def test_a_sure_gain_that_pays_back_at_once_does_not_matter_for_the_net() -> None:
    bill = found({}, legacy_monthly_cost={"value": {"between": [9000, 9100]}, "basis": "estimate"})[
        "legacy_monthly_cost"
    ]
    assert "the net against" not in bill.effect
    assert "the payback by base figures moves" not in bill.effect


@pytest.mark.parametrize("path", bootstrap.examples(), ids=lambda path: path.stem)
def test_nothing_is_said_to_move_from_a_figure_to_the_same(path: Any) -> None:
    document = read_document(path.read_bytes(), bootstrap.rulebook()).document.assessment
    for scenario in document.scenarios:
        told = advise(bootstrap.rulebook(), scenario.answers, TODAY, scenario.choices, document.settings).assumptions
        for entry in told:
            for least, most in re.findall(r"from (\S+[\d]) to (\S*\d)\.", entry.effect):
                assert least != most, entry.effect


def test_what_moves_the_outcome_stands_before_what_moves_the_net_and_that_before_totals() -> None:
    answers = {"legacy_monthly_cost": guess(400), "external_messages_per_month": guess(9000)}
    entries = [*found({}, **answers).values()]
    places = [
        0 if "verdict may also be" in entry.effect else 1 if "the net against" in entry.effect else 2
        for entry in entries
        if entry.matters
    ]
    assert places == sorted(places)
    assert {0, 1} <= set(places)

"""A stated ceiling against the likely range, never against the sum of all lows or highs."""

from __future__ import annotations

from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices
from commsfit.domain.money.costs import Costs
from tests.domain.advised import own, priced

ABLE = {
    "engineering_team": True,
    "developer_hours_per_week": 60,
    "rest_api_expertise": True,
    "days_to_go_live": 90,
    "external_messages_per_month": 0,
    "internal_users": 10,
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 0,
    "goals": [],
    "seat_price": 20,
    "numbers_to_port": 0,
    "analog_lines": 0,
    "legacy_monthly_cost": 0,
}
EXACT = {"setup": 1000, "training": 500, "seat_taxes": 0, "common_work": 0, "legal_review": 0}
"""$1,500 once and $200 a month: $3,900 in the first year, $8,700 in 36 months."""


def costs(answers: dict[str, Any], figures: dict[str, Any] = EXACT) -> Costs:
    return priced(ABLE | answers, Choices(own_figures=own(figures)))[0]


@pytest.mark.parametrize(
    ("answers", "states"),
    [
        ({"budget_first_year": 3900}, {"first_year": "fits"}),
        ({"budget_first_year": 3899}, {"first_year": "over"}),
        ({"budget_total": 8700}, {"total": "fits"}),
        ({"budget_total": 8699, "budget_first_year": 4000}, {"first_year": "fits", "total": "over"}),
        ({"budget_total": {"between": [8000, 9000]}}, {"total": "over"}),
        ({}, {}),
    ],
)
def test_the_state_is_where_the_likely_range_lies(answers: dict[str, Any], states: dict[str, str]) -> None:
    assert {budget.id: budget.state.value for budget in costs(answers).budgets} == states


def test_a_ceiling_inside_the_likely_range_may_not_hold() -> None:
    ranged = EXACT | {"setup": [500, 1000, 9000]}
    likely = costs({}, ranged).likely
    assert likely is not None
    (budget,) = costs({"budget_total": int(likely.median)}, ranged).budgets
    assert budget.state == "may_not"
    assert "may not hold" in budget.words


def test_it_says_what_would_fit_or_that_nothing_does() -> None:
    (budget,) = costs({"budget_total": 10}).budgets
    assert budget.words.endswith("Under it would fit: Stay put.")
    (budget,) = costs({"budget_total": 10, "legacy_monthly_cost": 500}).budgets
    assert budget.words.endswith("Nothing that fits you stays under it.")


def test_the_sentence_rounds_as_headlines_do() -> None:
    """$38,317.42 is known to three digits at most; a ceiling is what somebody typed."""
    ranged = EXACT | {"setup": ["8123.45", "10234.56", "39876.54"]}
    (budget,) = costs({"budget_total": 12_345}, ranged).budgets
    assert "$12,345" in budget.words
    amounts = [word.strip(".,:") for word in budget.words.split() if word.startswith("$")]
    assert [amount for amount in amounts if amount != "$12,345"]
    assert all(amount.endswith("00") for amount in amounts if amount != "$12,345")


def test_a_ceiling_over_what_has_no_price_is_not_passed_over() -> None:
    """Messages to Poland have no price of their own: nobody can say, and that is said."""
    abroad = {"external_messages_per_month": 50_000, "regions": ["eu"], "countries": {"pl": 100}}
    found = costs(abroad | {"goals": ["customer_notifications"], "budget_total": 90_000})
    assert found.chosen is not None
    assert not found.chosen.is_priced
    (budget,) = found.budgets
    assert (budget.state, budget.likely) == ("open", None)
    assert "is not known: a price or an answer is still missing" in budget.words

from __future__ import annotations

from decimal import Decimal

from commsfit.domain.answers.choices import Choices
from commsfit.domain.money.cost_spread import swings_of
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.phasing import Phasing
from tests.domain.advised import advised, own, priced

EXACT = {"internal_users": 10, "seat_price": 20, "goals": [], "numbers_to_port": 0, "analog_lines": 0}
EXACT |= {"legacy_monthly_cost": 0}
ALL_EXACT = {"setup": 1000, "training": 500, "seat_taxes": 30, "legal_review": 0}


def ucaas(**changes: object) -> Costs:
    return advised(EXACT | changes, Choices(own_figures=own({"setup": 1000, "training": 500, "legal_review": 0}))).costs


def test_one_input_swings_the_total_by_what_it_costs() -> None:
    """10 seats x $20 = $200 for 35 months; tax 10% to 30% is $20 to $60; with $1,500 once: $9,200 to $10,600."""
    (tax,) = swings_of(ucaas(), "ucaas")
    assert (tax.input, tax.low_total, tax.high_total) == ("tax_percent", Decimal("9200.00"), Decimal("10600.00"))


def test_the_widest_swing_comes_first() -> None:
    swings = swings_of(ucaas(internal_users={"between": [5, 50]}), "ucaas")
    widths = [abs(swing.high_total - swing.low_total) for swing in swings]
    assert swings[0].input == "internal_users"
    assert widths == sorted(widths, reverse=True)


def test_an_own_range_swings_too() -> None:
    choices = Choices(own_figures=own({"setup": [100, 200, 900], "training": 0, "seat_taxes": 0, "legal_review": 0}))
    (setup,) = swings_of(advised(EXACT, choices).costs, "ucaas")
    assert (setup.input, setup.low_total, setup.high_total) == ("own_setup", Decimal("7100.00"), Decimal("7900.00"))


def test_with_every_input_exact_nothing_swings() -> None:
    costs = advised(EXACT, Choices(own_figures=own(ALL_EXACT))).costs
    assert swings_of(costs, "ucaas") == ()
    ucaas_costs = costs.option("ucaas")
    assert ucaas_costs is not None
    assert ucaas_costs.likely.low == ucaas_costs.likely.high == ucaas_costs.total.base


def test_an_overlap_longer_than_the_horizon_is_paid_for_the_horizon() -> None:
    costs = ucaas(legacy_monthly_cost=1000, legacy_overlap_months={"between": [30, 60]})
    swing = next(swing for swing in swings_of(costs, "ucaas") if swing.input == "legacy_overlap_months")
    assert swing.high_total - swing.low_total == 6000
    found = costs.option("ucaas")
    assert found is not None
    assert found.likely.high <= found.total.high


def test_draws_and_swings_begin_when_the_plan_does() -> None:
    """Messages of $100 from month 6 on are paid 31 times, a build of $500 once in month 3."""
    figures: dict[str, object] = {
        "build": 500,
        "messages": 100,
        "run": 0,
        "carrier_fees": 0,
        "api_requests": 0,
        "sender_numbers": 0,
    }
    figures |= {"legal_review": 0, "common_work": 0, "registration": [0, 0, 20], "campaign": 0}
    costs, _ = priced(
        EXACT | {"external_messages_per_month": 1000}, Choices(own_figures=own(figures)), Phasing(3, 6, 6)
    )
    (swing,) = swings_of(costs, "cpaas")
    assert (swing.low_total, swing.high_total) == (Decimal("3600.00"), Decimal("3620.00"))
    found = costs.option("cpaas")
    assert found is not None
    assert 3600 <= found.likely.low <= found.likely.high <= 3620

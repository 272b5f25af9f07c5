from __future__ import annotations

from decimal import Decimal

import pytest

from commsfit.domain.answers.choices import Choices
from commsfit.domain.money.cost_spread import simulate, swings_of
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.phasing import Phasing
from tests.domain.advised import advised, own, priced

EXACT = {"internal_users": 10, "seat_price": 20, "goals": [], "numbers_to_port": 0, "analog_lines": 0}
EXACT |= {"legacy_monthly_cost": 0}
ALL_EXACT = {"setup": 1000, "training": 500, "seat_taxes": 30}


def ucaas(**changes: object) -> Costs:
    return advised(EXACT | changes, Choices(own_figures=own({"setup": 1000, "training": 500}))).costs


def test_one_input_swings_the_total_by_what_it_costs() -> None:
    """10 seats x $20 = $200 a month; tax 10% to 30% is $20 to $60 a month; with $1,500 once: $9,420 to $10,860."""
    (tax,) = swings_of(ucaas(), "ucaas")
    assert (tax.input, tax.low_total, tax.high_total) == ("tax_percent", Decimal("9420.00"), Decimal("10860.00"))


def test_the_widest_swing_comes_first() -> None:
    swings = swings_of(ucaas(internal_users={"between": [5, 50]}), "ucaas")
    widths = [abs(swing.high_total - swing.low_total) for swing in swings]
    assert swings[0].input == "internal_users"
    assert widths == sorted(widths, reverse=True)


def test_an_own_range_swings_too() -> None:
    choices = Choices(own_figures=own({"setup": [100, 200, 900], "training": 0, "seat_taxes": 0}))
    (setup,) = swings_of(advised(EXACT, choices).costs, "ucaas")
    assert (setup.input, setup.low_total, setup.high_total) == ("own_setup", Decimal("7300.00"), Decimal("8100.00"))


def test_with_every_input_exact_each_draw_is_the_total() -> None:
    costs = advised(EXACT, Choices(own_figures=own(ALL_EXACT))).costs
    total = next(option.total for option in costs.options if option.id == "ucaas")
    drawn = simulate(costs, "ucaas", draws=100)
    assert (drawn.p10, drawn.p50, drawn.p90) == (total.low, total.base, total.high) == (Decimal("9780.00"),) * 3
    assert drawn.standard_error == 0
    assert swings_of(costs, "ucaas") == ()


def test_the_same_seed_gives_the_same_figures_and_another_seed_others() -> None:
    costs = ucaas(internal_users={"between": [5, 50]})
    assert simulate(costs, "ucaas", draws=500) == simulate(costs, "ucaas", draws=500)
    assert simulate(costs, "ucaas", draws=500, seed=1).p50 != simulate(costs, "ucaas", draws=500).p50


def test_one_drawn_input_has_the_quantiles_of_its_triangle() -> None:
    """Tax 10, 15, 30% on $7,200 of seats: tenths at 10 + sqrt(10), 30 - sqrt(150) and 30 - sqrt(30) percent."""
    drawn = simulate(ucaas(), "ucaas")
    tenths = (10 + 10**0.5, 30 - 150**0.5, 30 - 30**0.5)
    for found, percent in zip((drawn.p10, drawn.p50, drawn.p90), tenths, strict=True):
        assert float(found) == pytest.approx(8700 + 7200 * percent / 100, abs=4 * float(drawn.standard_error))
    assert 0 < drawn.standard_error < 10


def test_the_stated_error_is_as_large_as_the_medians_really_scatter() -> None:
    costs = ucaas(internal_users={"between": [5, 50]})
    medians = [float(simulate(costs, "ucaas", draws=1000, seed=seed).p50) for seed in range(40)]
    middle = sum(medians) / len(medians)
    scatter = (sum((median - middle) ** 2 for median in medians) / (len(medians) - 1)) ** 0.5
    stated = float(simulate(costs, "ucaas", draws=1000).standard_error)
    assert scatter / 2 < stated < scatter * 2


def test_draws_lie_between_the_low_and_the_high_total() -> None:
    costs = advised({"internal_users": {"between": [5, 500]}, "external_messages_per_month": 20000}).costs
    for option in costs.options:
        drawn = simulate(costs, option.id, draws=300)
        assert option.total.low <= drawn.p10 <= drawn.p90 <= option.total.high


def test_an_overlap_longer_than_the_horizon_is_paid_for_the_horizon() -> None:
    costs = ucaas(legacy_monthly_cost=1000, legacy_overlap_months={"between": [30, 60]})
    swing = next(swing for swing in swings_of(costs, "ucaas") if swing.input == "legacy_overlap_months")
    assert swing.high_total - swing.low_total == 6000
    total = next(option.total for option in costs.options if option.id == "ucaas")
    assert simulate(costs, "ucaas", draws=50).p90 <= total.high


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
    figures |= {"legal_review": 0, "registration": [0, 0, 20], "campaign": 0}
    costs, _ = priced(
        EXACT | {"external_messages_per_month": 1000}, Choices(own_figures=own(figures)), Phasing(3, 6, 6)
    )
    (swing,) = swings_of(costs, "cpaas")
    assert (swing.low_total, swing.high_total) == (Decimal("3600.00"), Decimal("3620.00"))
    drawn = simulate(costs, "cpaas", draws=200)
    assert 3600 <= drawn.p10 <= drawn.p90 <= 3620

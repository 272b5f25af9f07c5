"""The net case in words, in its picture and in its table: one median, one payback, one mark on the crossing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from commsfit.domain.money.costs import Costs
from commsfit.domain.money.net_case import NetCase
from commsfit.presentation.charts.money.net_curve import net_curve
from commsfit.presentation.formats.formats import about_money
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Disc, Label, Path
from commsfit.presentation.sentences.money.net_case import net_sentence, payback_sentence, stay_sentence
from tests.domain.advised import priced

BUILDERS = {
    "engineering_team": True,
    "developer_hours_per_week": 40,
    "rest_api_expertise": True,
    "days_to_go_live": 90,
    "goals": ["customer_notifications", "staff_collaboration"],
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 0,
    "internal_users": 80,
    "external_messages_per_month": 20000,
}
BILLS = (1_000, 4_000, 6_500, 7_000, 7_500, 9_000)


def costs_at(bill: int, **more: object) -> Costs:
    return priced(BUILDERS | {"legacy_monthly_cost": bill} | more)[0]


def net_at(bill: int) -> NetCase:
    found = costs_at(bill).net
    assert found is not None
    return found


def chart_of(costs: Costs) -> Chart:
    drawn = net_curve(costs, start=date(2026, 11, 1), width=500, with_musts=True)
    assert drawn is not None
    return drawn


def shape_of(chart: Chart, name: str) -> Path | Disc | None:
    shapes = (one for one in chart.scene.shapes if isinstance(one, (Path, Disc)))
    return next((one for one in shapes if one.id == name), None)


@pytest.mark.parametrize("bill", BILLS)
def test_the_line_of_medians_ends_where_the_headline_says(bill: int) -> None:
    net = net_at(bill)
    months = net.likely_months
    assert len(months.median) == 37
    ends = (months.low[-1], months.median[-1], months.high[-1])
    for end, told in zip(ends, (net.likely.low, net.likely.median, net.likely.high), strict=True):
        assert abs(end - told) <= Decimal("0.01")
    assert all(low <= middle <= high for low, middle, high in zip(months.low, months.median, months.high, strict=True))


def test_what_is_exact_likely_nets_its_base() -> None:
    stay = costs_at(9_000).stay
    assert stay is not None
    net = NetCase(stay, stay, (), Decimal(8))
    assert set(net.likely_months.median) == set(net.cumulative) == {Decimal(0)}
    assert net.likely_months.present.median == net.npv == 0


@pytest.mark.parametrize("bill", BILLS)
def test_a_likely_payback_is_there_just_where_the_median_ends_ahead(bill: int) -> None:
    net = net_at(bill)
    assert (net.likely_payback is None) == (net.likely.median < 0)
    if net.likely_payback is not None:
        assert all(amount >= 0 for amount in net.likely_months.median[net.likely_payback :])


@pytest.mark.parametrize("bill", BILLS)
def test_the_marks_stand_on_the_line(bill: int) -> None:
    chart = chart_of(costs_at(bill))
    line, end, ring = (shape_of(chart, name) for name in ("net", "end", "payback"))
    level = shape_of(chart, "today")
    assert isinstance(line, Path)
    assert isinstance(level, Path)
    assert isinstance(end, Disc)
    assert (end.x, end.y) == pytest.approx(line.points[-1])
    y = level.points[0][1]
    crossings = [
        left[0] + (right[0] - left[0]) * (left[1] - y) / (left[1] - right[1])
        for left, right in pairwise(line.points)
        if left[1] > y >= right[1]
    ]
    assert (ring is None) == (not crossings)
    if isinstance(ring, Disc):
        assert (ring.x, ring.y) == pytest.approx((crossings[-1], y))


@pytest.mark.parametrize("bill", BILLS)
def test_label_and_sentence_tell_one_amount_and_one_month(bill: int) -> None:
    costs = costs_at(bill)
    net, told = costs.net, net_sentence(costs)
    assert net is not None
    amount = about_money(abs(net.likely.median), "USD")
    labels = [one.text for one in chart_of(costs).scene.shapes if isinstance(one, Label)]
    assert any(label.startswith(f"{amount} ") for label in labels)
    assert f"it is {amount} " in told
    month = f"month {net.likely_payback}"
    assert (month in labels) == (net.likely_payback is not None and net.likely_months.median[0] < 0)
    assert (f"pays back in {month}:" in told) == (month in labels)


def test_present_value_share_musts_and_what_staying_put_assumes_are_told_with_it() -> None:
    told = net_sentence(costs_at(9_000))
    assert "Present value at 8% a year: $" in told
    assert "the net is " in told
    assert "With the Musts alone: net $" in told
    assert "Staying put is counted at $9,000 in every month, as today: it neither grows nor rises in price" in told


def test_nothing_is_assumed_of_a_bill_that_nobody_gave() -> None:
    costs = priced(BUILDERS)[0]
    assert stay_sentence(costs) == ""
    assert net_sentence(costs) == ""
    assert payback_sentence(costs).startswith("The payback is not known yet.")


def test_the_payback_says_that_savings_are_in_it() -> None:
    saving = {"tickets_avoided_per_month": 400, "baseline_measured": True}
    without, having = payback_sentence(costs_at(9_000)), payback_sentence(costs_at(9_000, **saving))
    assert without.startswith("Savings not measured. ")
    assert having.startswith(
        "Measured savings are counted: $6,000 a month from month 1 on. It likely pays back in month "
    )


def test_a_payback_that_base_figures_put_elsewhere_is_told_beside_it() -> None:
    found = {bill: (net_at(bill).likely_payback, net_at(bill).payback_month) for bill in BILLS}
    apart = [bill for bill, (likely, base) in found.items() if likely != base]
    assert apart, found
    assert all("By base figures, which add up line by line, it " in payback_sentence(costs_at(bill)) for bill in apart)
    same = [bill for bill in BILLS if bill not in apart]
    assert not any("By base figures" in payback_sentence(costs_at(bill)) for bill in same)

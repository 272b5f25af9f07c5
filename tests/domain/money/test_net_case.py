"""The net case against a table worked out by hand, and against a spreadsheet that is fed with formulas."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import accumulate
from math import prod
from typing import Any

import formualizer
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import figures_of, paid_by_month
from commsfit.domain.money.lines.likelihood import DRAWS, Draws
from commsfit.domain.money.lines.phasing import NEVER, Phasing
from commsfit.domain.money.net_case import NetCase
from tests.domain.advised import advised, cases, own, priced, rulebook

BUILDERS = {
    "engineering_team": True,
    "developer_hours_per_week": 60,
    "rest_api_expertise": True,
    "days_to_go_live": 90,
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 0,
    "goals": ["customer_notifications", "staff_collaboration"],
    "numbers_to_port": 0,
    "analog_lines": 0,
    "baseline_measured": True,
}
NOTHING = dict.fromkeys(
    (
        "seat_taxes",
        "carrier_fees",
        "api_requests",
        "sender_numbers",
        "registration",
        "campaign",
        "middleware",
        "cpaas_setup",
        "common_work",
        "reconciliation",
    ),
    0,
)
CASES = cases("net.toml")
MONTHS = 36


def phasing_in(case: dict[str, Any]) -> Phasing:
    given_ = case["inputs"]
    steps = tuple((month, Decimal(share)) for month, share in case["seats"])
    channel = given_["channel"]
    return Phasing(given_["build_month"], channel, channel, seats=steps, overlap=given_["overlap"])


def costs_in(case: dict[str, Any]) -> Costs:
    given_ = case["inputs"]
    answers = BUILDERS | {
        "regions": [case["region"]],
        "internal_users": given_["users"],
        "seat_price": given_["price"],
        "external_messages_per_month": given_["messages"],
        "sms_all_in_price": given_["all_in"],
        "legacy_monthly_cost": given_["legacy"],
        "tickets_avoided_per_month": given_["tickets"],
        "cost_per_ticket": given_["worth"],
        "growth_percent": given_["growth"],
    }
    figures = {"setup": given_["setup"], "training": given_["training"], "build": given_["build"]}
    figures |= {"legal_review": given_["legal"], "run": given_["run"]}
    choices = Choices(own_figures=own(NOTHING | figures))
    return priced(answers, choices, phasing_in(case), Settings(currency=case["currency"]))[0]


def net_in(case: dict[str, Any]) -> NetCase:
    found = costs_in(case)
    assert (found.recommended, found.currency) == ("dual_stack", case["currency"])
    assert found.net is not None
    return found.net


@pytest.mark.parametrize("case", CASES)
def test_cost_net_payback_npv_and_roi_are_those_of_the_table(case: dict[str, Any]) -> None:
    net = net_in(case)
    assert {
        "first_year": str(net.option.total_12.base),
        "total": str(net.option.total.base),
        "net": str(net.total),
        "at_12": str(net.cumulative[12]),
        "payback": net.payback_month or "none",
        "npv": str(net.npv),
        "roi": str(net.roi),
    } == case["expect"]


def test_the_table_holds_thirty_cases_in_six_currencies() -> None:
    found = [case.values[0] for case in CASES]
    assert len(found) >= 30
    assert len({case["currency"] for case in found}) == 6
    assert {case["expect"]["payback"] == "none" for case in found} == {True, False}


@cache
def sheet_of(name: str) -> Any:
    """A case as a spreadsheet: inputs in column H, a row a month, every figure a formula."""
    case = next(known.values[0] for known in CASES if known.values[0]["name"] == name)
    given_ = case["inputs"]
    book = formualizer.Workbook()
    book.add_sheet("Net")
    names = tuple(given_)
    place = {known: f"$H${row}" for row, known in enumerate(names, start=1)}
    for row, known in enumerate(names, start=1):
        book.set_value("Net", row, 8, float(given_[known]))
    first = case["seats"][0][0]
    for month in range(MONTHS + 1):
        row = month + 1
        share = next((str(part) for begins, part in reversed(case["seats"]) if begins <= month), "0")
        grow = f"(1+{place['growth']}/100)^INT(MAX(0,A{row}-1)/12)"
        book.set_value("Net", row, 1, float(month))
        cost = (
            f"IF(A{row}=0,{place['setup']}+{place['legal']},0)"
            f"+IF(A{row}={0 if first == 1 else first},{place['training']},0)"
            f"+IF(A{row}=IF({place['build_month']}=1,0,{place['build_month']}),{place['build']},0)"
            f"+IF(A{row}>0,ROUND(ROUND({place['users']}*{place['price']},2)*{share}*{grow},2),0)"
            f"+IF(A{row}>={place['channel']},ROUND(ROUND({place['messages']}*{place['all_in']},2)*{grow},2)+{place['run']},0)"
            f"+IF(AND(A{row}>0,A{row}<={place['overlap']}),{place['legacy']},0)"
        )
        book.set_formula("Net", row, 2, f"={cost}")
        saved = f"IF(A{row}>={place['channel']},ROUND({place['tickets']}*{place['worth']},2),0)"
        book.set_formula("Net", row, 3, f"=IF(A{row}>0,{place['legacy']},0)+{saved}-B{row}")
        book.set_formula("Net", row, 4, f"=C{row}/1.08^(A{row}/12)")
    book.set_formula("Net", 1, 5, "=SUM(B1:B37)")
    book.set_formula("Net", 2, 5, "=SUM(C1:C37)")
    book.set_formula("Net", 3, 5, "=SUM(D1:D37)")
    return book


@pytest.mark.parametrize("case", CASES)
def test_a_spreadsheet_comes_to_the_same_from_formulas(case: dict[str, Any]) -> None:
    net, book = net_in(case), sheet_of(case["name"])
    cost, total, npv = (Decimal(book.evaluate_cell("Net", row, 5)).quantize(Decimal("0.01")) for row in (1, 2, 3))
    assert (cost, total) == (net.option.total.base, net.total)
    assert abs(npv - net.npv) <= Decimal("0.01")
    for month in (0, 1, 6, 12, 13, 25, 36):
        by_formula = Decimal(book.evaluate_cell("Net", month + 1, 3)).quantize(Decimal("0.01"))
        assert by_formula == net.by_month[month], month


# Properties --------------------------------------------------------------------------------------------------------

ANY_CASE = st.sampled_from([known.values[0] for known in CASES])


@given(ANY_CASE)
def test_the_net_is_staying_put_and_savings_less_cost_month_by_month(case: dict[str, Any]) -> None:
    net = net_in(case)
    assert sum(net.by_month) == net.total
    for month in range(1, MONTHS + 1):
        paid = net.option.cumulative[month].base - net.option.cumulative[month - 1].base
        stayed = net.against.cumulative[month].base - net.against.cumulative[month - 1].base
        saved = sum(saving.amount.base for saving in net.savings if month >= saving.first_month)
        assert net.by_month[month] == stayed + saved - paid


@given(ANY_CASE, st.integers(0, 30), st.integers(0, 10))
def test_a_longer_overlap_is_never_cheaper(case: dict[str, Any], overlap: int, longer: int) -> None:
    short, long = ({**case, "inputs": case["inputs"] | {"overlap": end}} for end in (overlap, overlap + longer))
    assert net_in(short).option.total.base <= net_in(long).option.total.base
    assert net_in(short).total >= net_in(long).total


@given(st.sampled_from(["logistics", "clinic"]), st.integers(1, 400), st.integers(5000, 90000))
def test_likely_lies_inside_the_extremes_and_musts_are_never_dearer(kind: str, users: int, messages: int) -> None:
    answers = BUILDERS | {"industry": kind, "internal_users": users, "external_messages_per_month": messages}
    answers |= {"legacy_monthly_cost": 3000, "industry": "logistics" if kind == "logistics" else "healthcare"}
    found = advised(answers | {"goals": ["customer_notifications", "video_support"]}).costs
    for option in found.options:
        ends = (option.total.low, option.likely.low, option.likely.median, option.likely.high, option.total.high)
        assert list(ends) == sorted(ends)
    net, musts = found.net, found.net_of_musts
    if net is not None and musts is not None:
        assert net.extremes.low <= net.likely.low <= net.likely.high <= net.extremes.high
        assert musts.option.total.base <= net.option.total.base
        assert musts.option.likely.high <= net.option.total.high


def test_what_no_must_opens_is_in_no_cost_of_the_musts() -> None:
    case = CASES[0].values[0]
    plan = phasing_in(case)
    closed = Phasing(
        plan.build, plan.channel, plan.video, plan.seats, plan.overlap, Phasing(channel=NEVER, video=NEVER)
    )
    answers = BUILDERS | {"internal_users": 60, "external_messages_per_month": 20000, "legacy_monthly_cost": 100}
    found = priced(answers, phasing=closed)[0]
    assert found.musts is not None
    assert {"messages", "run"}.isdisjoint(line.id for line in found.musts.lines)


@given(st.sampled_from([rule.id for rule in rulebook().costs.lines]), st.integers(0, 10**7))
def test_no_own_figure_moves_the_verdict(line: str, amount: int) -> None:
    answers = BUILDERS | {"internal_users": 60, "external_messages_per_month": 20000}
    mine = Choices(own_figures=own({line: amount}))
    assert priced(answers, mine)[0].recommended == priced(answers)[0].recommended


@given(st.sampled_from(["logistics", "healthcare"]), st.integers(1, 400), st.integers(5000, 90000), st.integers(1, 40))
def test_the_likely_months_end_where_the_likely_net_lies(kind: str, users: int, messages: int, growth: int) -> None:
    sheet: dict[str, Any] = {"industry": kind, "internal_users": users, "external_messages_per_month": messages}
    sheet |= {"legacy_monthly_cost": 4000, "growth_percent": {"between": [0, growth]}}
    phasing = Phasing(2, 5, 9, seats=((2, Decimal("0.4")), (4, Decimal(1))), overlap=7)
    net = priced(BUILDERS | sheet, phasing=phasing)[0].net
    assert net is not None
    months = net.likely_months
    for end, told in ((months.low, net.likely.low), (months.median, net.likely.median), (months.high, net.likely.high)):
        assert abs(end[-1] - told) <= Decimal("0.01")


def test_the_likely_months_are_the_percentiles_of_lines_paid_out_one_by_one() -> None:
    """Each of the thousand draws is paid out to the cent, line by line and month by month, and sorted by hand."""
    sheet: dict[str, Any] = {"internal_users": 80, "external_messages_per_month": 25_000, "legacy_monthly_cost": 4000}
    sheet |= {"growth_percent": {"between": [0, 12]}, "tickets_avoided_per_month": {"between": [100, 300]}}
    phasing = Phasing(2, 5, 9, seats=((2, Decimal("0.4")), (4, Decimal(1))), overlap=None)
    net = priced(BUILDERS | sheet, phasing=phasing)[0].net
    assert net is not None
    lines = [*((line, -1) for line in net.option.lines), *((line, 1) for line in net.against.lines)]
    known = {figure.id: figure.value for line, _ in lines for figure in figures_of(line)}
    known |= {figure.id: figure.value for saving in net.savings for figure in saving.inputs}
    draws = Draws(known, net.option.ties)
    columns = {name: draws.of(name) for name in known}
    reached: list[list[float]] = [[] for _ in range(MONTHS + 1)]
    for draw in range(DRAWS):
        values = {name: Decimal(column[draw]) for name, column in columns.items()}
        flows = [Decimal(0)] * (MONTHS + 1)
        for line, sign in lines:
            flows = [flow + sign * due for flow, due in zip(flows, paid_by_month(line, MONTHS, values), strict=True)]
        for saving in net.savings:
            worth = prod((values[figure] for figure in saving.figures), start=Decimal(1))
            flows = [flow + worth * (month >= saving.first_month) for month, flow in enumerate(flows)]
        for month, so_far in enumerate(accumulate(flows)):
            reached[month].append(float(so_far))
    for month, amounts in enumerate(reached):
        ordered = sorted(amounts)
        middle = (ordered[DRAWS // 2 - 1] + ordered[DRAWS // 2]) / 2
        told = (net.likely_months.low[month], net.likely_months.median[month], net.likely_months.high[month])
        for amount, one in zip((ordered[DRAWS // 10], middle, ordered[DRAWS * 9 // 10]), told, strict=True):
            assert float(one) == pytest.approx(amount, abs=2.0), month

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices, OwnFigure
from commsfit.domain.answers.values import Band
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costing import option_of
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.phasing import Phasing
from tests.domain.advised import advised, cases, months, own, priced, rulebook


def option(costs: Costs, name: str) -> CostOption:
    return next(known for known in costs.options if known.id == name)


def figure(costs: Costs, path: str) -> Any:
    """A figure of the result by the name that the tables give it."""
    head, _, rest = path.partition(".")
    if not rest:
        return getattr(costs, head)
    if head == "lines":
        return next((line.amount for known in costs.options for line in known.lines if line.id == rest), "absent")
    if head == "starts":
        return next(line.first_month for known in costs.options for line in known.lines if line.id == rest)
    return getattr(option(costs, head), rest)


def reckoned(case: dict[str, Any]) -> Costs:
    """Of a case that names its months these count, else those of the plan."""
    # Buying and papers are priced in cases of their own: a case about something else is kept free of them.
    aside = {} if any("legal" in path for path in case["expect"]) else {"legal_review": 0}
    choices = Choices(own_figures=own(aside | case.get("own", {})))
    if "phasing" not in case:
        return advised(case["answers"], choices).costs
    return priced(case["answers"], choices, months(case["phasing"]))[0]


@pytest.mark.parametrize("case", cases("costs.toml"))
def test_the_figures_are_those_reckoned_by_hand(case: dict[str, Any]) -> None:
    costs = reckoned(case)
    for path, expected in case["expect"].items():
        found = figure(costs, path)
        if isinstance(found, Band):
            assert [f"{end:.2f}" for end in (found.low, found.base, found.high)] == expected, path
        else:
            assert ("none" if found is None else found) == expected, path


def test_a_line_whose_question_is_open_is_left_out_and_named() -> None:
    costs = advised({"internal_users": 10}).costs
    assert "external_messages_per_month" in option(costs, "cpaas").missing
    assert "legacy_monthly_cost" in option(costs, "stay").missing
    assert option(costs, "stay").lines == ()


def test_an_option_without_its_main_line_has_no_price_and_says_what_it_waits_for() -> None:
    costs = advised({}).costs
    assert {known.id: known.unpriced for known in costs.options} == {
        "ucaas": ("internal_users",),
        "cpaas": ("external_messages_per_month",),
        "dual_stack": ("internal_users", "external_messages_per_month"),
        "stay": ("legacy_monthly_cost",),
    }
    priced = advised({"internal_users": 0, "external_messages_per_month": 0, "legacy_monthly_cost": 0}).costs
    assert all(known.is_priced for known in priced.options), "nothing is an answer too"


def test_an_own_figure_for_the_main_line_gives_the_option_its_price() -> None:
    mine = OwnFigure("legacy", Band.exactly(900), reason="the last bill")
    assert option(advised({}, Choices(own_figures=(mine,))).costs, "stay").is_priced


def test_a_settled_way_without_a_price_pays_back_in_no_month() -> None:
    settled = {"goals": ["replace_pbx"], "workflow_deviation_percent": 0, "unmet_requirement_percent": 0}
    costs = advised({**settled, "external_messages_per_month": 0, "legacy_monthly_cost": 5000}).costs
    assert costs.chosen is not None
    assert (costs.chosen.id, costs.chosen.unpriced, costs.payback_month) == ("ucaas", ("internal_users",), None)


def test_an_own_figure_keeps_its_reason_and_replaces_the_amount_in_every_option() -> None:
    amount = Band(Decimal(100), Decimal(200), Decimal(300))
    mine = OwnFigure("seats", amount, reason="offer of 3 May", by="Ana")
    costs = advised({"internal_users": 10}, Choices(own_figures=(mine,))).costs
    lines = [line for known in costs.options for line in known.lines if line.id == "seats"]
    assert [line.option for line in lines] == ["ucaas", "dual_stack"]
    assert all(line.amount == amount and line.own == "offer of 3 May" for line in lines)
    assert all("Ana" in line.formula and "offer of 3 May" in line.formula for line in lines)


@pytest.mark.parametrize("line", [rule.id for rule in rulebook().costs.lines])
def test_an_own_figure_counts_even_where_the_line_would_not_apply(line: str) -> None:
    mine = OwnFigure(line, Band.exactly(1234), reason="known")
    costs = advised({"external_messages_per_month": 0, "internal_users": 0, "goals": []}, Choices((), (mine,))).costs
    paid_by = {known.id for known in costs.options if any(found.id == line for found in known.lines)}
    assert paid_by == {name for rule in rulebook().costs.lines if rule.id == line for name in rule.options}


def test_an_own_figure_for_an_unknown_line_is_kept_and_not_counted() -> None:
    mine = OwnFigure("coffee", Band.exactly(50), reason="morale")
    with_it = advised({"internal_users": 10}, Choices(own_figures=(mine,))).costs
    assert with_it.unplaced == (mine,)
    assert option(with_it, "ucaas").total == option(advised({"internal_users": 10}).costs, "ucaas").total


def test_the_latest_of_two_own_figures_counts() -> None:
    figures = (OwnFigure("seats", Band.exactly(1)), OwnFigure("seats", Band.exactly(2)))
    lines = option(advised({}, Choices(own_figures=figures)).costs, "ucaas").lines
    assert [line.amount for line in lines if line.id == "seats"] == [Band.exactly(2)]


def test_every_formula_shows_the_figures_it_multiplies() -> None:
    line = next(line for line in option(advised({"internal_users": 50}).costs, "ucaas").lines if line.id == "seats")
    priced_at = "50 users x $27.50 = $1,375.00 a month ($750.00 to $2,000.00)"
    assert line.formula == f"{priced_at}; from month 2 on, when the first staff are live"
    assert [known.id for known in line.inputs] == ["internal_users", "seat_price"]
    assert (line.inputs[1].basis, line.inputs[1].as_of) == ("default", "2026-11-20")
    assert (line.inputs[0].basis, line.inputs[0].source) == ("stated", "Your answer")


@pytest.mark.parametrize(
    ("goals", "misfit"),
    [
        (["embed_in_portal_or_crm"], "ucaas"),
        (["carrier_level_control"], "ucaas"),
        (["replace_pbx"], "cpaas"),
        (["replace_pbx"], "stay"),
    ],
)
def test_an_option_that_cannot_serve_the_buyer_says_why(goals: list[str], misfit: str) -> None:
    found = option(advised({"goals": goals}).costs, misfit)
    assert not found.fits
    assert found.note


def test_a_phased_dual_stack_fits_and_says_what_waits() -> None:
    advice = advised(
        {"engineering_team": False, "external_messages_per_month": 50000, "internal_users": 80, "goals": []}
    )
    assert advice.verdict.outcome == "dual_stack_phased"
    found = option(advice.costs, "dual_stack")
    assert found.fits
    assert "wait" in found.note


@pytest.mark.parametrize(
    ("outcome", "priced"),
    [
        ("ucaas", "ucaas"),
        ("cpaas", "cpaas"),
        ("cpaas_blocked", "cpaas"),
        ("dual_stack", "dual_stack"),
        ("dual_stack_phased", "dual_stack"),
    ],
)
def test_every_outcome_leads_to_an_option_that_is_priced(outcome: str, priced: str) -> None:
    assert outcome in {known.id for known in rulebook().decision.outcomes}
    assert option_of(outcome) == priced


def test_while_the_outcome_is_open_no_option_is_recommended() -> None:
    costs = advised({}).costs
    assert costs.recommended is None
    assert costs.payback_month is None


def test_agents_are_priced_as_agents_and_never_as_plain_seats() -> None:
    """80 people, 12 of them agents: 68 x $20 and 12 x $100."""
    answers = {"goals": ["contact_centre"], "internal_users": 80, "contact_centre_agents": 12, "seat_price": 20}
    lines = {line.id: line for line in option(advised(answers).costs, "ucaas").lines}
    assert [lines[name].amount.base for name in ("seats", "agents")] == [Decimal(1360), Decimal(1200)]
    assert lines["seats"].formula.startswith("68 users x $20.00")
    assert (lines["agents"].inputs[1].basis, lines["agents"].inputs[1].as_of) == ("default", "2026-11-21")


def test_agents_whose_number_is_open_are_waited_for_and_told() -> None:
    costs = advised({"goals": ["contact_centre"], "internal_users": 80}).costs
    assert all("contact_centre_agents" in option(costs, name).missing for name in ("ucaas", "dual_stack"))


def test_without_the_goal_nobody_is_an_agent() -> None:
    lines = {line.id for line in option(advised({"goals": [], "internal_users": 80}).costs, "ucaas").lines}
    assert "agents" not in lines


def test_one_misfit_is_enough_and_a_mere_remark_is_none() -> None:
    able = {"engineering_team": True, "developer_hours_per_week": 40, "rest_api_expertise": True}
    able |= {"days_to_go_live": 90, "workflow_deviation_percent": 0, "unmet_requirement_percent": 0}
    remark = option(advised(able | {"external_messages_per_month": 0, "goals": []}).costs, "dual_stack")
    misfit = option(advised(able | {"external_messages_per_month": 20000, "goals": []}).costs, "ucaas")
    assert (remark.fits, bool(remark.note), misfit.fits) == (True, True, False)


def test_a_line_that_begins_later_says_from_when_and_why() -> None:
    lines = option(priced({"external_messages_per_month": 20000}, phasing=Phasing(3, 6, 20))[0], "cpaas").lines
    told = {line.id: line.formula for line in lines}
    assert told["build"].endswith("; in month 3, when work on the CPaaS part begins")
    assert told["messages"].endswith("; from month 6 on, when the first customer channel is open")
    assert "month 3 on" not in told["build"]


def test_what_opens_after_the_horizon_is_in_no_total() -> None:
    signed = Choices(own_figures=own({"legal_review": 0}))
    late = option(priced({"external_messages_per_month": 20000}, signed, Phasing(37, 37, 37))[0], "cpaas")
    assert late.monthly.base > 0
    assert late.total == Band.exactly(0)


def test_savings_count_from_the_month_in_which_their_channel_opens() -> None:
    answers = {
        "engineering_team": True,
        "developer_hours_per_week": 10,
        "rest_api_expertise": True,
        "days_to_go_live": 90,
        "external_messages_per_month": 20000,
        "internal_users": 60,
        "workflow_deviation_percent": 0,
        "goals": ["video_support"],
        "legacy_monthly_cost": 1000,
        "tickets_avoided_per_month": 20,
        "cost_per_ticket": 25,
        "dispatches_avoided_per_month": 2,
        "value_per_dispatch": 100,
        "baseline_measured": True,
    }
    told = priced(answers, phasing=Phasing(3, 6, 20))[0].savings_words
    assert "counted: $500 a month from month 6 on and $200 more from month 20 on." in told


BUILDERS = {"engineering_team": True, "developer_hours_per_week": 40, "rest_api_expertise": True, "days_to_go_live": 90}


@pytest.mark.parametrize("figures", [{"internal_users": 0}, {"seat_price": 0}, {"sms_list_price": 0}])
def test_what_costs_nothing_is_compared_with_nothing(figures: dict[str, Any]) -> None:
    reckoned = priced({"internal_users": 5, "external_messages_per_month": 100} | figures)[0]
    assert "no number at which both cost the same" in reckoned.break_even_words
    assert reckoned.break_even_messages_per_month is None


def test_a_contradiction_says_nothing_of_what_an_option_is_for() -> None:
    answers = BUILDERS | {"engineering_team": False, "workflow_deviation_percent": 80}
    assert not any("second platform" in option.note for option in advised(answers).costs.options)

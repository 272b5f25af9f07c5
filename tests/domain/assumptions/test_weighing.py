from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.choices import Choices
from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.wording.currencies import three_digits
from tests.domain.advised import advised
from tests.domain.planning.plans import Case, cases
from tests.domain.planning.test_roadmap_by_hand import BASE


def weighed(**answers: Any) -> dict[str, Assumption]:
    return {entry.question: entry for entry in advised(BASE | answers).assumptions}


def estimate(value: Any, note: str = "") -> dict[str, Any]:
    return {"value": value, "basis": "estimate", "note": note}


def test_a_stated_figure_is_no_assumption() -> None:
    assert "external_messages_per_month" not in weighed()


def test_an_estimate_is_listed_with_its_note() -> None:
    entry = weighed(developer_hours_per_week=estimate(40, "from the team lead"))["developer_hours_per_week"]
    assert entry.basis is Basis.ESTIMATE
    assert entry.source == "Estimated: from the team lead"
    assert entry.value == "40 hours a week"


def test_an_estimate_near_its_threshold_matters() -> None:
    """30 hours, tried from 15 to 45: below 20 the verdict is another one."""
    entry = weighed(developer_hours_per_week=estimate(30))["developer_hours_per_week"]
    assert entry.matters
    assert "From 15 to 45 the verdict may also be: " in entry.effect


def test_an_estimate_far_from_its_threshold_does_not_matter_to_the_verdict() -> None:
    """200 hours, tried from 100 to 300."""
    entry = weighed(developer_hours_per_week=estimate(200))["developer_hours_per_week"]
    assert "From 100 to 300 the verdict stays." in entry.effect


def test_an_estimate_exactly_at_the_edge_of_its_spread() -> None:
    """40 hours, tried from 20 to 60: at 20 no threshold fires, so the verdict stays."""
    assert "the verdict stays" in weighed(developer_hours_per_week=estimate(40))["developer_hours_per_week"].effect


def test_whole_figures_are_tried_outwards() -> None:
    """25 people, tried from 12.5 to 37.5: 12 to 38. One site, tried from a half to one and a half: 1 to 2."""
    answers = {question: said for question, said in BASE.items() if question != "internal_users"}
    found = {entry.question: entry for entry in advised(answers).assumptions}
    assert found["internal_users"].effect.startswith("From 12 to 38 ")
    assert found["sites"].effect.startswith("From 1 to 2 ")


def test_a_range_is_tried_at_its_own_ends() -> None:
    entry = weighed(developer_hours_per_week=estimate({"between": [25, 35]}))["developer_hours_per_week"]
    assert "From 25 to 35 the verdict stays." in entry.effect


def test_an_estimated_yes_is_tried_as_a_no() -> None:
    entry = weighed(rest_api_expertise=estimate(True))["rest_api_expertise"]
    assert entry.matters
    assert entry.effect.startswith("With another answer the verdict may also be: ")


def test_a_figure_that_nobody_gave_is_open_and_no_assumption() -> None:
    answers = {key: value for key, value in BASE.items() if key != "unmet_requirement_percent"}
    assert "unmet_requirement_percent" not in {entry.question for entry in advised(answers).assumptions}


def test_a_default_price_is_listed_with_value_source_and_date() -> None:
    entry = weighed(internal_users=80)["seat_price"]
    assert (entry.basis, entry.plain, entry.as_of) == (Basis.DEFAULT, "27.50", "2026-11-20")
    assert entry.value == "$27.50 ($15.00 to $40.00)"
    assert entry.source


def test_a_stated_price_is_no_longer_listed() -> None:
    assert "seat_price" not in weighed(internal_users=80, seat_price=20)


def test_the_effect_of_a_price_is_the_total_at_its_ends() -> None:
    """The total of the option that fits, re-run with the seat price as an answer, gives the same two figures."""
    staff = {"external_messages_per_month": 0, "internal_users": 80, "goals": ["staff_collaboration"]}
    entry = weighed(**staff)["seat_price"]
    totals = [
        next(
            option.total.base
            for option in advised(BASE | staff | {"seat_price": price}).costs.options
            if option.id == "ucaas"
        )
        for price in (15, 40)
    ]
    low, high = (f"${three_digits(total):,}" for total in totals)
    assert f"moves from {low} to {high}." in entry.effect


def test_the_total_told_is_that_of_the_outcome_even_where_it_must_wait() -> None:
    """Nobody can build CPaaS yet, so it does not fit today; it is the outcome all the same."""
    entry = weighed(developer_hours_per_week=10, goals=["customer_notifications", "carrier_level_control"])["efforts"]
    assert "the total of CPaaS over 36 months moves from" in entry.effect


def test_while_the_outcome_is_open_the_total_told_is_that_of_the_plan() -> None:
    found = {entry.question: entry for entry in advised({"internal_users": 40, "engineering_team": True}).assumptions}
    assert "the total of Dual-stack over 36 months moves from" in found["seat_price"].effect


def test_a_figure_of_other_options_alone_says_whose_cost_it_moves() -> None:
    staff = {"external_messages_per_month": 500, "internal_users": 80, "goals": ["staff_collaboration"]}
    entry = weighed(**staff)["segments_per_message"]
    assert entry.effect == "It moves only what CPaaS and Dual-stack would cost."
    assert not entry.matters


def test_a_line_that_an_open_answer_decides_is_tried_without_and_with_it() -> None:
    answers = {question: said for question, said in BASE.items() if question != "goals"}
    found = {entry.question: entry for entry in advised(answers | {"internal_users": 80}).assumptions}
    assert found["applies_phones"].value == "yes (no to yes)"
    assert "From no to yes" in found["applies_phones"].effect


def test_a_figure_without_a_range_says_so() -> None:
    assert weighed(internal_users=80)["hours_per_day"].effect == "It is one figure: no range is known to try."


def test_efforts_and_outside_capacity_are_assumptions() -> None:
    found = weighed(internal_users=80, goals=["replace_pbx"])
    assert {"efforts", "lead_times", "it", "network"} <= found.keys()
    assert "the Musts end between" in found["efforts"].effect


def test_a_deadline_that_depends_on_the_efforts_matters() -> None:
    entry = weighed(days_to_go_live=60)["efforts"]
    assert entry.matters
    assert "whether the deadline is met depends on it" in entry.effect


def test_an_estimated_deadline_is_tried_too() -> None:
    """The Musts end 45 days from today; 60 days are tried from 30 to 90."""
    entry = weighed(days_to_go_live=estimate(60))["days_to_go_live"]
    assert entry.matters
    assert "Whether the Musts end in time depends on it, from 30 to 90 days." in entry.effect


def test_hours_that_nobody_gave_are_a_default() -> None:
    entry = weighed(developer_hours_per_week="unknown")["developer_hours_per_week"]
    assert (entry.basis, entry.plain) == (Basis.DEFAULT, "20")


def test_users_that_nobody_gave_are_a_default_of_the_plan() -> None:
    assert weighed(internal_users="unknown", goals=["replace_pbx"])["internal_users"].plain == "25"


def test_waiting_for_capacity_is_an_assumption() -> None:
    assert "weeks_until_capacity" not in weighed()
    entry = weighed(developer_hours_per_week=10)["weeks_until_capacity"]
    assert entry.value == "12 (4 to 26)"


def test_what_matters_comes_first() -> None:
    matters = [entry.matters for entry in advised(BASE | {"internal_users": 80}).assumptions]
    assert matters == sorted(matters, reverse=True)


def test_contradicting_answers_have_no_register() -> None:
    assert weighed(engineering_team=False) == {}


def test_a_loss_within_reach_of_a_return_is_told() -> None:
    """Messages cost $200 to $600. 1,000 tickets are worth $15,000: a gain. 20 are worth $300: $100 or a loss."""
    sure = weighed(tickets_avoided_per_month=1000, baseline_measured=True)["sms_all_in_price"]
    assert "keeps its sign" in sure.effect
    thin = weighed(tickets_avoided_per_month=20, baseline_measured=True)["sms_all_in_price"]
    assert "may turn from gain to loss" in thin.effect


@given(cases())
@settings(max_examples=40)
def test_every_line_has_its_ground_and_its_effect(case: Case) -> None:
    for entry in advised(case.answers, case.choices).assumptions:
        assert entry.title
        assert entry.value
        assert entry.source
        assert entry.effect
        assert entry.basis is not Basis.STATED


@given(cases())
@settings(max_examples=25)
def test_the_register_changes_nothing(case: Case) -> None:
    first, second = (advised(case.answers, Choices()) for _ in range(2))
    assert first == second


def test_no_total_is_told_of_an_option_without_a_price() -> None:
    """The lines that have a price are a part and no total, whichever way a figure moves them."""
    abroad = {"external_messages_per_month": 50_000, "regions": ["eu"], "countries": {"pl": 100}}
    advice = advised(BASE | abroad)
    assert advice.costs.chosen is not None
    assert not advice.costs.chosen.is_priced
    assert not [one.effect for one in advice.assumptions if "the total of" in one.effect]

"""A missed date is answered with the cheapest change that keeps it when everything is planned and priced anew."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from commsfit import bootstrap
from commsfit.domain.advice import Advice, advise
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.settings import Settings
from commsfit.domain.changes import PricedChange, not_done_yet, taken_as_done
from commsfit.domain.money.cost_differences import likely_difference
from tests.report.examples import TODAY, assessment_of


def advice_on(name: str, scenario: int = 0) -> Advice:
    assessment = assessment_of(name)
    sheet = assessment.scenarios[scenario]
    return bootstrap.advise_with_days_off(
        bootstrap.rulebook(), sheet.answers, TODAY, sheet.choices, assessment.settings
    )


def keeping(advice: Advice) -> tuple[PricedChange, ...]:
    return advice.changes.keeping_the_date if advice.changes is not None else ()


@pytest.mark.parametrize(("name", "scenario"), [("logistics", 0), ("logistics", 1), ("bank", 1), ("manufacturer", 0)])
def test_answering_as_the_change_says_keeps_the_date_at_the_price_told(name: str, scenario: int) -> None:
    advice = advice_on(name, scenario)
    found = keeping(advice)
    assert found
    for change in found:
        said = {question: Answer(value) for question, value in change.remedy.answers.items()}
        choices = replace(advice.choices, bridge=True) if change.remedy.bridges else advice.choices
        again = bootstrap.advise_with_days_off(
            bootstrap.rulebook(), Answers({**advice.answers, **said}), TODAY, choices, assessment_of(name).settings
        )
        assert again.roadmap.deadline_met
        assert again.roadmap.musts_end == change.ends
        assert again.costs.chosen is not None
        assert again.costs.chosen.likely == change.total


def test_the_cheapest_comes_first() -> None:
    found = keeping(advice_on("bank", 1))
    assert [one.remedy.kind for one in found] == ["hours", "bridge"]
    assert found[0].more.median < found[1].more.median


def test_what_it_adds_lies_between_the_medians_and_moves_less_than_either_total() -> None:
    advice = advice_on("logistics")
    (change,) = keeping(advice)
    chosen = advice.costs.chosen
    assert chosen is not None
    apart = change.total.median - chosen.likely.median
    assert abs(change.more.median - apart) <= change.total.error + chosen.likely.error + change.more.error + 1_000
    assert change.more.high - change.more.low < (chosen.likely.high - chosen.likely.low) / 2


def test_an_option_costs_no_more_than_itself() -> None:
    chosen = advice_on("logistics").costs.chosen
    assert chosen is not None
    found = likely_difference(chosen, chosen)
    assert {found.low, found.median, found.high} == {Decimal(0)}


@pytest.mark.parametrize("name", ["clinic", "broker", "shop"])
def test_where_nothing_that_was_tried_keeps_the_date_none_is_offered(name: str) -> None:
    advice = advice_on(name)
    assert advice.roadmap.deadline_met is False
    assert keeping(advice) == ()


def test_a_date_that_holds_asks_for_no_change() -> None:
    assert advice_on("saas").changes is None


def test_nothing_is_offered_where_there_is_no_price() -> None:
    assessment = assessment_of("logistics")
    sheet = assessment.scenarios[0]
    advice = advise(bootstrap.rulebook(), sheet.answers, TODAY, sheet.choices, Settings(currency="INR"))
    assert advice.costs.chosen is not None
    assert not advice.costs.chosen.is_priced
    assert keeping(advice) == ()


def test_a_scenario_that_takes_work_as_done_is_told_with_that_work() -> None:
    here, there = advice_on("logistics"), advice_on("logistics", 1)
    questions = taken_as_done(here.readiness, there.readiness)
    assert questions == ("peak_load_percent", "webhook_response_ms", "secondary_carrier_routing")
    answers = not_done_yet(there.answers, here.answers, questions)
    assert answers["developer_hours_per_week"] == there.answers["developer_hours_per_week"]
    assert all(answers[question] == here.answers[question] for question in questions)
    paid = advise(bootstrap.rulebook(), answers, TODAY)
    planned = {item.id for item in paid.roadmap.items} - {item.id for item in there.roadmap.items}
    assert planned, "the work for what was taken as done stands in the plan"
    assert paid.costs.chosen is not None
    assert there.costs.chosen is not None
    assert paid.costs.chosen.likely.median > there.costs.chosen.likely.median
    assert paid.roadmap.musts_end is not None
    assert there.roadmap.musts_end is not None
    assert paid.roadmap.musts_end > there.roadmap.musts_end


def test_a_scenario_that_takes_nothing_as_done_is_priced_as_it_is() -> None:
    here = advice_on("logistics")
    assert taken_as_done(here.readiness, here.readiness) == ()

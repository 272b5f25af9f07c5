from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from commsfit.domain.estimates.estimates import Estimate, capacity, deviation, unmet, volume
from commsfit.domain.estimates.message_bill import message_bill
from commsfit.domain.estimates.peak_load import PeakLoad, peak_load
from commsfit.domain.wording.figures import number_words
from tests.domain.advised import answered, cases, rulebook


def reckoned(estimator: str, inputs: dict[str, Any]) -> Estimate | PeakLoad | None:
    book = rulebook()
    if estimator == "capacity":
        return capacity(book, inputs["people"], inputs["hours_each"])
    if estimator == "volume":
        return volume(book, inputs["customers"], inputs["messages_each"])
    if estimator == "deviation":
        return deviation(book, frozenset(inputs["workflows"]))
    if estimator == "unmet":
        return unmet(book, frozenset(inputs["goals"]), frozenset(inputs["workflows"]))
    return peak_load(
        book, inputs["messages_per_day"], inputs["peak_hour_percent"], inputs["segments"], inputs["sender"]
    )


@pytest.mark.parametrize("case", cases("estimates.toml"))
def test_each_estimate_is_the_one_reckoned_by_hand(case: dict[str, Any]) -> None:
    found = reckoned(case["estimator"], case["inputs"])
    estimate = found.estimate if isinstance(found, PeakLoad) else found
    if estimate is None:
        assert case["expect"] == "none"
        return
    assert estimate.value == case["expect"]
    assert number_words(estimate.value, 2 if case["estimator"] != "peak_load" else 1) in estimate.working
    if isinstance(found, PeakLoad):
        assert (number_words(found.segments_per_second, 1), found.state) == (case["rate"], case["state"])
        assert (found.daily_state, found.daily_percent) == (case.get("daily_state"), case.get("daily_percent"))


def test_an_estimate_is_an_answer_that_its_question_takes() -> None:
    book = rulebook()
    for estimator in book.estimates.estimators:
        if estimator.question:
            assert book.question(estimator.question).estimator == estimator.id
    assert answered({"workflow_deviation_percent": Decimal("33.3333")})


def test_every_question_with_an_estimator_has_one() -> None:
    book = rulebook()
    named = {question.estimator for question in book.every_question if question.estimator}
    assert named == {estimator.id for estimator in book.estimates.estimators if estimator.question}


def test_a_person_may_mark_a_workflow_custom_that_the_rulebook_calls_standard() -> None:
    found = deviation(rulebook(), frozenset({"menu", "transfer"}), custom=frozenset({"menu"}))
    assert found is not None
    assert found.value == 50


def test_the_checklist_is_long_enough_to_be_fair() -> None:
    workflows = rulebook().estimates.workflows
    assert len(workflows) >= 24
    assert {workflow.standard for workflow in workflows} == {True, False}
    assert {workflow.id for workflow in workflows} == set(rulebook().words.estimates.workflows)


def test_goals_that_workflows_stand_for_are_goals_that_are_asked() -> None:
    asked = set(rulebook().question("goals").options)
    assert {workflow.goal for workflow in rulebook().estimates.workflows if workflow.goal} <= asked
    assert {goal.id for goal in rulebook().estimates.goals} == asked - {"contact_centre"}


def test_one_emoji_in_140_letters_costs_two_parts_on_each_message() -> None:
    bill = message_bill(rulebook(), "a" * 140, 10_000, Decimal("0.007"), "USD")
    assert (bill.measured.parts, bill.emoji_parts) == (1, 2)
    assert (bill.monthly_cost, bill.emoji_cost) == (Decimal(70), Decimal(140))
    assert "$140.00" in bill.emoji_words


def test_a_text_with_a_curly_quote_says_what_plain_signs_would_save() -> None:
    bill = message_bill(rulebook(), "It’s on its way. " * 8, 1_000, Decimal("0.01"), "USD")
    assert bill.measured.parts == 3
    assert "’" in bill.odd_words
    assert "$20.00" in bill.odd_words


def test_an_empty_text_costs_nothing() -> None:
    assert message_bill(rulebook(), "", 10_000, Decimal("0.007"), "USD").monthly_cost == 0

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commsfit import bootstrap
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of
from commsfit.domain.verdict.explaining import explain
from commsfit.domain.verdict.explanation import Explanation
from commsfit.domain.verdict.open_questions import open_questions
from tests.domain import by_hand
from tests.domain.partial_sheets import nearly_complete_sheets, partial_sheets
from tests.domain.verdict.test_flips import NORTHWIND


def laid(raw: dict[str, Any]) -> AnswerSheet:
    return sheet_of(bootstrap.rulebook(), by_hand.answers_of(raw))


def explained(raw: dict[str, Any]) -> Explanation:
    sheet = laid(raw)
    return explain(sheet, open_questions(sheet))


def only(raw: dict[str, Any], questions: tuple[str, ...]) -> dict[str, Any]:
    return {question: said for question, said in raw.items() if question in questions}


def assert_smallest_sufficient(raw: dict[str, Any]) -> None:
    sheet = laid(raw)
    sufficient = explain(sheet, ()).sufficient
    assert laid(only(raw, sufficient)).possible() == sheet.possible()
    for smaller in combinations(raw, max(len(sufficient) - 1, 0)):
        if sufficient:
            assert laid(only(raw, smaller)).possible() != sheet.possible(), smaller


def test_the_sufficient_answers_alone_give_the_same_set_and_no_fewer_do() -> None:
    for sheet in by_hand.feasible_cells()[::97]:
        assert_smallest_sufficient(sheet)


@settings(max_examples=40)
@given(nearly_complete_sheets())
def test_sufficient_answers_of_sheets_with_open_ones(raw: dict[str, Any]) -> None:
    if laid(raw).cells:
        assert_smallest_sufficient(raw)


@settings(max_examples=150)
@given(partial_sheets())
def test_every_outcome_is_either_possible_or_explained_away(raw: dict[str, Any]) -> None:
    sheet = laid(raw)
    away = {one.outcome for one in explain(sheet, ()).why_not}
    if sheet.cells:
        assert away | set(sheet.possible()) == set(by_hand.PLACE)
        assert not away & set(sheet.possible())


@settings(max_examples=300)
@given(partial_sheets() | nearly_complete_sheets())
def test_what_rules_an_outcome_out_always_has_words(raw: dict[str, Any]) -> None:
    for one in explain(laid(raw), ()).why_not:
        assert one.short, f"{one.outcome}: {one.because}"


def test_what_rules_an_outcome_out_is_said_in_about_five_words() -> None:
    away = {one.outcome: one for one in explained(NORTHWIND).why_not}
    assert away["dual_stack"].short == "under 20 hours a week"
    assert away["dual_stack"].signals == ("capacity",)
    assert away["ucaas"].because == (
        "UCaaS alone is not enough: over 10,000 messages a month, "
        "over 30% custom workflows and over 10% unmet requirements."
    )
    assert all(len(one.short.split()) <= 6 for one in away.values())


@given(st.one_of(partial_sheets(), nearly_complete_sheets()))
def test_every_outcome_that_is_ruled_out_has_a_reason_in_words(raw: dict[str, Any]) -> None:
    for one in explained(raw).why_not:
        assert one.short, one
        assert one.short in one.because


def test_no_hours_at_all_are_told_as_too_few() -> None:
    away = {one.outcome: one for one in explained(NORTHWIND | {"developer_hours_per_week": 0}).why_not}
    assert away["dual_stack"].because == "Both at once does not fit: under 20 hours a week."


def test_rules_that_pull_apart_are_named_with_the_reading_that_settles_them() -> None:
    found = explained(NORTHWIND).conflicts
    assert ("capacity", "customization") in [conflict.signals for conflict in found]
    assert all(conflict.disagree and conflict.settled_by for conflict in found)
    assert explained(NORTHWIND | {"developer_hours_per_week": 25, "goals": []}).conflicts == ()


def test_the_open_question_that_decides_most_comes_first() -> None:
    raw = {question: said for question, said in NORTHWIND.items() if question not in {"goals", "rest_api_expertise"}}
    ranked = explained(raw | {"developer_hours_per_week": {"between": [8, 60]}}).open_questions
    assert [one.question for one in ranked if one.matters] == ["developer_hours_per_week", "rest_api_expertise"]
    assert ranked[0].gain == ranked[1].gain > 0, "alike: the order of the rulebook decides"
    idle = [one for one in ranked if not one.matters]
    assert [(one.question, one.gain) for one in idle] == [("goals", 0.0)]


@settings(max_examples=60)
@given(partial_sheets())
def test_a_question_that_does_not_matter_never_changes_the_outcome(raw: dict[str, Any]) -> None:
    sheet = laid(raw)
    for one in open_questions(sheet):
        if one.matters or one.question not in by_hand.THRESHOLDS:
            continue
        closed = {question: said for question, said in raw.items() if question != one.question}
        for value in (0, by_hand.THRESHOLDS[one.question] - 1, by_hand.THRESHOLDS[one.question] + 1):
            reached = laid(closed | {one.question: value})
            within = laid(raw).layout.axes[one.question].cells(value) & sheet.cells
            if within:
                assert set(reached.possible()) == set(sheet.possible())


@pytest.mark.parametrize(
    ("by", "matters"),
    [({"Ann": 12, "Ben": 25}, True), ({"Ann": 12, "Ben": 15}, False)],
)
def test_a_disagreement_says_whether_it_changes_the_outcome(by: dict[str, int], matters: bool) -> None:
    found = explained(NORTHWIND | {"developer_hours_per_week": {"by": by}}).disagreements
    assert [(one.question, one.matters) for one in found] == [("developer_hours_per_week", matters)]
    assert found[0].said[0] == ("Ann", "12 hours a week")
    assert ("Ann: Dual-stack, in two steps" in found[0].words) is matters


def test_people_who_agree_do_not_disagree() -> None:
    assert explained(NORTHWIND | {"internal_users": {"by": {"Ann": 80, "Ben": 80}}}).disagreements == ()


def test_what_follows_from_another_reason_is_not_said_again() -> None:
    raw = NORTHWIND | {"engineering_team": False, "developer_hours_per_week": 0, "rest_api_expertise": False}
    away = {one.outcome: one for one in explained(raw).why_not}
    assert away["dual_stack"].because == "Both at once does not fit: no developer team of your own."


def test_a_conflict_reads_well_with_one_rule_or_two_on_a_side() -> None:
    one = explained(NORTHWIND).conflicts[0]
    assert one.disagree == (
        "By developer capacity, UCaaS can go live now. By custom workflows, CPaaS must be in the plan."
    )
    two = explained(NORTHWIND | {"days_to_go_live": 9, "internal_users": 9}).conflicts[0]
    assert two.disagree == (
        "By developer capacity and timeline, UCaaS can go live now. "
        "By volume and custom workflows, CPaaS must be in the plan."
    )

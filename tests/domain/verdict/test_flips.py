from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.verdict.explanation import Change, Flip
from commsfit.domain.verdict.flips import find_flips
from tests.domain import by_hand
from tests.domain.partial_sheets import nearly_complete_sheets

NORTHWIND: dict[str, Any] = {
    "engineering_team": True,
    "developer_hours_per_week": 12,
    "rest_api_expertise": True,
    "days_to_go_live": 45,
    "external_messages_per_month": 25000,
    "internal_users": 80,
    "workflow_deviation_percent": 35,
    "unmet_requirement_percent": 25,
    "goals": ["customer_notifications", "replace_pbx"],
}


def flips_of(raw: dict[str, Any]) -> tuple[Flip, ...]:
    return find_flips(sheet_of(bootstrap.rulebook(), by_hand.answers_of(raw)))


def put_in(answers: Answers, changes: tuple[Change, ...]) -> Answers:
    for change in changes:
        answers = answers.having(change.question, Answer(change.apply))
    return answers


def outcomes(answers: Answers) -> tuple[str, ...]:
    return sheet_of(bootstrap.rulebook(), answers).possible()


def assert_true_and_smallest(raw: dict[str, Any]) -> int:
    answers = by_hand.answers_of(raw)
    flips = find_flips(sheet_of(bootstrap.rulebook(), answers))
    for flip in flips:
        assert outcomes(put_in(answers, flip.changes)) == (flip.to,), flip
        by_question = dict.fromkeys(change.question for change in flip.changes)
        for size in range(len(by_question)):
            for kept in combinations(by_question, size):
                part = tuple(change for change in flip.changes if change.question in kept)
                assert outcomes(put_in(answers, part)) != (flip.to,), (flip, kept)
    return len(flips)


def test_every_flip_leads_where_it_says_and_no_part_of_it_does() -> None:
    sheets = by_hand.feasible_cells()[::7]
    assert sum(map(assert_true_and_smallest, sheets)) > len(sheets)


@settings(max_examples=80)
@given(nearly_complete_sheets())
def test_flips_hold_for_sheets_with_open_answers_too(raw: dict[str, Any]) -> None:
    assert_true_and_smallest(raw)


def test_every_other_outcome_of_a_complete_sheet_has_a_way_to_it() -> None:
    for sheet in by_hand.feasible_cells()[::31]:
        others = set(by_hand.PLACE) - {by_hand.decide(sheet)}
        assert {flip.to for flip in flips_of(sheet)} == others


def test_the_boundary_value_is_named_and_applied() -> None:
    way = next(flip for flip in flips_of(NORTHWIND) if flip.to == "dual_stack")
    assert [(change.question, change.kind, change.to, change.apply) for change in way.changes] == [
        ("developer_hours_per_week", "at_least", 20, 20)
    ]
    assert way.words == "20 or more hours a week"


def test_two_figures_that_both_have_to_change_are_both_named() -> None:
    way = next(flip for flip in flips_of(NORTHWIND | {"external_messages_per_month": 100}) if flip.to == "ucaas")
    assert {(change.question, change.kind, change.to) for change in way.changes} == {
        ("workflow_deviation_percent", "at_most", 30),
        ("unmet_requirement_percent", "at_most", 10),
    }


def test_goals_changed_together_are_applied_together() -> None:
    raw = NORTHWIND | {"goals": ["replace_pbx", "staff_collaboration", "whatsapp"], "internal_users": 10}
    way = next(flip for flip in flips_of(raw) if flip.to == "cpaas")
    goals = [change for change in way.changes if change.question == "goals"]
    assert {change.kind for change in goals} == {"excludes"}
    assert {change.apply for change in goals} == {frozenset({"whatsapp"})}


@pytest.mark.parametrize("raw", [NORTHWIND, NORTHWIND | {"internal_users": 10}])
def test_people_and_volume_are_only_touched_where_nothing_else_leads_there(raw: dict[str, Any]) -> None:
    immovable = {"internal_users", "external_messages_per_month"}
    for target in by_hand.PLACE:
        ways = [flip for flip in flips_of(raw) if flip.to == target]
        touching = [way for way in ways if immovable & {change.question for change in way.changes}]
        assert not touching or len(touching) == len(ways)


def test_contradictory_answers_have_no_flips() -> None:
    assert flips_of(NORTHWIND | {"engineering_team": False}) == ()

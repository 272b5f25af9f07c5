from __future__ import annotations

from collections import Counter
from math import log2
from random import Random
from statistics import mean
from typing import Any

import pytest
from hypothesis import given, settings

from benchmarks.bench_way import BUYERS, Walk, buyers, walked
from commsfit import bootstrap
from commsfit.domain.verdict.way import Way, way_on
from tests.domain import by_hand
from tests.domain.partial_sheets import partial_sheets

ORDER = (
    "engineering_team",
    "developer_hours_per_week",
    "rest_api_expertise",
    "days_to_go_live",
    "external_messages_per_month",
    "internal_users",
    "workflow_deviation_percent",
    "unmet_requirement_percent",
    "goals",
)


def way(raw: dict[str, Any], *passed: str) -> Way:
    return way_on(bootstrap.rulebook(), by_hand.answers_of(raw), passed)


def feasible() -> list[dict[str, Any]]:
    """Every cell once: `by_hand` leaves out the few hours between none and enough."""
    few = [
        sheet | {"developer_hours_per_week": 5}
        for sheet in by_hand.feasible_cells()
        if sheet["engineering_team"] and sheet["developer_hours_per_week"] == 0
    ]
    return by_hand.feasible_cells() + few


def entropy(sheets: list[dict[str, Any]]) -> float:
    shares = Counter(by_hand.decide(sheet) for sheet in sheets).values()
    return -sum(share / len(sheets) * log2(share / len(sheets)) for share in shares)


def gain(question: str, sheets: list[dict[str, Any]]) -> float:
    by_answer: dict[str, list[dict[str, Any]]] = {}
    for sheet in sheets:
        by_answer.setdefault(str(sheet[question]), []).append(sheet)
    return entropy(sheets) - sum(len(part) / len(sheets) * entropy(part) for part in by_answer.values())


def decisive(given: dict[str, Any]) -> str:
    """The question that the specification asks next, counted out over all cells."""
    left = [sheet for sheet in feasible() if all(sheet[question] == said for question, said in given.items())]
    asked = [one for one in ORDER if one not in given]
    return max(asked, key=lambda one: (round(gain(one, left), 9), -ORDER.index(one)))


@pytest.mark.parametrize("seed", range(12))
def test_the_next_question_is_the_one_that_a_count_over_all_cells_gives(seed: int) -> None:
    random = Random(seed)
    truth, asked = random.choice(feasible()), dict[str, Any]()
    while (question := way(asked).next_question) is not None:
        assert question == decisive(asked)
        asked[question] = truth[question]
    assert way(asked).settled


def test_goals_are_one_question_and_come_first() -> None:
    assert way({}).next_question == "goals"


def test_what_follows_is_not_asked() -> None:
    assert {one.question for one in way({"engineering_team": False}).followed} == {
        "developer_hours_per_week",
        "rest_api_expertise",
    }
    asked, given = [], {"engineering_team": False, "goals": []}
    while (question := way(given).next_question) is not None:
        asked.append(question)
        given = given | {question: 0}
    assert not {"developer_hours_per_week", "rest_api_expertise"} & set(asked)


def test_unknown_and_passed_questions_are_not_asked_again_and_the_way_still_ends() -> None:
    given, passed = dict[str, Any](), list[str]()
    for said in ("unknown", None, "unknown", None, "unknown", None, "unknown", None, "unknown"):
        question = way(given, *passed).next_question
        if question is None:
            break
        assert question not in given
        assert question not in passed
        if said is None:
            passed.append(question)
        else:
            given[question] = said
    assert way(given, *passed) == Way(None, 0.0, False, way(given).followed)


def test_a_contradiction_ends_the_way_without_a_verdict() -> None:
    assert way({"engineering_team": False, "developer_hours_per_week": 5}) == Way(None, 0.0, False, ())


def test_answers_out_of_order_count_alike() -> None:
    given = {"workflow_deviation_percent": 35, "goals": ["replace_pbx"]}
    assert way(given) == way(dict(reversed(given.items())))


@pytest.mark.parametrize("given", [{}, {"goals": ["replace_pbx"]}, {"engineering_team": False}])
def test_what_is_ahead_is_the_mean_over_all_that_may_be_true(given: dict[str, Any]) -> None:
    def steps(truth: dict[str, Any]) -> int:
        asked = dict(given)
        while (question := way(asked).next_question) is not None:
            asked[question] = truth[question]
        return len(asked) - len(given)

    goals = given.get("goals")
    left = [
        sheet
        for sheet in feasible()
        if all(sheet[question] == said for question, said in given.items() if question != "goals")
        and (goals is None or sheet["goals"] == goals)
    ]
    assert way(given).ahead == pytest.approx(mean(map(steps, left)))


@settings(max_examples=200)
@given(partial_sheets())
def test_it_asks_only_what_was_not_answered_and_ends_once_settled(raw: dict[str, Any]) -> None:
    found = way(raw)
    assert found.next_question not in raw
    assert (found.next_question is None) == (found.ahead == 0)
    if found.settled:
        assert found.next_question is None


@pytest.fixture(scope="module")
def walks() -> list[Walk]:
    rulebook = bootstrap.rulebook()
    return [walked(rulebook, truth) for truth in buyers()]


def test_a_thousand_truthful_buyers_get_their_own_verdict_in_four_questions(walks: list[Walk]) -> None:
    assert len(walks) == BUYERS == 1000
    assert [walk for walk in walks if walk.reached != (walk.true,)] == []
    assert mean(len(walk.asked) for walk in walks) <= 4.0


def test_the_way_stays_close_to_what_hindsight_would_ask(walks: list[Walk]) -> None:
    over = [len(walk.asked) - walk.smallest for walk in walks]
    assert sum(more <= 2 for more in over) >= 990
    assert max(over) <= 3


def test_the_buyers_agree_with_the_table_written_by_hand(walks: list[Walk]) -> None:
    truths = buyers()
    assert [walk.true for walk in walks] == [by_hand.decide(truth) for truth in truths]
    assert set(map(by_hand.decide, truths)) == set(by_hand.PLACE), "the buyers reach every outcome"


def test_every_way_through_all_cells_ends_with_the_verdict_of_its_cell() -> None:
    tree: dict[tuple[tuple[str, str], ...], Way] = {}
    for truth in feasible():
        asked: dict[str, Any] = {}
        while True:
            key = tuple((name, str(said)) for name, said in asked.items())
            found = tree.setdefault(key, way(asked))
            if found.next_question is None:
                break
            asked[found.next_question] = truth[found.next_question]
        assert found.settled

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commsfit import bootstrap
from commsfit.domain.engine.laid_over import sheet_of
from tests.domain import by_hand
from tests.domain.partial_sheets import QUESTIONS, answers, nearly_complete_sheets, partial_sheets


def possible(partial: dict[str, Any]) -> set[str]:
    return set(sheet_of(bootstrap.rulebook(), by_hand.answers_of(partial)).possible())


@settings(max_examples=120)
@given(st.one_of(partial_sheets(), nearly_complete_sheets()))
def test_the_possible_set_is_what_the_completions_reach_and_nothing_else(partial: dict[str, Any]) -> None:
    assert possible(partial) == by_hand.reachable(partial)


@settings(max_examples=300)
@given(partial_sheets(), st.sampled_from(QUESTIONS), st.data())
def test_answering_or_narrowing_never_enlarges_the_set(partial: dict[str, Any], question: str, data: Any) -> None:
    before = partial.get(question)
    if isinstance(before, dict) and "between" in before:
        low, high = before["between"]
        narrowed: Any = data.draw(st.integers(low, high))
    elif before in {None, "unknown"} if not isinstance(before, list | dict) else False:
        narrowed = data.draw(answers(question))
    else:
        return
    assert possible(partial | {question: narrowed}) <= possible(partial)


def test_ranges_count_with_both_their_ends() -> None:
    base = {
        "engineering_team": True,
        "rest_api_expertise": True,
        "days_to_go_live": 60,
        "external_messages_per_month": 20000,
        "internal_users": 10,
        "workflow_deviation_percent": 0,
        "goals": [],
    }
    assert possible(base | {"developer_hours_per_week": {"between": [8, 19]}}) == {"dual_stack_phased"}
    assert possible(base | {"developer_hours_per_week": {"between": [8, 20]}}) == {"dual_stack_phased", "cpaas"}
    assert possible(base | {"developer_hours_per_week": {"between": [20, 90]}}) == {"cpaas"}


def test_hours_prove_a_team() -> None:
    sheet = sheet_of(bootstrap.rulebook(), by_hand.answers_of({"developer_hours_per_week": 5}))
    assert sheet.facts.truths["no_team"] is False


def test_a_figure_that_nobody_gave_stays_open_whatever_its_neighbour_says() -> None:
    alone = sheet_of(bootstrap.rulebook(), by_hand.answers_of({"workflow_deviation_percent": 20}))
    assert (alone.facts.truths["customization"], alone.facts.truths["shift"]) == (False, None)
    assert set(alone.possible()) == possible({"workflow_deviation_percent": 20, "unmet_requirement_percent": "unknown"})


@pytest.mark.parametrize("seed", range(3))
def test_edge_biased_complete_sheets_agree_with_the_table_written_by_hand(seed: int) -> None:
    random = Random(seed)
    for _ in range(1500):
        sheet = by_hand.edge_biased(random)
        assert possible(sheet) == {by_hand.decide(sheet)}

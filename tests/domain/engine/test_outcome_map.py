from __future__ import annotations

from time import perf_counter
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.engine.outcome_map import deciding_questions, map_outcomes
from tests.domain import by_hand
from tests.domain.verdict.test_flips import NORTHWIND


def mapped(raw: dict[str, Any], x: str, xs: list[int], y: str, ys: list[int]) -> Any:
    return map_outcomes(bootstrap.rulebook(), by_hand.answers_of(raw), x, xs, y, ys)


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("developer_hours_per_week", "external_messages_per_month"),
        ("workflow_deviation_percent", "unmet_requirement_percent"),
        ("internal_users", "days_to_go_live"),
        ("seat_price", "developer_hours_per_week"),
    ],
)
def test_every_cell_of_the_map_is_what_the_answers_would_give(x: str, y: str) -> None:
    xs, ys = [0, 19, 20, 29, 30, 31, 49, 50], [0, 9, 10, 11, 20, 30, 60, 100]
    raw = {question: said for question, said in NORTHWIND.items() if question != "unmet_requirement_percent"}
    grid = mapped(raw, x, xs, y, ys)
    for row, at_y in zip(grid, ys, strict=True):
        for cell, at_x in zip(row, xs, strict=True):
            alone = sheet_of(bootstrap.rulebook(), by_hand.answers_of(raw | {x: at_x, y: at_y}))
            assert cell == alone.possible(), (at_x, at_y)


def test_forty_thousand_cells_are_worked_out_while_a_slider_moves() -> None:
    xs, ys = list(range(200)), list(range(0, 40000, 200))
    began = perf_counter()
    grid = mapped(NORTHWIND, "developer_hours_per_week", xs, "external_messages_per_month", ys)
    took = perf_counter() - began
    assert (len(grid), len(grid[0])) == (200, 200)
    # Ten times what it needs: the point is that cells are not evaluated one by one, which takes seconds.
    assert took < 0.5


def test_the_deciding_questions_carry_their_thresholds_in_the_order_asked() -> None:
    found = {one.question: one for one in deciding_questions(bootstrap.rulebook())}
    assert list(found)[:3] == ["engineering_team", "developer_hours_per_week", "rest_api_expertise"]
    assert {question: found[question].thresholds for question in by_hand.THRESHOLDS} == {
        question: (at,) for question, at in by_hand.THRESHOLDS.items()
    }
    assert set(found["goals"].options) == {*by_hand.STAFF, *by_hand.PROGRAMMABLE}

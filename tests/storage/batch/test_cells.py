"""Cells as a spreadsheet's user writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from commsfit.domain.refusals import Refusal
from commsfit.storage.batch.cells import raw_answers
from tests.storage.documents import rulebook

TODAY = date(2026, 11, 20)
CELLS: list[tuple[str, str, object]] = [
    ("engineering_team", "yes", True),
    ("engineering_team", "FALSE", False),
    ("engineering_team", "unknown", "unknown"),
    ("internal_users", " 48 ", 48),
    ("internal_users", "1,200", 1200),
    ("internal_users", "8-15", {"between": [8, 15]}),
    ("internal_users", "8 to 15", {"between": [8, 15]}),
    ("workflow_deviation_percent", "32%", 32),
    ("days_to_go_live", "6 weeks", 42),
    ("days_to_go_live", "2026-12-20", 30),
    ("seat_price", "$27.50", Decimal("27.50")),
    ("goals", "replace_pbx; voice_ivr", ["replace_pbx", "voice_ivr"]),
    ("industry", "logistics", "logistics"),
    ("internal_users", "?", "unknown"),
    ("internal_users", "about 50", {"value": 50, "basis": "estimate"}),
    ("internal_users", "roughly 8 to 15", {"value": {"between": [8, 15]}, "basis": "estimate"}),
]


@pytest.mark.parametrize(("question", "cell", "raw"), CELLS)
def test_a_cell_says(question: str, cell: str, raw: object) -> None:
    assert raw_answers(rulebook(), [(question, cell)], TODAY) == {question: raw}


def test_an_empty_cell_is_not_answered_and_the_id_is_no_question() -> None:
    assert raw_answers(rulebook(), [("internal_users", "  "), ("id", "north")], TODAY) == {}


@pytest.mark.parametrize(
    ("question", "cell"),
    [("engineering_team", "maybe"), ("internal_users", "-5"), ("internal_users", "9" * 99), ("goals", "a;b")],
)
def test_a_cell_that_cannot_be_read_is_refused_by_its_column(question: str, cell: str) -> None:
    with pytest.raises(Refusal) as refused:
        raw_answers(rulebook(), [("id", "north"), (question, cell)], TODAY)
    assert refused.value.place == question
    assert refused.value.found

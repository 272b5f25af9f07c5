"""Cells as a spreadsheet's user writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from commsfit.storage.batch.cells import raw_answers
from tests.storage.documents import rulebook

CELLS: list[tuple[str, str, object]] = [
    ("engineering_team", "yes", True),
    ("engineering_team", "FALSE", False),
    ("engineering_team", "maybe", "maybe"),
    ("engineering_team", "unknown", "unknown"),
    ("internal_users", " 48 ", 48),
    ("internal_users", "1,200", 1200),
    ("internal_users", "8-15", {"between": [8, 15]}),
    ("internal_users", "8 to 15", {"between": [8, 15]}),
    ("internal_users", "-5", "-5"),
    ("internal_users", "1e5", "1e5"),
    ("internal_users", "9" * 50, "9" * 50),
    ("workflow_deviation_percent", "32%", 32),
    ("seat_price", "$27.50", Decimal("27.50")),
    ("goals", "replace_pbx; voice_ivr", ["replace_pbx", "voice_ivr"]),
    ("goals", "replace_pbx|", ["replace_pbx"]),
    ("industry", "logistics", "logistics"),
    ("internal_users", "?", "unknown"),
]


@pytest.mark.parametrize(("question", "cell", "raw"), CELLS)
def test_a_cell_says(question: str, cell: str, raw: object) -> None:
    assert raw_answers(rulebook(), [(question, cell)]) == {question: raw}


def test_an_empty_cell_is_not_answered_and_the_id_is_no_question() -> None:
    assert raw_answers(rulebook(), [("internal_users", "  "), ("id", "north")]) == {}

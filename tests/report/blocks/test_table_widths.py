from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.presentation.outline.outline import words
from commsfit.report.blocks.tables import column_widths
from commsfit.report.blocks.texts import SetText
from commsfit.report.pages.style import CELL


def column(*texts: str) -> list[SetText]:
    return [SetText(words(text), CELL) for text in texts]


def test_columns_take_their_shares() -> None:
    assert column_widths([column("a"), column("b")], [1, 3], 400) == (100, 300)


def test_a_word_gets_its_room_where_others_have_some_to_spare() -> None:
    wide = column("Responsibilities")
    first, second = column_widths([wide, column("a b c")], [1, 9], 300)
    assert first == pytest.approx(wide[0].widest_word(), abs=0.1)
    assert first + second == pytest.approx(300)


def test_a_word_without_end_takes_no_more_than_its_part() -> None:
    first, second = column_widths([column("a" * 500), column("b")], [1, 1], 300)
    assert first < 300 * 0.6
    assert second > 100


@given(st.lists(st.tuples(st.text("ab ", max_size=60), st.floats(0.5, 5)), min_size=1, max_size=8), st.floats(50, 600))
def test_the_widths_add_up_to_the_table(columns: list[tuple[str, float]], width: float) -> None:
    found = column_widths([column(text) for text, _ in columns], [share for _, share in columns], width)
    assert sum(found) == pytest.approx(width)
    assert all(each > 0 for each in found)

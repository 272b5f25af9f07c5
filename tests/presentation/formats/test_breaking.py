"""Texts are set at the largest size that fits, words broken where they must be, and cut only at the smallest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from commsfit.presentation.formats.breaking import LEADING, SizedText, broken_lines, set_into
from commsfit.presentation.formats.letters import width_of


@given(st.text(max_size=200), st.floats(20, 400), st.floats(8, 32))
def test_no_line_is_wider_than_its_room_but_a_single_letter(text: str, room: float, size: float) -> None:
    for line in broken_lines(text, room, size):
        assert len(line) <= 1 or width_of(line, size) <= room


@given(st.text(max_size=200), st.floats(20, 400))
def test_no_letter_is_lost_but_spaces_at_the_ends_of_lines(text: str, room: float) -> None:
    kept = "".join(broken_lines(text, room, 12)).replace(" ", "").replace("\n", "")
    assert kept == text.replace(" ", "").replace("\n", "")


@given(st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=4), st.floats(60, 400), st.floats(20, 200))
def test_what_is_set_is_never_higher_than_its_place(texts: list[str], width: float, height: float) -> None:
    found = set_into([SizedText(text, 20) for text in texts], width, height, smallest=12)
    lines = sum(len(broken_lines(text.text, width, text.size)) * text.size * LEADING for text in found)
    assert lines <= height + 0.1


def test_a_short_text_keeps_its_size() -> None:
    assert set_into([SizedText("Short", 20)], 300, 40, smallest=12)[0].size == 20


def test_a_long_text_ends_in_an_ellipsis_at_the_smallest_size() -> None:
    (found,) = set_into([SizedText("word " * 200, 20)], 200, 60, smallest=12)
    assert (found.size, found.text[-1]) == (12, "…")

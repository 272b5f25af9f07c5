from __future__ import annotations

import pytest

from commsfit.report.type.bidi import groups, is_neutral, is_right_to_left, visual


@pytest.mark.parametrize(
    ("word", "turned"),
    [("שלום", True), ("مرحبا", True), ("hello", False), ("123", False), ("(שלום)", True), ("北京", False)],
)
def test_the_first_strong_letter_decides_the_direction(word: str, turned: bool) -> None:
    assert is_right_to_left(word) is turned


def test_hebrew_is_drawn_from_its_end() -> None:
    assert visual("שלום") == "םולש"


def test_figures_inside_a_word_keep_their_order() -> None:
    assert visual("א12,5ב") == "ב12,5א"


def test_brackets_face_the_other_way() -> None:
    assert visual("(שלום)") == "(םולש)"
    assert visual("(") == ")"


def test_arabic_letters_join_their_neighbours() -> None:
    assert visual("بيت") == "\ufe96\ufef4\ufe91", "final, medial, initial, from left to right"


def test_lam_and_alef_become_one() -> None:
    assert visual("لا") == "\ufefb"
    assert visual("سلام") == "\ufee1\ufefc\ufeb3"


def test_what_does_not_reach_out_leaves_the_next_letter_alone() -> None:
    assert visual("دب") == "\ufe8f\ufea9", "dal offers no hand: both stand alone"


def test_numbers_between_words_of_one_direction_go_with_them() -> None:
    assert groups(["Mr", "שלום", "12", "עולם", "ok"]) == [(False, range(1)), (True, range(1, 4)), (False, range(4, 5))]
    assert groups(["12", "שלום"]) == [(False, range(1)), (True, range(1, 2))]


def test_a_dash_is_neutral() -> None:
    assert is_neutral("–")
    assert not is_neutral("a")

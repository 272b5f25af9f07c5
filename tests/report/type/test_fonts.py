from __future__ import annotations

from fontTools.ttLib import TTFont

from commsfit.locations import resources
from commsfit.report.type.fonts import Weight, measured, width


def test_every_digit_of_the_figures_is_equally_wide_and_the_ones_of_the_text_are_not() -> None:
    for weight in (Weight.REGULAR, Weight.STRONG, Weight.BOLD):
        assert len({width(digit, 10, weight, figures=True) for digit in "0123456789"}) == 1
        assert len({width(digit, 10, weight) for digit in "0123456789"}) > 1


def test_the_figures_are_the_font_s_own_equal_width_digits() -> None:
    for file in ("Regular", "SemiBold", "Bold"):
        with TTFont(resources() / "fonts" / "inter" / f"Inter-{file}.ttf") as font:
            names = font.getGlyphOrder()
        digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        assert names[1357:1367] == [f"{digit}.tf" for digit in digits]


def test_what_inter_lacks_comes_from_the_fallbacks() -> None:
    runs = measured("Aש北").runs
    assert [(run.face.name.rpartition("-")[2], run.text) for run in runs] == [
        ("regular", "A"),
        ("dejavu", "ש"),
        ("droid", "北"),
    ]


def test_what_no_font_has_is_a_question_mark() -> None:
    assert [run.text for run in measured("x\U0001f984y").runs] == ["x?y"]
    assert [run.text for run in measured("\U0001f600").runs] == ["\U0001f600"]


def test_a_width_is_the_sum_of_its_letters() -> None:
    assert width("ab", 10) == width("a", 10) + width("b", 10)

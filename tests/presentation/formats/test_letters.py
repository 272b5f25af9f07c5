from fontTools.ttLib import TTFont

from commsfit.locations import resources
from commsfit.presentation.formats.letters import fitted, width_of, wrapped
from devtools.measure_letters import LETTERS


def test_widths_are_those_of_the_font_we_ship() -> None:
    for file, strong in (("Inter-Regular", False), ("Inter-SemiBold", True)):
        with TTFont(resources() / "fonts" / "inter" / f"{file}.ttf") as font:
            glyphs = font.getBestCmap()
            for letter in LETTERS:
                expected = font["hmtx"][glyphs[ord(letter)]][0] / font["head"].unitsPerEm * 10
                assert abs(width_of(letter, 10, strong=strong) - expected) < 1e-9, letter


def test_a_letter_outside_the_table_takes_a_square() -> None:
    assert width_of("漢", 10) == 10


def test_text_is_cut_with_an_ellipsis_that_fits() -> None:
    cut = fitted("UCaaS set-up and training", 60, 12)
    assert cut.endswith("…")
    assert width_of(cut, 12) <= 60
    assert fitted("UCaaS", 60, 12) == "UCaaS"
    assert fitted("UCaaS", 2, 12) == ""


def test_wrapped_text_loses_no_word_that_has_room() -> None:
    text = "Two rules pull apart: your hours say one thing"
    assert " ".join(wrapped(text, 120, 12, lines=9)) == text
    short = wrapped(text, 60, 12, lines=2)
    assert len(short) == 2
    assert short[-1].endswith("…")

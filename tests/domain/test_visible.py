"""Nothing that steers a terminal or turns the reading direction is sent as it is."""

from __future__ import annotations

import pickle
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.refusals import Refusal
from commsfit.domain.visible import visible, visible_line
from commsfit.ports.filing_refusals import CannotWrite

TURNING = {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}


@given(st.text())
def test_no_control_or_direction_character_is_left(text: str) -> None:
    for letter in visible_line(text):
        assert unicodedata.category(letter) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(letter) not in TURNING
        assert letter not in "\u200e\u200f\u061c"


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "M"])))
def test_plain_text_of_any_script_stays(text: str) -> None:
    assert visible(text) == visible_line(text) == text


def test_what_is_shown_tells_what_stood_there() -> None:
    assert visible("a\x1b[2Jb\u202ec") == "a\\u001b[2Jb\\u202ec"
    assert visible("two\nlines") == "two\nlines"


def test_a_refusal_is_one_line_that_steers_nothing() -> None:
    refusal = Refusal("It is\x1b[31m red.", place="a\nb\u202e.commsfit")
    assert str(refusal) == "a\\nb\\u202e.commsfit: It is\\u001b[31m red."


def test_a_refusal_comes_back_whole_from_another_process() -> None:
    sent = CannotWrite("The disk is full.", place="x", found="0", allowed="1", remedy="Free some.")
    back = pickle.loads(pickle.dumps(sent))  # noqa: S301 - what we have just made
    assert (type(back), str(back)) == (CannotWrite, str(sent))

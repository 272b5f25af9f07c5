from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.report.door import LONGEST, SHORTENED, clean, line, title


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ("a\x00b\x07c\x1b[31m\x7f", "abc[31m"),
        ("a\u202emoc\u202c", "amoc"),
        ("\ufeffx\ud800y\ue000z\u0378\ufffe", "xyz"),
        ("e\u0301", "é"),
        ("a\tb\u2003c\u00a0d", "a b c\u00a0d"),
        ("one\r\ntwo\u2028three\rfour", "one\ntwo\nthree\nfour"),
        ("soft\u00adhyphen zero\u200bwidth ❤\ufe0f", "softhyphen zerowidth ❤"),
    ],
)
def test_only_what_may_stand_on_paper_comes_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text(st.characters(codec=None)))
def test_nothing_invisible_ever_comes_out(typed: str) -> None:
    forbidden = {"Cc", "Cs", "Cn", "Co", "Cf"}
    assert not [one for one in clean(typed) if unicodedata.category(one) in forbidden and one != "\n"]
    assert clean(clean(typed)) == clean(typed)


def test_a_text_without_end_is_cut_and_says_so() -> None:
    kept = clean("é" * (LONGEST + 1))
    assert kept.endswith(SHORTENED)
    assert len(kept) == LONGEST + len(SHORTENED)


def test_a_name_stands_on_one_line() -> None:
    assert line(" North\nwind \t Freight ") == "North wind Freight"


def test_a_heading_stays_a_heading() -> None:
    assert title("x" * 500).endswith("…")
    assert len(title("x" * 500)) == 240
    assert title("short") == "short"

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.estimates import segments as alphabet
from commsfit.domain.estimates.segments import Encoding, segments, with_plain_signs
from tests.domain.advised import CASES

ROWS = list(csv.DictReader((CASES / "message_parts.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['text']} x {row['repeat']}" for row in ROWS])
def test_parts_are_counted_as_carriers_count_them(row: dict[str, str]) -> None:
    found = segments(row["text"] * int(row["repeat"]))
    assert (found.encoding, found.units, found.parts) == (row["encoding"], int(row["units"]), int(row["parts"]))


def test_the_plain_alphabet_has_its_128_places_less_the_escape() -> None:
    assert len(alphabet._BASIC) == 127
    assert len(alphabet._EXTENSION) == 10
    assert not alphabet._BASIC & alphabet._EXTENSION


def test_one_emoji_in_a_text_of_140_makes_three_parts_of_one() -> None:
    assert segments("a" * 140).parts == 1
    assert segments("a" * 140 + "😀").parts == 3


def test_what_forces_the_wide_alphabet_is_named_once_each() -> None:
    assert segments("“Hi”, “bye” 😀").odd == ("“", "”", "😀")


@given(st.text(max_size=400), st.characters())
def test_another_character_never_saves_a_part(text: str, character: str) -> None:
    assert segments(text + character).parts >= segments(text).parts


@given(st.text(max_size=400))
def test_plain_signs_are_plain_and_never_dearer(text: str) -> None:
    plain = segments(with_plain_signs(text))
    assert plain.encoding is Encoding.GSM_7
    assert plain.characters == len(text)
    assert plain.parts <= segments(text).parts

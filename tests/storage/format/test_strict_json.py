"""What is JSON to us, and what is refused with its place."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from commsfit.ports.filing_refusals import NotAnAssessment
from commsfit.storage.format.strict_json import LARGEST_FILE, read_json

REFUSED = [
    (b'{"a": 1, "a": 2}', "a", "twice"),
    (b'{"x": [{"a": {"b": 1, "b": 2}}]}', "x[0].a.b", "twice"),
    (b'{"n": [0, NaN]}', "n[1]", "not a number"),
    (b'{"n": -Infinity}', "n", "not a number"),
    (b'{"n": ' + b"9" * 5000 + b"}", "n", "too many digits"),
    (b'{"n": 1e999999999}', "n", "too large"),
    (b'{"n": 0.' + b"1" * 5000 + b"}", "n", "too long"),
    (b'{"client": {"name": "\\ud800"}}', "client.name", "no text may hold"),
    (b'{"client": {"na\\udc00me": 1}}', "client", "no text may hold"),
    (b'{"a": "\\u0000"}', "a", "no text may hold"),
    (b'{"a": "\xef\xbf\xbf"}', "a", "no text may hold"),
    (b'{"a": ', "line 1, column 7", "not complete JSON"),
    (b'{\n "a": 1,\n b}', "line 3, column 2", "not complete JSON"),
    (b"", "line 1, column 1", "not complete JSON"),
    (b"\xff\xfe{\x00}\x00", "byte 1", "UTF-8"),
    (b"[" * 10_000 + b"]" * 10_000, "the file", "too deep"),
    (b'{"a":' * 100_000, "the file", "too deep"),
    (b" " * (LARGEST_FILE + 1), "the file", "too large"),
]


@pytest.mark.parametrize(("content", "place", "what"), REFUSED, ids=[f"{number}" for number in range(len(REFUSED))])
def test_broken_content_is_refused_with_its_place(content: bytes, place: str, what: str) -> None:
    with pytest.raises(NotAnAssessment) as refused:
        read_json(content)
    assert refused.value.place == place
    assert what in refused.value.what
    assert len(str(refused.value)) < 500


def test_a_key_that_is_no_plain_word_is_quoted_in_the_place() -> None:
    with pytest.raises(NotAnAssessment) as refused:
        read_json(b'{"../../etc": {"a": NaN}}')
    assert refused.value.place == "['../../etc'].a"


def test_numbers_with_a_fraction_are_exact() -> None:
    assert read_json(b'{"price": 27.10, "users": 48}') == {"price": Decimal("27.10"), "users": 48}
    assert str(read_json(b"[27.10]")[0]) == "27.10"


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read_json(b"\xef\xbb\xbf{}") == {}


def test_escaped_pairs_of_surrogates_are_one_character() -> None:
    assert read_json(b'["\\ud83d\\ude00"]') == ["\U0001f600"]


@pytest.mark.parametrize(
    "content", [b"[" * 41 + b"]" * 41, b"[" * 20_000 + b"]" * 20_000, b'{"a": [' + b"[]," * 500_000 + b"[]]}"]
)
def test_depth_and_count_are_limited_by_ourselves(content: bytes) -> None:
    with pytest.raises(NotAnAssessment, match=r"nested too deep|too many parts"):
        read_json(content)


def test_brackets_within_text_are_no_depth() -> None:
    text = "[" * 100 + '"' + "{" * 100
    assert read_json(json.dumps([text]).encode()) == [text]

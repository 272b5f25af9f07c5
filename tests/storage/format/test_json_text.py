"""JSON as we write it."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from commsfit.storage.format.json_text import json_line, json_text
from commsfit.storage.format.strict_json import read_json

LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=20)
NUMBERS = st.integers(-(10**30), 10**30) | st.decimals(-(10**9), 10**9, places=4)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | LETTERS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(LETTERS, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_what_is_written_reads_back_as_the_same(value: object) -> None:
    assert read_json(json_text(value).encode()) == value
    assert read_json(json_line(value).encode()) == value


def test_short_groups_stay_on_one_line_and_the_document_does_not() -> None:
    written = json_text({"answers": {"hours": {"between": [8, 15]}, "price": Decimal("27.50")}, "rest": []})
    assert written.splitlines() == [
        "{",
        '  "answers": {',
        '    "hours": {"between": [8, 15]},',
        '    "price": 27.50',
        "  },",
        '  "rest": []',
        "}",
    ]


def test_any_json_reader_can_read_it() -> None:
    assert json.loads(json_text({"client": "Grüße", "n": [1, 2.5, True, None]})) == {
        "client": "Grüße",
        "n": [1, 2.5, True, None],
    }

"""TOML is read within a budget, whatever the parser would put up with."""

from __future__ import annotations

import time
import tracemalloc
from decimal import Decimal

import pytest

from commsfit.intake.toml_text import TomlRefused, toml_values


def test_values_are_those_of_the_parser_and_fractions_as_asked() -> None:
    text = 'a.b = 1.5\n[c]\nd = ["x.y.z", {e = "[[[[{{{{"}]  # [[[\ns = """\n[[["""\n'
    assert toml_values(text.encode(), fraction=Decimal) == {
        "a": {"b": Decimal("1.5")},
        "c": {"d": ["x.y.z", {"e": "[[[[{{{{"}], "s": "[[["},
    }


@pytest.mark.parametrize(
    "text",
    [
        ".".join(["a"] * 25_000) + " = 1",
        "[" + ".".join(["a"] * 25_000) + "]",
        "[" + " . ".join(["a"] * 12_000) + "]",
        "a = " + "[" * 50_000,
        "a = " + "{b=" * 20_000,
        "\n".join(f"a{number} = [[]]" for number in range(200_000)),
        "a = ",
        "a = 'x",
    ],
    ids=["dotted key", "dotted head", "spaced head", "lists", "groups", "many lists", "half a line", "open string"],
)
def test_what_is_too_deep_or_no_toml_is_refused_soon_and_in_little_memory(text: str) -> None:
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(TomlRefused):
        toml_values(text.encode())
    seconds, (_, peak) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seconds < 3
    assert peak < 200_000_000


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TomlRefused, match="byte 1"):
        toml_values(b"\xff")

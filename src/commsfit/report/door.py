"""The one door for text: whatever a person typed comes in, what may stand on paper comes out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 200_000
"""Characters of one text; what is longer is cut, and says so."""
SHORTENED: Final = "… (shortened here; the attached assessment holds the whole text)"
_DROPPED: Final = frozenset({"Cc", "Cs", "Cn", "Co", "Cf"})
_LINE_BREAKS: Final = frozenset("\n\r\v\f\x85\u2028\u2029")
_VARIATION_SELECTORS: Final = frozenset(map(chr, range(0xFE00, 0xFE10)))
_NO_BREAK_SPACE: Final = "\u00a0"


def clean(text: str) -> str:
    """Composed characters and new lines only: no control, override, surrogate, private or unassigned one."""
    if len(text) < LONGEST and text.isascii() and text.isprintable():
        return text
    return _thorough(text)


def _thorough(text: str) -> str:
    if len(text) > LONGEST:
        text = text[:LONGEST] + SHORTENED
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return "".join(_kept(composed))


def _kept(text: str) -> Iterator[str]:
    for character in text:
        category = unicodedata.category(character)
        if character in _LINE_BREAKS:
            yield "\n"
        elif character == "\t" or (category == "Zs" and character != _NO_BREAK_SPACE):
            yield " "
        elif category not in _DROPPED and character not in _VARIATION_SELECTORS:
            yield character


def line(text: str) -> str:
    """A text that must stand on one line: a title, a name, a label."""
    return " ".join(clean(text).split())


def title(text: str, longest: int = 240) -> str:
    """A text that heads something: on one line, and cut with an ellipsis where it is no heading any more."""
    whole = line(text)
    return whole if len(whole) <= longest else whole[: longest - 1].rstrip() + "…"

"""Text from anywhere as it may be sent to a screen: control and direction characters are shown, never sent."""

from __future__ import annotations

import re
from typing import Final

# Controls but the line end and tab, halves of surrogate pairs, separators, and whatever turns the reading direction.
_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The text with such characters as their codes, four hexadecimal digits after a backslash and u."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def visible_line(text: str) -> str:
    """The same on one line."""
    return visible(text.replace("\r\n", "\n")).replace("\n", "\\n").replace("\t", " ")

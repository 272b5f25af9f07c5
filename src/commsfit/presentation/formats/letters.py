"""How wide text in Inter is, without a screen or a page: text and size in, width in points out; kerning is left out."""

from __future__ import annotations

from typing import Final

from commsfit.presentation.formats.advances import LETTERS, REGULAR_ADVANCES, STRONG_ADVANCES, UNITS

_REGULAR: Final = dict(zip(LETTERS, map(int, REGULAR_ADVANCES.split()), strict=True))
_STRONG: Final = dict(zip(LETTERS, map(int, STRONG_ADVANCES.split()), strict=True))
_OTHER: Final = UNITS
"""Letters outside the table count as square, as ideographs are: room enough, never too little."""
ASCENT: Final = 0.74
DESCENT: Final = 0.22
"""Of the size: from the baseline to the top of capitals with their accents' room, and to the foot of descenders."""


def width_of(text: str, size: float, *, strong: bool = False) -> float:
    """The advance width of a line."""
    table = _STRONG if strong else _REGULAR
    return sum(table.get(letter, _OTHER) for letter in text) * size / UNITS


def fitted(text: str, room: float, size: float, *, strong: bool = False) -> str:
    """The text, cut with an ellipsis where it is wider than the room; empty where not even one letter fits."""
    if width_of(text, size, strong=strong) <= room:
        return text
    kept = text
    while kept and width_of(f"{kept}…", size, strong=strong) > room:
        kept = kept[:-1].rstrip(" ,.;:")
    return f"{kept}…" if kept else ""


def wrapped(text: str, room: float, size: float, *, strong: bool = False, lines: int = 3) -> tuple[str, ...]:
    """The text over at most so many lines; what does not fit ends in an ellipsis."""
    found: list[str] = []
    rest = text.split()
    while rest and len(found) < lines:
        taken = 1
        while taken < len(rest) and width_of(" ".join(rest[: taken + 1]), size, strong=strong) <= room:
            taken += 1
        if len(found) == lines - 1:
            taken = len(rest)
        found.append(fitted(" ".join(rest[:taken]), room, size, strong=strong))
        rest = rest[taken:]
    return tuple(found)

"""Text into lines, long words broken: how many lines it takes, and at which size it fits a space; nothing is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from commsfit.presentation.formats.letters import fitted, width_of

LEADING: Final = 1.22
"""Of the size: from one baseline to the next."""
_STEPS: Final = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52)


@dataclass(frozen=True, slots=True)
class SizedText:
    """A paragraph with its size in points and how it is set."""

    text: str
    size: float
    strong: bool = False
    colour: str = "text"


def broken_lines(text: str, room: float, size: float, *, strong: bool = False) -> tuple[str, ...]:
    """The lines of a text; a word wider than the room is broken where it must be."""
    return tuple(line for part in text.split("\n") for line in _lines(part, room, size, strong=strong))


def _lines(text: str, room: float, size: float, *, strong: bool) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if width_of(joined, size, strong=strong) <= room:
            line = joined
            continue
        if line:
            yield line
        *full, line = _pieces(word, room, size, strong=strong)
        yield from full
    yield line


def _pieces(word: str, room: float, size: float, *, strong: bool) -> Iterator[str]:
    """A word, broken into pieces that fit; one letter at least stands on each line."""
    piece = ""
    for letter in word:
        if piece and width_of(piece + letter, size, strong=strong) > room:
            yield piece
            piece = letter
        else:
            piece += letter
    yield piece


def set_into(
    texts: Sequence[SizedText], width: float, height: float, *, smallest: float, gap: float = 3.0
) -> tuple[SizedText, ...]:
    """The texts at the largest size at which they fit; at the smallest, what is too long ends in an ellipsis."""
    texts = [text for text in texts if text.text]
    for step in _STEPS:
        sized = [replace(text, size=max(min(smallest, text.size), round(text.size * step, 1))) for text in texts]
        if _height(sized, width, gap) <= height:
            return tuple(sized)
    return tuple(_cut([replace(text, size=min(smallest, text.size)) for text in texts], width, height, gap))


def _height(texts: Sequence[SizedText], width: float, gap: float) -> float:
    lines = sum(len(broken_lines(text.text, width, text.size, strong=text.strong)) * text.size for text in texts)
    return lines * LEADING + gap * max(0, len(texts) - 1)


def _cut(texts: Sequence[SizedText], width: float, height: float, gap: float) -> Iterator[SizedText]:
    left = height
    for text in texts:
        room = int((left + 0.01) // (text.size * LEADING))
        if room < 1:
            return
        lines = broken_lines(text.text, width, text.size, strong=text.strong)
        if len(lines) > room:
            last = fitted(f"{lines[room - 1]} …", width, text.size, strong=text.strong)
            yield replace(text, text=" ".join((*lines[: room - 1], last)).replace(" ……", "…"))
            return
        yield text
        left -= len(lines) * text.size * LEADING + gap

"""Right-to-left words as they are drawn: letters joined, order turned for the eye, brackets mirrored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_LEFT_TO_RIGHT_RUN: Final = re.compile(
    r"[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/-][0-9\u0660-\u0669\u06f0-\u06f9]+)*|[A-Za-z]+"
)
_MIRRORED: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_ALEFS_AFTER_LAM: Final = {
    "\u0622": ("\ufef5", "\ufef6"),
    "\u0623": ("\ufef7", "\ufef8"),
    "\u0625": ("\ufef9", "\ufefa"),
    "\u0627": ("\ufefb", "\ufefc"),
}
_LAM: Final = "\u0644"
_FIRST_RIGHT_TO_LEFT: Final = "\u0590"


def is_right_to_left(word: str) -> bool:
    """Whether its first strong letter runs from right to left."""
    if word.isascii() or max(word) < _FIRST_RIGHT_TO_LEFT:
        return False
    directions = (unicodedata.bidirectional(character) for character in word)
    strong = next((direction for direction in directions if direction in _RIGHT_TO_LEFT or direction == "L"), "L")
    return strong in _RIGHT_TO_LEFT


def is_neutral(word: str) -> bool:
    """Whether it has no letters of its own direction, like a number or a dash."""
    return not any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT | {"L"} for character in word)


def groups(words: Sequence[str]) -> list[tuple[bool, range]]:
    """Neighbouring words of one direction; what stands neutral between right-to-left words goes with them."""
    turned = [is_right_to_left(word) for word in words]
    last = None
    for index, right in enumerate(turned):
        if right:
            if last is not None and all(is_neutral(word) for word in words[last + 1 : index]):
                turned[last + 1 : index] = [True] * (index - last - 1)
            last = index
    found: list[tuple[bool, range]] = []
    for index, right in enumerate(turned):
        if found and found[-1][0] == right:
            found[-1] = (right, range(found[-1][1].start, index + 1))
        else:
            found.append((right, range(index, index + 1)))
    return found


def visual(word: str) -> str:
    """A word as it is drawn from left to right."""
    if is_neutral(word):
        return word.translate(_MIRRORED) if not any(character.isdigit() for character in word) else word
    turned = _joined(word)[::-1].translate(_MIRRORED)
    return _LEFT_TO_RIGHT_RUN.sub(lambda run: run[0][::-1], turned)


@lru_cache(maxsize=1)
def _forms() -> dict[str, dict[str, str]]:
    """Letter -> its isolated, final, initial and medial form, read off Unicode's own decompositions."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD)):
        kind, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        if kind in {"<isolated>", "<final>", "<initial>", "<medial>"} and " " not in letters and letters:
            forms.setdefault(chr(int(letters, 16)), {})[kind] = chr(code)
    return forms


def _joined(word: str) -> str:
    """Arabic letters in the forms that join their neighbours; other letters unchanged."""
    forms = _forms()
    if not any(character in forms for character in word):
        return word
    drawn: list[str] = []
    reaches = False  # whether the letter before offers its hand to this one
    index = 0
    while index < len(word):
        letter = word[index]
        after = word[index + 1] if index + 1 < len(word) else ""
        own = forms.get(letter)
        if letter == _LAM and after in _ALEFS_AFTER_LAM:
            drawn.append(_ALEFS_AFTER_LAM[after][reaches])
            reaches, index = False, index + 2
            continue
        if own is None:
            drawn.append(letter)
            reaches = reaches and unicodedata.combining(letter) > 0
        else:
            gives = "<initial>" in own and "<final>" in forms.get(after, {})
            kind = (
                ("<medial>" if gives else "<final>")
                if reaches and "<final>" in own
                else ("<initial>" if gives else "<isolated>")
            )
            drawn.append(own.get(kind, letter))
            reaches = gives
        index += 1
    return "".join(drawn)

"""A text's fingerprint: enough to prove that a quotation stands in it, too little to read it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final

SHINGLE: Final = 3
"""Words that are hashed together, one step on each time."""
_WORD: Final = re.compile(r"\w+|[^\w\s]")
_DIGITS: Final = 10
_PER_LINE: Final = 10


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The hashes of every run of three words, in the order of the text."""

    hashes: tuple[str, ...]

    def holds(self, quote: str) -> bool:
        """Whether the quotation stands in the text word for word, white space aside."""
        wanted = fingerprint_of(quote).hashes
        if not wanted:
            return False
        starts = (place for place, found in enumerate(self.hashes) if found == wanted[0])
        return any(self.hashes[start : start + len(wanted)] == wanted for start in starts)


def words_in(text: str) -> tuple[str, ...]:
    """Words and signs, each by itself."""
    return tuple(_WORD.findall(text))


def fingerprint_of(text: str) -> Fingerprint:
    """The fingerprint of a text."""
    words = words_in(text)
    runs = (words[start : start + SHINGLE] for start in range(len(words) - SHINGLE + 1))
    return Fingerprint(tuple(hashlib.sha256(" ".join(run).encode()).hexdigest()[:_DIGITS] for run in runs))


def write_fingerprint(fingerprint: Fingerprint) -> str:
    """As a text file: ten hashes a line."""
    hashes = fingerprint.hashes
    lines = (" ".join(hashes[start : start + _PER_LINE]) for start in range(0, len(hashes), _PER_LINE))
    return "\n".join(lines) + "\n"


def read_fingerprint(text: str) -> Fingerprint:
    """The reverse of writing."""
    return Fingerprint(tuple(text.split()))

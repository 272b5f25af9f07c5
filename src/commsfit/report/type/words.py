"""Spans of text to measured words, each knowing whether a line may end before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from commsfit.presentation.outline.outline import Span, Tone
from commsfit.report.door import clean
from commsfit.report.links import allowed
from commsfit.report.type.bidi import is_right_to_left
from commsfit.report.type.fonts import Measured, Weight, measured

_TOKENS: Final = re.compile(r"\n| +|[^ \n]+")
_EAST_ASIAN: Final = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_EAST_ASIAN_PARTS: Final = re.compile(f"[{_EAST_ASIAN}][\u3001\u3002\uff0c\uff01\uff1f\uff09]*|[^{_EAST_ASIAN}]+")
_AFTER_HYPHEN: Final = re.compile(r"(?<=[A-Za-z]{2}[-/–—])(?=[A-Za-z])")
_FIRST_EAST_ASIAN: Final = "\u2e80"
MARK_ROOM: Final = 1.2
"""Room for a state's shape before its word, in parts of the size."""
LONGEST_BAR: Final = 56.0
BAR_GAP: Final = 5.0


class Gap(IntEnum):
    """What stands between a word and the one before."""

    NONE = 0
    SPACE = 1
    NEW_LINE = 2


@dataclass(frozen=True, slots=True)
class RunStyle:
    """How a run of text is set; `colour` is a token or a #hex."""

    size: float
    weight: Weight = Weight.REGULAR
    colour: str = "text"
    figures: bool = False
    link: str = ""
    tone: Tone | None = None
    bar: float | None = None
    """The share of the longest bar that stands before it."""

    @property
    def space(self) -> float:
        """How wide a space is."""
        return measured(" ", self.weight, figures=self.figures).width * self.size / 1000


@dataclass(frozen=True, slots=True)
class RunStyles:
    """The look of plain, strong and muted spans of one style."""

    plain: RunStyle
    strong: RunStyle
    muted: RunStyle

    def of(self, span: Span) -> RunStyle:
        """A span's look; a link that is not allowed stays plain text."""
        look = self.strong if span.strong else self.muted if span.muted else self.plain
        link = span.link if span.link and allowed(span.link) else ""
        if not link and span.tone is None and span.bar is None:
            return look
        return replace(look, link=link, tone=span.tone, bar=span.bar)


def room_before(look: RunStyle) -> float:
    """What the shape or bar before a word takes."""
    return MARK_ROOM * look.size if look.bar is None else LONGEST_BAR * look.bar + BAR_GAP


@dataclass(frozen=True, slots=True)
class Word:
    """What is parted only where it is wider than the line."""

    text: str
    look: RunStyle
    measure: Measured
    gap: Gap
    may_start_line: bool
    marked: bool = False
    """The shape of its look's tone, or its bar, stands before it."""
    turned: bool = False
    """It runs from right to left."""

    @property
    def width(self) -> float:
        """Its advance, with the room for its mark."""
        return self.measure.width / 1000 * self.look.size + (room_before(self.look) if self.marked else 0.0)


def words_of_spans(spans: Iterable[Span], looks: RunStyles) -> list[Word]:
    """Spans as words."""
    found: list[Word] = []
    gap = Gap.NEW_LINE
    for span in spans:
        look = looks.of(span)
        marked = span.tone is not None or span.bar is not None
        for token in _TOKENS.findall(clean(span.text)):
            if token == "\n":
                gap = Gap.NEW_LINE
            elif token.startswith(" "):
                gap = max(gap, Gap.SPACE)
            else:
                for place, part in enumerate(_parts(token)):
                    measure = measured(part, look.weight, figures=look.figures)
                    starts = gap is not Gap.NONE or place > 0
                    found.append(Word(part, look, measure, gap, starts, marked, is_right_to_left(part)))
                    gap, marked = Gap.NONE, False
    return found


def _parts(token: str) -> tuple[str, ...]:
    """A token where a line may end inside it: after a hyphen or slash, and around East Asian characters."""
    if token.isalnum() and token.isascii():
        return (token,)
    pieces = _EAST_ASIAN_PARTS.findall(token) if max(token) >= _FIRST_EAST_ASIAN else [token]
    return tuple(part for piece in pieces for part in _AFTER_HYPHEN.split(piece))


def chopped(word: Word, width: float) -> Iterator[Word]:
    """A word wider than a line, in parts that fit."""
    limit = max(1.0, (width - (room_before(word.look) if word.marked else 0)) * 1000 / word.look.size)
    start, used = 0, 0.0
    for index, character in enumerate(word.text):
        advance = measured(character, word.look.weight, figures=word.look.figures).width
        if used + advance > limit and index > start:
            yield _part(word, start, index)
            start, used = index, 0.0
        used += advance
    yield _part(word, start, len(word.text))


def _part(word: Word, start: int, end: int) -> Word:
    text = word.text[start:end]
    measure = measured(text, word.look.weight, figures=word.look.figures)
    first = start == 0
    return Word(text, word.look, measure, word.gap if first else Gap.NONE, True, word.marked and first, word.turned)

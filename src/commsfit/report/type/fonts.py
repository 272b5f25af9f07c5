"""The embedded fonts: Inter, Inter with digits of one width, and two fallbacks that are read only when needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from threading import Lock
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from commsfit.locations import resources

_FILES: Final = {
    "regular": "inter/Inter-Regular.ttf",
    "strong": "inter/Inter-SemiBold.ttf",
    "bold": "inter/Inter-Bold.ttf",
    "dejavu": "dejavu/DejaVuSans.ttf",
    "droid": "droid/DroidSansFallback.ttf",
}
_FALLBACKS: Final = ("dejavu", "droid")
_FIRST_TABULAR_DIGIT: Final = 1357
"""Glyph of the equal-width zero in our four Inter files; one to nine follow."""
REPLACEMENT: Final = "?"
_LONGEST_REMEMBERED: Final = 40
"""Longer words are measured each time: they hardly come twice, and would only fill the memory."""


_MAKING: Final = Lock()


class Weight(StrEnum):
    """How heavy text is set."""

    REGULAR = "regular"
    STRONG = "strong"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class Face:
    """A registered font: its name for the canvas and its advance widths in thousandths of the size."""

    name: str
    widths: Mapping[int, float] = field(repr=False, compare=False)
    font: TTFont = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that one face can draw."""

    face: Face
    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A word as runs, with its width in thousandths of the size."""

    runs: tuple[Run, ...]
    width: float


def face(kind: str, *, figures: bool = False) -> Face:
    """A face by weight or fallback name; with `figures` its digits all have one width."""
    # Two threads that made one at the same time would put two fonts of one name into one document.
    with _MAKING:
        return _made(kind, figures=figures)


@cache
def _made(kind: str, *, figures: bool) -> Face:
    name = f"CommsFit-{kind}{'-figures' if figures else ''}"
    font = TTFont(name, str(resources() / "fonts" / _FILES[kind]), asciiReadable=False, shapable=False)
    if figures:
        font.face.name += b"-Figures"  # reportlab tells subsets apart by this name
        for digit in range(10):
            glyph = _FIRST_TABULAR_DIGIT + digit
            font.face.charToGlyph[ord("0") + digit] = glyph
            font.face.charWidths[ord("0") + digit] = font.face.hmetrics[glyph][0] * 1000 / font.face.unitsPerEm
    pdfmetrics.registerFont(font)
    return Face(name, font.face.charWidths, font)


@cache
def _face_for(character: int, weight: Weight, *, figures: bool) -> Face | None:
    own = face(weight, figures=figures)
    if character in own.widths:
        return own
    return next((other for other in map(face, _FALLBACKS) if character in other.widths), None)


def measured(word: str, weight: Weight = Weight.REGULAR, *, figures: bool = False) -> Measured:
    """A word's runs and width; a character that no face has becomes a question mark."""
    if len(word) > _LONGEST_REMEMBERED:
        return _measured(word, weight, figures=figures)
    return _remembered(word, weight, figures=figures)


@lru_cache(maxsize=20_000)
def _remembered(word: str, weight: Weight, *, figures: bool) -> Measured:
    return _measured(word, weight, figures=figures)


def _measured(word: str, weight: Weight, *, figures: bool) -> Measured:
    own = face(weight, figures=figures)
    widths = own.widths
    if all(ord(character) in widths for character in word):
        return Measured((Run(own, word),), sum(widths[ord(character)] for character in word))
    runs: list[Run] = []
    for character in word:
        found = _face_for(ord(character), weight, figures=figures)
        drawn, shown = (own, REPLACEMENT) if found is None else (found, character)
        if runs and runs[-1].face is drawn:
            runs[-1] = Run(drawn, runs[-1].text + shown)
        else:
            runs.append(Run(drawn, shown))
    return Measured(tuple(runs), sum(run.face.widths[ord(one)] for run in runs for one in run.text))


def width(text: str, size: float, weight: Weight = Weight.REGULAR, *, figures: bool = False) -> float:
    """How wide a text is set."""
    return measured(text, weight, figures=figures).width * size / 1000

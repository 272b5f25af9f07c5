"""Where the words of lanes stand: beside what they name, crossed by no line, never cut; wishes in, places out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from commsfit.presentation.charts.canvas.placing import Shelf


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Words with their left end and how many lines away from what they name."""

    words: str
    left: float
    row: int


@dataclass(frozen=True, slots=True)
class NamedStretch:
    """What words belong to, by its two ends, and where they would best begin."""

    left: float
    right: float
    wished: tuple[float, ...]


def beside_point(x: float, width: float, gap: float) -> NamedStretch:
    """Over a point, right of it, left of it."""
    return NamedStretch(x, x, (x - width / 2, x + gap, x - gap - width))


def under_bar(left: float, right: float, width: float) -> NamedStretch:
    """In the middle of a bar, flush with its left end, flush with its right end."""
    return NamedStretch(left, right, ((left + right - width) / 2, left, right - width))


def free_stretch(left: float, right: float, lines: Sequence[float], width: float, gap: float) -> float | None:
    """The first place within a bar where so wide a label stands clear of its ends and of each line through it."""
    cuts = [left, *sorted(x for x in lines if left < x < right), right]
    return next((start + gap for start, end in pairwise(cuts) if end - start >= width + 2 * gap), None)


class WordRows:
    """Rows of words between two ends, as many as it takes, none of them crossed by a line where that can be."""

    def __init__(self, ends: tuple[float, float], gap: float, lines: Sequence[float] = ()) -> None:
        self._ends, self._gap, self._lines = ends, gap, lines
        self._shelves: list[Shelf] = []

    @property
    def count(self) -> int:
        return len(self._shelves)

    def put(self, words: str, width: float, named: NamedStretch) -> PlacedWords:
        """On the nearest row that has room at what is named."""
        row, left = next(self._free(width, self._clear(width, named)))
        return PlacedWords(words, left, row)

    def _clear(self, width: float, named: NamedStretch) -> Sequence[float]:
        """The places at what is named that no line crosses; where there is none, those that are wished."""
        first, last = self._ends
        aside = [left for x in self._lines for left in (x + self._gap, x - self._gap - width)]
        aside.sort(key=lambda left: abs(left - named.wished[0]))
        inside = [max(first, min(left, last - width)) for left in (*named.wished, *aside)]
        clear = [left for left in inside if self._is_near(left, width, named) and not self._is_crossed(left, width)]
        return clear or inside[: len(named.wished)]

    def _is_near(self, left: float, width: float, named: NamedStretch) -> bool:
        """Half of the words, or of what they name, is shared."""
        shared = min(left + width, named.right) - max(left, named.left)
        return shared >= min(width, named.right - named.left) / 2 - self._gap * 1.5

    def _is_crossed(self, left: float, width: float) -> bool:
        return any(left < x < left + width for x in self._lines)

    def _free(self, width: float, places: Sequence[float]) -> Iterator[tuple[int, float]]:
        row = 0
        while True:
            if row == len(self._shelves):
                self._shelves.append(Shelf(self._gap))
            shelf = self._shelves[row]
            yield from ((row, left) for left in places if shelf.takes(left, left + width))
            row += 1

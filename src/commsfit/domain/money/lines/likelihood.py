"""Where a sum probably lies: its figures drawn many times between low, base and high, by a seed, evenly spread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import prod, sqrt
from operator import add, mul
from random import Random
from statistics import fmean, stdev
from typing import Final, TypeAlias

from commsfit.domain.answers.values import Band
from commsfit.domain.money.lines.months import whole_cents

SEED: Final = 20261121
STRATA: Final = 100
REPEATS: Final = 10
DRAWS: Final = STRATA * REPEATS
_PART: Final = " in month "
ALL_NOTHING: Final[Sequence[float]] = (0.0,) * DRAWS


@dataclass(frozen=True, slots=True)
class Likely:
    """The 10th, 50th and 90th percentile of the draws."""

    low: Decimal
    median: Decimal
    high: Decimal
    error: Decimal
    """The standard error of the median."""
    draws: int = DRAWS
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class Term:
    """A part of the sum: a factor times its figures, as often as it falls due."""

    factor: float
    figures: tuple[str, ...]
    growth: str = ""
    due: tuple[tuple[int, float], ...] = ((0, 1.0),)
    """How often, by how many years it has grown."""


def likely_sum(
    terms: Sequence[Term],
    figures: Mapping[str, Band],
    within: Band,
    *,
    ties: Sequence[frozenset[str]] = (),
    seed: int = SEED,
) -> Likely:
    """Percentiles of the sum of the terms; never outside what all lows and all highs add up to."""
    draws = Draws(figures, ties, seed)
    if not draws.wide_in(terms):
        return Likely(within.base, within.base, within.base, Decimal(0), seed=seed)
    return percentiles(draws.summed(terms), within, seed)


def part_of(lasts: str, month: int) -> str:
    """The name of how much of a month is still paid, where a figure says for how many months it is."""
    return f"{lasts}{_PART}{month}"


def band_of_part(lasts: Band, month: int) -> Band:
    """The last month may be paid in part."""
    return Band(*(Decimal(_paid_in(month, float(end))) for end in (lasts.low, lasts.base, lasts.high)))


def _paid_in(month: int, end: float) -> float:
    return min(1.0, max(0.0, end - (month - 1)))


class Draws:
    """All draws of some figures: a figure is drawn once, whatever sums it stands in."""

    __slots__ = ("_columns", "_figures", "_seed", "_ties")

    def __init__(self, figures: Mapping[str, Band], ties: Sequence[frozenset[str]] = (), seed: int = SEED) -> None:
        self._figures, self._ties, self._seed = figures, ties, seed
        self._columns: dict[_Product, Sequence[float]] = {}

    def of(self, figure: str) -> Sequence[float]:
        """A figure's draws; of an exact one the same each time."""
        band = self._figures[figure]
        if not _is_wide(band):
            return (float(band.base),) * DRAWS
        whole, _, month = figure.partition(_PART)
        if month:
            return tuple(_paid_in(int(month), end) for end in self.of(whole))
        return _drawn(band, _tied(figure, self._ties), self._seed)

    def wide_in(self, terms: Sequence[Term]) -> set[str]:
        """The figures of the terms that are not exact."""
        names = {name for term in terms for name in (*term.figures, term.growth) if name}
        return {name for name in names if _is_wide(self._figures[name])}

    def summed(self, terms: Sequence[Term]) -> Sequence[float]:
        """The sum of the terms, draw by draw."""
        sums: Sequence[float] = ALL_NOTHING
        for product, weight in _products(terms, self._figures, self.wide_in(terms)).items():
            if weight:
                sums = tuple(map(add, sums, map(weight.__mul__, self._column(product))))
        return sums

    def _column(self, product: _Product) -> Sequence[float]:
        found = self._columns.get(product)
        if found is None:
            found = self._columns[product] = self._multiplied(product)
        return found

    def _multiplied(self, product: _Product) -> Sequence[float]:
        names, growth, due = product
        column: Sequence[float] = (1.0,) * DRAWS
        if growth:
            yearly = [1 + percent / 100 for percent in self.of(growth)]
            column = [sum(often * rate**years for years, often in due) for rate in yearly]
        for name in names:
            column = tuple(map(mul, column, self.of(name)))
        return column


def percentiles(sums: Sequence[float], within: Band | None = None, seed: int = SEED) -> Likely:
    """Of draws in the order in which they were made: a hundred strata, ten times over."""
    medians = [_middle(sorted(sums[at : at + STRATA])) for at in range(0, DRAWS, STRATA)]
    low, median, high = (_inside(end, within) for end in tenths_of(sums))
    return Likely(low, median, high, error=whole_cents(Decimal(stdev(medians) / sqrt(REPEATS))), seed=seed)


def _is_wide(band: Band) -> bool:
    return band.low != band.high


def _tied(name: str, ties: Sequence[frozenset[str]]) -> str:
    """What is tied is drawn under one name."""
    return next((min(tie) for tie in ties if name in tie), name)


_Product: TypeAlias = tuple[tuple[str, ...], str, tuple[tuple[int, float], ...]]
"""The wide figures that are multiplied, and a wide growth with how often what it moves falls due."""


def _products(terms: Sequence[Term], figures: Mapping[str, Band], wide: set[str]) -> dict[_Product, float]:
    """Terms of the same wide figures as one: what is exact is multiplied once, not once a draw."""
    found = defaultdict[_Product, float](float)
    for term in terms:
        weight = term.factor * prod(float(figures[name].base) for name in term.figures if name not in wide)
        drawn = tuple(sorted(name for name in term.figures if name in wide))
        if term.growth in wide:
            found[drawn, term.growth, term.due] += weight
        else:
            rate = 1 + float(figures[term.growth].base) / 100 if term.growth else 1.0
            found[drawn, "", ()] += weight * sum(often * rate**years for years, often in term.due)
    return found


def tenths_of(sums: Sequence[float]) -> tuple[float, float, float]:
    """The 10th, 50th and 90th percentile."""
    ordered = sorted(sums)
    return ordered[DRAWS // 10], _middle(ordered), ordered[DRAWS * 9 // 10]


@lru_cache(maxsize=256)
def _drawn(band: Band, name: str, seed: int) -> tuple[float, ...]:
    """Draws from the triangle of low, base and high; each option and each span of time asks for the same ones."""
    low, mode, high = float(band.low), float(band.base), float(band.high)
    span, rise, fall = high - low, mode - low, high - mode
    turn = rise / span
    return tuple(
        low + sqrt(at * span * rise) if at < turn else high - sqrt((1 - at) * span * fall) for at in _evenly(name, seed)
    )


@lru_cache(maxsize=512)
def _evenly(name: str, seed: int) -> tuple[float, ...]:
    """One draw from each hundredth of 0 to 1, in an order of the figure's own; ten times over."""
    random = Random(f"{seed} {name}")
    places: list[float] = []
    for _ in range(REPEATS):
        strata = list(range(STRATA))
        random.shuffle(strata)
        places += [(stratum + random.random()) / STRATA for stratum in strata]
    return tuple(places)


def _middle(ordered: Sequence[float]) -> float:
    half = len(ordered) // 2
    return fmean(ordered[half - 1 : half + 1])


def _inside(amount: float, within: Band | None) -> Decimal:
    exact = whole_cents(Decimal(amount))
    return exact if within is None else min(max(exact, within.low), within.high)

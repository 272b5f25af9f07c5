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
    wide = {name for term in terms for name in (*term.figures, term.growth) if name and _is_wide(figures[name])}
    if not wide:
        return Likely(within.base, within.base, within.base, Decimal(0), seed=seed)
    columns = {name: _drawn(figures[name], _tied(name, ties), seed) for name in wide}
    sums: Sequence[float] = [0.0] * DRAWS
    for product, weight in _products(terms, figures, wide).items():
        sums = tuple(map(add, sums, map(weight.__mul__, _column(product, columns))))
    medians = [_middle(sorted(sums[at : at + STRATA])) for at in range(0, DRAWS, STRATA)]
    ordered = sorted(sums)
    return Likely(
        low=_inside(ordered[DRAWS // 10], within),
        median=_inside(_middle(ordered), within),
        high=_inside(ordered[DRAWS * 9 // 10], within),
        error=whole_cents(Decimal(stdev(medians) / sqrt(REPEATS))),
        seed=seed,
    )


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


def _column(product: _Product, columns: Mapping[str, Sequence[float]]) -> Sequence[float]:
    names, growth, due = product
    column: Sequence[float] = [1.0] * DRAWS
    if growth:
        yearly = [1 + percent / 100 for percent in columns[growth]]
        column = [sum(often * rate**years for years, often in due) for rate in yearly]
    for name in names:
        column = tuple(map(mul, column, columns[name]))
    return column


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


def _inside(amount: float, within: Band) -> Decimal:
    return min(max(whole_cents(Decimal(amount)), within.low), within.high)

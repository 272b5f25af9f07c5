"""Where a sum probably lies: its figures drawn many times between low, base and high, by a seed, evenly spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import sqrt
from random import Random
from statistics import fmean, stdev
from typing import Final

from commsfit.domain.answers.values import Band
from commsfit.domain.money.months import whole_cents

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
    sums = [0.0] * DRAWS
    for term in terms:
        sums = [total + part for total, part in zip(sums, _parts(term, figures, columns), strict=True)]
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


def _parts(term: Term, figures: Mapping[str, Band], columns: Mapping[str, list[float]]) -> list[float]:
    factor, drawn = term.factor, list[list[float]]()
    for name in term.figures:
        if name in columns:
            drawn.append(columns[name])
        else:
            factor *= float(figures[name].base)
    parts = _due(term, figures, columns)
    for column in drawn:
        parts = [part * value for part, value in zip(parts, column, strict=True)]
    return [factor * part for part in parts]


def _due(term: Term, figures: Mapping[str, Band], columns: Mapping[str, list[float]]) -> list[float]:
    if term.growth in columns:
        yearly = [1 + percent / 100 for percent in columns[term.growth]]
        return [sum(often * rate**years for years, often in term.due) for rate in yearly]
    rate = 1 + float(figures[term.growth].base) / 100 if term.growth else 1.0
    return [sum(often * rate**years for years, often in term.due)] * DRAWS


def _drawn(band: Band, name: str, seed: int) -> list[float]:
    """Draws from the triangle of low, base and high."""
    low, mode, high = float(band.low), float(band.base), float(band.high)
    span, rise, fall = high - low, mode - low, high - mode
    turn = rise / span
    return [
        low + sqrt(at * span * rise) if at < turn else high - sqrt((1 - at) * span * fall) for at in _evenly(name, seed)
    ]


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

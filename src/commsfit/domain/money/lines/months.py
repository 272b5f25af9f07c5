"""A monthly amount over time: from which month, which share of it, how many years grown; numbers in, numbers out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final, TypeAlias

from commsfit.domain.answers.values import Band

StepsUp: TypeAlias = tuple[tuple[int, Decimal], ...]
"""From which month on which share is paid; the months rise."""

YEAR: Final = 12
_CENT: Final = Decimal("0.01")
_WHOLE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class Spell:
    """Months on end in which the same is due."""

    first: int
    months: int
    share: Decimal
    years: int
    """How many yearly steps of growth lie behind it."""


@lru_cache(maxsize=1024)
def spells(first: int, steps: StepsUp, horizon: int, *, grows: bool) -> tuple[Spell, ...]:
    """What falls due from the first month to the horizon, both included."""
    turns = {first, *(month for month, _ in steps)}
    if grows:
        turns.update(range(1, horizon + 1, YEAR))
    begins = sorted(month for month in turns if first <= month <= horizon)
    ends = (*(month - 1 for month in begins[1:]), horizon) if begins else ()
    return tuple(
        Spell(begin, end - begin + 1, share, (begin - 1) // YEAR if grows else 0)
        for begin, end in zip(begins, ends, strict=True)
        if (share := share_in(steps, begin))
    )


def share_in(steps: StepsUp, month: int) -> Decimal:
    """The share that is paid in a month."""
    return next((share for begins, share in reversed(steps) if begins <= month), Decimal(0)) if steps else _WHOLE


def grown(percent: Decimal, years: int) -> Decimal:
    """The factor after so many yearly steps."""
    return (1 + percent / 100) ** years if years else _WHOLE


def to_the_cent(band: Band) -> Band:
    """Each sum is a whole number of cents, so that what a reader adds up is the total."""
    return Band(*(whole_cents(end) for end in (band.low, band.base, band.high)))


def whole_cents(amount: Decimal) -> Decimal:
    """An amount as a whole number of cents."""
    return amount.quantize(_CENT, ROUND_HALF_UP)

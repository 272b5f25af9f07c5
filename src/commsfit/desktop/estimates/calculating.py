"""From what was put in to an estimate: which calculation belongs to which calculator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from commsfit.desktop.estimates.inputs import Given
from commsfit.domain import estimates
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.peak_load import peak_load
from commsfit.domain.values import Number


@dataclass(frozen=True, slots=True)
class Calculated:
    """The answer, the sum that leads to it, and what else is worth knowing."""

    value: Number
    working: str
    more: str = ""


def _plain(estimate: estimates.Estimate | None) -> Calculated | None:
    return Calculated(estimate.value, estimate.working) if estimate else None


def _peak_load(rulebook: Rulebook, given: Mapping[str, Any]) -> Calculated:
    messages, share = given["messages_per_day"], given["peak_hour_percent"]
    found = peak_load(rulebook, messages, share, Decimal(given["segments"]), given["sender"])
    return Calculated(found.estimate.value, found.estimate.working, found.daily_words)


_CALCULATIONS: Final[Mapping[str, Callable[[Rulebook, Mapping[str, Any]], Calculated | None]]] = {
    "capacity": lambda book, given: _plain(estimates.capacity(book, given["people"], given["hours_each"])),
    "volume": lambda book, given: _plain(estimates.volume(book, given["customers"], given["messages_each"])),
    "deviation": lambda book, given: _plain(estimates.deviation(book, given["workflows"])),
    "unmet": lambda book, given: _plain(estimates.unmet(book, given["goals"], given["workflows"])),
    "peak_load": _peak_load,
}


def calculate(rulebook: Rulebook, estimator: str, given: Mapping[str, Given | None]) -> Calculated | None:
    """The estimate, or None while something is missing."""
    if any(value is None for value in given.values()):
        return None
    return _CALCULATIONS[estimator](rulebook, given)

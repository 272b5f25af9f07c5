"""What holds for a whole assessment beside its answers: currency, language, days on which nothing goes live."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

CURRENCIES: Final = ("USD", "CAD", "EUR", "GBP", "AUD", "INR")
"""The currencies that an assessment can be in."""


@dataclass(frozen=True, slots=True)
class Freeze:
    """A stretch of every year in which nothing goes live, both days included; it may run past the new year."""

    starts: tuple[int, int]
    """Month and day."""
    ends: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """What one unit of a foreign currency was worth in the assessment's own, as a person found it on a day."""

    currency: str
    rate: Decimal
    on: date
    by: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All of an assessment's settings; empty means what the answers and the rulebook propose."""

    currency: str = ""
    language: str = ""
    freeze: tuple[Freeze, ...] | None = None
    """None: the rulebook's; an empty one: none at all."""
    holidays: tuple[str, ...] | None = None
    """Calendars of public holidays such as "US" or "DE-BY"; None: those of the chosen countries."""
    exchange_rates: tuple[ExchangeRate, ...] = ()

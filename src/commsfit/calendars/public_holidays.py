"""The public holidays of countries in a year, from the holidays library; slow to import, so fetched on demand."""

from __future__ import annotations

import warnings
from datetime import date
from functools import lru_cache
from typing import Final

import holidays

_SHARED: Final = {"eu": ((1, 1), (12, 25))}
"""Where only a region is known: the days that all its countries have off."""
_YEARS: Final = range(1990, 2100)
"""The library's rules are not meant for other years."""


@lru_cache(maxsize=512)
def days_off(countries: frozenset[str], year: int) -> frozenset[date]:
    """All days off of any of the countries, observed days included."""
    return frozenset[date]().union(*(_country(country, year) for country in countries))


@lru_cache(maxsize=512)
def _country(country: str, year: int) -> frozenset[date]:
    if country in _SHARED:
        return frozenset(date(year, month, day) for month, day in _SHARED[country])
    if country == "other" or year not in _YEARS:
        return frozenset()
    name, _, part = country.upper().partition("-")
    with warnings.catch_warnings():
        # Feasts by the moon are known for some years only; of later years the others count.
        warnings.filterwarnings("ignore", "Requested Holidays are available only")
        return frozenset(holidays.country_holidays(name, subdiv=part or None, years=year))

"""Weekends, public holidays and freezes, reckoned anew from the answers and the holidays package."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Final

import holidays

EUROPE: Final = "EU"
COUNTRY_OF: Final = {"us": "US", "canada": "CA", "uk": "GB", "australia": "AU", "india": "IN", "eu": EUROPE}
MonthDay = tuple[int, int]
FREEZE: Final = ((12, 15), (1, 5))
RETAIL_FREEZE: Final = ((11, 15), (1, 5))
EVERYWHERE: Final = frozenset({(1, 1), (12, 25)})
"""The days that every country of the EU keeps."""
LAST_YEAR: Final = 2099
"""The library's rules are made for no later one."""
SATURDAY: Final = 5
A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class WorkingDays:
    """Whose calendar it is: countries by their two letters, what the buyer added, and when nothing may change."""

    countries: frozenset[str] = frozenset()
    europe: bool = False
    """The EU with no country named: only the days that every country of it keeps."""
    elsewhere: bool = False
    """Some of it lies in countries that nobody named, whose holidays nobody knows."""
    own: frozenset[date] = frozenset()
    freezes: tuple[tuple[MonthDay, MonthDay], ...] = (FREEZE,)

    @property
    def is_of_one_country(self) -> bool:
        """Everybody keeps the same holidays."""
        return len(self.countries) + self.europe + self.elsewhere <= 1

    def is_worked(self, day: date) -> bool:
        """As `_is_worked` finds it: the checks ask for the same days again and again."""
        known = self._asked.get(day)
        if known is None:
            known = self._asked[day] = self._is_worked(day)
        return known

    @cached_property
    def _asked(self) -> dict[date, bool]:
        return {}

    def _is_worked(self, day: date) -> bool:
        """A team that serves several countries is off only when all of them are: the least that anybody would grant."""
        if day.weekday() >= SATURDAY or day in self.own:
            return False
        if self.elsewhere or day.year > LAST_YEAR:
            return True
        keeping = [day in public_holidays(country, day.year) for country in self.countries]
        keeping += [(day.month, day.day) in EVERYWHERE] if self.europe else []
        return not keeping or not all(keeping)

    def is_holiday(self, day: date) -> bool:
        if day.year > LAST_YEAR:
            return False
        if day in self.own or (self.europe and (day.month, day.day) in EVERYWHERE):
            return True
        return any(day in public_holidays(country, day.year) for country in self.countries)

    def is_frozen(self, day: date) -> bool:
        """Both days of a freeze are in it; one may run past the new year."""
        at = (day.month, day.day)
        return any(first <= at <= last if first <= last else at >= first or at <= last for first, last in self.freezes)

    def objection(self, day: date) -> str:
        """Why nothing goes live on this day; empty where it may."""
        if day.weekday() >= SATURDAY:
            return "a weekend"
        if self.is_holiday(day):
            return "a public holiday"
        return "in the change freeze" if self.is_frozen(day) else ""

    def worked(self, first: date, last: date) -> int:
        """Working days from one day to another, both included."""
        return sum(self.is_worked(day) for day in days(first, last))

    def surely_worked(self, first: date, last: date) -> int:
        """The least that anybody could count: without the holidays of any of the countries."""
        return sum(self.is_worked(day) and not self.is_holiday(day) for day in days(first, last))


def days(first: date, last: date) -> Iterator[date]:
    """Each day, both ends included."""
    for ahead in range((last - first).days + 1):
        yield first + timedelta(days=ahead)


def monday(day: date) -> date:
    """The week of a day."""
    return day - timedelta(days=day.weekday())


@lru_cache(maxsize=512)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """Those that hold in the whole country, or in a part of it such as DE-BY; not all of far years are known."""
    name, _, part = country.partition("-")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Requested Holidays are available only")
        return frozenset(holidays.country_holidays(name, subdiv=part or None, years=year))

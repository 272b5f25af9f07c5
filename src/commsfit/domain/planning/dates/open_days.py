"""The days on which something may go live: no weekend, no day off anywhere it matters, no change freeze."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from commsfit.domain.answers.settings import Freeze
from commsfit.domain.answers.values import Shares
from commsfit.domain.definitions.planning.roadmap import MonthDay
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.dates.working_days import WorkingDays, days_after

DaysOff: TypeAlias = Callable[[frozenset[str], int], frozenset[date]]
"""The public holidays of countries in a year; fetched by whoever wires the rooms, since they come from a library."""

_LONGEST: Final = 500
"""Days: no freeze leaves a plan without an open day for longer."""


def no_days_off(_countries: frozenset[str], _year: int) -> frozenset[date]:
    """Where nobody has a calendar of public holidays."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class LiveDays:
    """What settles on which days something may go live, beside the answers."""

    days_off: DaysOff = no_days_off
    calendars: tuple[str, ...] | None = None
    """Calendars of public holidays that a person chose; None for those of the answers."""
    freeze: tuple[Freeze, ...] | None = None
    """Stretches of each year that a person closed to changes; None for what is usual in the industry."""


def countries_of(rulebook: Rulebook, facts: Facts, days: LiveDays) -> frozenset[str]:
    """Whose public holidays count: the calendars chosen, else the countries named, else those of the regions."""
    if days.calendars is not None:
        return frozenset(days.calendars)
    said, regions = facts.said("countries"), facts.said("regions")
    if isinstance(said, Shares):
        return said.options
    chosen = regions if isinstance(regions, frozenset) else frozenset[str]()
    return frozenset(country for region in chosen for country in rulebook.roadmap.holidays.get(region, ()))


def freezes_of(rulebook: Rulebook, facts: Facts, days: LiveDays) -> tuple[Freeze, ...]:
    """The stretches that a person closed to changes, else those days of each year that are usual in the industry."""
    if days.freeze is not None:
        return days.freeze
    freeze, industry = rulebook.roadmap.freeze, facts.said("industry")
    begins = freeze.from_by_industry.get(industry, freeze.from_) if isinstance(industry, str) else freeze.from_
    return (Freeze(begins, freeze.to),)


def _is_in(freeze: Freeze, day: date) -> bool:
    at = (day.month, day.day)
    if freeze.starts <= freeze.ends:
        return freeze.starts <= at <= freeze.ends
    return at >= freeze.starts or at <= freeze.ends


def _in_year(freeze: Freeze, year: int) -> tuple[date, date]:
    """The stretch that begins in a year; the last one of all calendars ends with them."""
    over = freeze.ends < freeze.starts
    ends = date.max if over and year == date.max.year else _on(year + over, freeze.ends)
    return _on(year, freeze.starts), ends


def _on(year: int, at: MonthDay) -> date:
    """In years without a 29 February the day before."""
    month, day = at
    return date(year, month, min(day, monthrange(year, month)[1]))


class OpenDays:
    """Finds the first day from a working day on that is open; each answer is remembered."""

    __slots__ = ("_calendar", "_countries", "_days_off", "_found", "_freezes", "_years")

    def __init__(
        self, calendar: WorkingDays, countries: frozenset[str], days_off: DaysOff, freezes: tuple[Freeze, ...]
    ) -> None:
        self._calendar, self._countries, self._days_off, self._freezes = calendar, countries, days_off, freezes
        self._years: dict[int, frozenset[date]] = {}
        self._found: dict[int, int] = {}

    def from_(self, number: int) -> int:
        """The number of the first working day on or after this one on which something may go live."""
        found = self._found.get(number)
        if found is None:
            found = number
            while found - number < _LONGEST and self.is_closed(self._calendar.on(found)):
                found += 1
            self._found[number] = found
        return found

    def is_closed(self, day: date) -> bool:
        """Whether nothing goes live on a working day."""
        if day.year not in self._years:
            self._years[day.year] = self._days_off(self._countries, day.year) if self._countries else frozenset()
        return day in self._years[day.year] or any(_is_in(freeze, day) for freeze in self._freezes)

    def frozen(self, first: date, last: date) -> tuple[tuple[date, date], ...]:
        """The change freezes that reach between two days, each whole; those that touch are one."""
        years = range(max(first.year - 1, date.min.year), min(last.year + 1, date.max.year) + 1)
        whole: list[tuple[date, date]] = []
        for starts, ends in sorted(_in_year(freeze, year) for year in years for freeze in self._freezes):
            if whole and starts <= days_after(whole[-1][1], 1):
                whole[-1] = whole[-1][0], max(whole[-1][1], ends)
            else:
                whole.append((starts, ends))
        return tuple((starts, ends) for starts, ends in whole if ends >= first and starts <= last)


def shared_days_off(countries: frozenset[str], days_off: DaysOff, year: int) -> frozenset[date]:
    """Days of a year on which nobody works: those that all the countries have off."""
    return frozenset.intersection(*(days_off(frozenset({country}), year) for country in countries))

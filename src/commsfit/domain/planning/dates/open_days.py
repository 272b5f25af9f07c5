"""The days on which something may go live: no weekend, no day off anywhere it matters, no change freeze."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final, TypeAlias

from commsfit.domain.answers.settings import Freeze
from commsfit.domain.answers.values import Shares
from commsfit.domain.definitions.planning.roadmap import MonthDay
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.dates.working_days import WorkingDays

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


Frozen: TypeAlias = Callable[[date], bool]
"""Whether a day lies in a change freeze."""


def freeze_of(rulebook: Rulebook, facts: Facts, days: LiveDays) -> Frozen:
    """The stretches that a person closed to changes, else those days of each year that are usual in the industry."""
    own = days.freeze
    if own is not None:
        return lambda day: any(_yearly(each.starts, each.ends, day) for each in own)
    freeze, industry = rulebook.roadmap.freeze, facts.said("industry")
    begins = freeze.from_by_industry.get(industry, freeze.from_) if isinstance(industry, str) else freeze.from_
    return partial(_yearly, begins, freeze.to)


def _yearly(begins: MonthDay, ends: MonthDay, day: date) -> bool:
    at = (day.month, day.day)
    return begins <= at <= ends if begins <= ends else at >= begins or at <= ends


class OpenDays:
    """Finds the first day from a working day on that is open; each answer is remembered."""

    __slots__ = ("_calendar", "_countries", "_days_off", "_found", "_frozen", "_years")

    def __init__(self, calendar: WorkingDays, countries: frozenset[str], days_off: DaysOff, frozen: Frozen) -> None:
        self._calendar, self._countries, self._days_off, self._frozen = calendar, countries, days_off, frozen
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
        return day in self._years[day.year] or self._frozen(day)


def shared_days_off(countries: frozenset[str], days_off: DaysOff, year: int) -> frozenset[date]:
    """Days of a year on which nobody works: those that all the countries have off."""
    return frozenset.intersection(*(days_off(frozenset({country}), year) for country in countries))

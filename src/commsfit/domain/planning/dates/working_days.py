"""Working days as plain integers: day 0 is the first working day of the plan, weekends and holidays have no number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection
from datetime import date
from typing import Final

_WEEK: Final = 7
_WORKING: Final = 5
_LAST: Final = date.max.toordinal()
_FAR: Final = 4_000_000
"""More working days than a calendar holds."""


def days_after(day: date, days: int) -> date:
    """So many days later; the last day that a calendar holds where that is beyond it."""
    return date.fromordinal(max(1, min(day.toordinal() + days, _LAST)))


class WorkingDays:
    """Turns dates into working-day numbers and back without walking the calendar.

    The holidays of a year are asked for when a plan first reaches it: a date or a number means the same however far
    anybody has looked before.
    """

    __slots__ = ("_days_off", "_free", "_lost", "_monday", "_of_year", "_offset", "_until", "_waited")

    def __init__(
        self, start: date, holidays: Collection[date] = (), of_year: Callable[[int], Collection[date]] | None = None
    ) -> None:
        self._monday = start.toordinal() - start.weekday()
        self._days_off, self._of_year = frozenset(holidays), of_year
        self._waited: dict[tuple[int, int], int] = {}
        self._offset, self._until = 0, date(start.year, 1, 1).toordinal() - 1
        self._look_as_far_as(start.toordinal())
        self._offset = self.first_from(start)

    def _look_as_far_as(self, ordinal: int) -> None:
        """Learn the holidays up to the end of the year after a day; each part put in place whole."""
        last = min(date.fromordinal(min(ordinal, _LAST)).year + 1, date.max.year)
        if self._of_year is not None:
            years = range(date.fromordinal(self._until + 1).year, last + 1)
            self._days_off = self._days_off.union(*map(self._of_year, years))
        weekdays = sorted(day.toordinal() for day in self._days_off if day.weekday() < _WORKING)
        free = [self._weekdays_before(day) for day in weekdays if day >= self._monday]
        self._free, self._lost = free, [day - place for place, day in enumerate(free)]
        self._until = _LAST if self._of_year is None else date(last, 12, 31).toordinal()

    def _weekdays_before(self, ordinal: int) -> int:
        weeks, rest = divmod(ordinal - self._monday, _WEEK)
        return weeks * _WORKING + min(rest, _WORKING)

    def _first_from(self, ordinal: int) -> int:
        if self._until < ordinal and self._until < _LAST:
            self._look_as_far_as(ordinal)
        weekdays = self._weekdays_before(ordinal)
        return weekdays - bisect_left(self._free, weekdays) - self._offset

    def _ordinal(self, number: int) -> int:
        counted = min(number, _FAR) + self._offset
        weekdays = counted + bisect_right(self._lost, counted)
        weeks, rest = divmod(weekdays, _WORKING)
        found = self._monday + weeks * _WEEK + rest
        if self._until < found and self._until < _LAST:
            self._look_as_far_as(found)
            return self._ordinal(number)
        return found

    def first_from(self, day: date) -> int:
        """The number of the first working day on or after a date."""
        return self._first_from(day.toordinal())

    def last_until(self, day: date) -> int:
        """The number of the last working day on or before a date."""
        return self._first_from(day.toordinal() + 1) - 1

    def on(self, number: int) -> date:
        """The date of a working day; the last day of all calendars where it lies beyond."""
        return date.fromordinal(min(self._ordinal(number), _LAST))

    def after(self, number: int, calendar_days: int) -> int:
        """The first working day once so many calendar days, counted from a working day, are over.

        Remembered, for a plan that is run again and again asks for the same waits.
        """
        known = self._waited.get((number, calendar_days))
        if known is None:
            known = self._first_from(self._ordinal(number) + calendar_days)
            self._waited[number, calendar_days] = known
        return known

    def week_of(self, number: int) -> int:
        """In which week of the plan a working day lies, the first being 0."""
        return (self._ordinal(number) - self._monday) // _WEEK

    def monday_of(self, week: int) -> int:
        """The Monday of a week, as an ordinal."""
        return min(self._monday + week * _WEEK, _LAST)

    def days_of(self, week: int) -> tuple[int, int]:
        """The numbers of a week's first working day and of the one after its last."""
        monday = self._monday + week * _WEEK
        return self._first_from(monday), self._first_from(monday + _WEEK)

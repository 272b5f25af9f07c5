"""Working days as plain integers: day 0 is the first working day of the plan, weekends and holidays have no number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
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
    """Turns dates into working-day numbers and back without walking the calendar."""

    __slots__ = ("_free", "_lost", "_monday", "_offset", "_waited")

    def __init__(self, start: date, holidays: Collection[date] = ()) -> None:
        self._monday = start.toordinal() - start.weekday()
        weekdays = {day.toordinal() for day in holidays if day.weekday() < _WORKING}
        self._free = [self._weekdays_before(day) for day in sorted(weekdays) if day >= self._monday]
        self._lost = [free - place for place, free in enumerate(self._free)]
        self._waited: dict[tuple[int, int], int] = {}
        self._offset = 0
        self._offset = self.first_from(start)

    def _weekdays_before(self, ordinal: int) -> int:
        weeks, rest = divmod(ordinal - self._monday, _WEEK)
        return weeks * _WORKING + min(rest, _WORKING)

    def _first_from(self, ordinal: int) -> int:
        weekdays = self._weekdays_before(ordinal)
        return weekdays - bisect_left(self._free, weekdays) - self._offset

    def _ordinal(self, number: int) -> int:
        counted = min(number, _FAR) + self._offset
        weekdays = counted + bisect_right(self._lost, counted)
        weeks, rest = divmod(weekdays, _WORKING)
        return self._monday + weeks * _WEEK + rest

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

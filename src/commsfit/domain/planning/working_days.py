"""Working days as plain integers: day 0 is the first working day of the plan, weekends and holidays have no number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

_WEEK: Final = 7
_WORKING: Final = 5
_FAR: Final = 200_000
"""No plan reaches further; keeps dates inside what a date can hold."""


class WorkingDays:
    """Turns dates into working-day numbers and back without walking the calendar."""

    __slots__ = ("_free", "_lost", "_monday", "_offset", "_waited")

    def __init__(self, start: date, holidays: Collection[date] = ()) -> None:
        self._monday = start - timedelta(days=start.weekday())
        weekdays = sorted({day for day in holidays if day.weekday() < _WORKING and day >= self._monday})
        self._free = [self._weekdays_before(day) for day in weekdays]
        self._lost = [free - place for place, free in enumerate(self._free)]
        self._waited: dict[tuple[int, int], int] = {}
        self._offset = 0
        self._offset = self.first_from(start)

    def _weekdays_before(self, day: date) -> int:
        weeks, rest = divmod((day - self._monday).days, _WEEK)
        return weeks * _WORKING + min(rest, _WORKING)

    def first_from(self, day: date) -> int:
        """The number of the first working day on or after a date."""
        weekdays = self._weekdays_before(day)
        return weekdays - bisect_left(self._free, weekdays) - self._offset

    def last_until(self, day: date) -> int:
        """The number of the last working day on or before a date."""
        return self.first_from(day + timedelta(days=1)) - 1

    def on(self, number: int) -> date:
        """The date of a working day."""
        counted = min(number, _FAR) + self._offset
        weekdays = counted + bisect_right(self._lost, counted)
        weeks, rest = divmod(weekdays, _WORKING)
        return self._monday + timedelta(days=weeks * _WEEK + rest)

    def after(self, number: int, calendar_days: int) -> int:
        """The first working day once so many calendar days, counted from a working day, are over.

        Remembered, for a plan that is run again and again asks for the same waits.
        """
        known = self._waited.get((number, calendar_days))
        if known is None:
            known = self.first_from(self.on(number) + timedelta(days=calendar_days))
            self._waited[number, calendar_days] = known
        return known

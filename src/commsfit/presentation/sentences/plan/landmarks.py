"""The days that a reader looks for, in words: when staff and customers are served, and whether the date is kept."""

from __future__ import annotations

from datetime import date
from typing import Final

STAFF_LIVE: Final = "Staff live"
STAFF_AND_NUMBERS: Final = "Staff, on their numbers"
FIRST_CHANNEL: Final = "First for customers"
YOUR_DATE: Final = "Your date, {day}"
NO_DATE: Final = "Your date"
NO_DATE_SET: Final = "None set"
NOT_DATED: Final = "No date yet"
ON_THE_DAY: Final = "Met on the day"
EARLY: Final = "{days} early"
LATE: Final = "{days} late"
OPEN: Final = "Still open"
MUSTS_LIVE: Final = "must-haves live on {day}"
BEFORE_YOUR_DATE: Final = "{days} before your date"
AFTER_YOUR_DATE: Final = "{days} after your date"
ON_YOUR_DATE: Final = "on your date"
NOT_PLANNED_STAFF: Final = "Stays as it is"
NOT_PLANNED_CUSTOMERS: Final = "Nothing to build"
OLD_SYSTEM_STAYS: Final = "no new phone system is planned"
NO_CHANNEL: Final = "no customer channel is planned"
ONE_DAY: Final = "1 day"
SOME_DAYS: Final = "{count} days"


def days_told(count: int) -> str:
    """1 day, 159 days."""
    return ONE_DAY if count == 1 else SOME_DAYS.format(count=f"{count:,}")


def against(on: date, wanted: date) -> str:
    """How a day lies to the date that was asked for."""
    apart = (wanted - on).days
    if apart == 0:
        return ON_YOUR_DATE
    return (BEFORE_YOUR_DATE if apart > 0 else AFTER_YOUR_DATE).format(days=days_told(abs(apart)))


def kept(musts: date, wanted: date) -> str:
    """159 days late, 4 days early."""
    apart = (wanted - musts).days
    if apart == 0:
        return ON_THE_DAY
    return (EARLY if apart > 0 else LATE).format(days=days_told(abs(apart)))

"""Typed spans and dates as days from today: "6 weeks", "3 months", "15 January", "2027-01-15"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Number
from commsfit.domain.reading.typed_months import loose_date
from commsfit.domain.refusals import Refusal

_DAYS: Final[Mapping[str, int]] = {
    "d": 1,
    "day": 1,
    "w": 7,
    "wk": 7,
    "week": 7,
    "month": 30,
    "quarter": 91,
    "year": 365,
}
_SPAN: Final = re.compile(
    r"^(?:in|within|about|around)?\s*(?P<count>\d{1,6}(?:\.\d)?|an?|one|two|three|six|half a|half an)\s*"
    r"(?P<unit>d|days?|w|wks?|weeks?|months?|quarters?|years?)$",
    re.IGNORECASE,
)
_COUNTS: Final[Mapping[str, str]] = {"a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "six": "6"}
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO: Final = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_NUMERIC: Final = re.compile(r"^(\d{1,2})[./](\d{1,2})[./](\d{4})$")
_DAY_MONTH: Final = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?(?:,?\s+(\d{4}))?$", re.IGNORECASE)
_MONTH_DAY: Final = re.compile(r"^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$", re.IGNORECASE)
_MONTHS_IN_YEAR: Final = 12


def days_typed(text: str, today: date) -> Number | None:
    """Days from today, or None where the text is neither span nor date; a day that has passed is refused."""
    if text.lower() == "today":
        return 0
    if text.lower() == "tomorrow":
        return 1
    span = _SPAN.match(text)
    if span:
        return _span(span["count"].lower(), span["unit"].lower())
    wanted = _date(re.sub(r"^(?:by|until|on|before)\s+", "", text, flags=re.IGNORECASE), today)
    if wanted is None:
        return None
    if wanted < today:
        raise Refusal("That day has passed. Give a day still to come.")
    return (wanted - today).days


def _span(count: str, unit: str) -> Number:
    days = next(length for name, length in _DAYS.items() if unit in (name, f"{name}s"))
    if count.startswith("half"):
        return (days + 1) // 2
    exact = Decimal(_COUNTS.get(count, count)) * days
    return int(exact) if exact == exact.to_integral_value() else exact


def _date(text: str, today: date) -> date | None:
    if found := _ISO.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.match(text):
        return _numeric(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_MONTH.match(text):
        return _named(int(found[1]), found[2], found[3], today)
    if found := _MONTH_DAY.match(text):
        return _named(int(found[2]), found[1], found[3], today)
    return loose_date(text, today)


def _numeric(first: int, second: int, year: int) -> date:
    if first <= _MONTHS_IN_YEAR and second <= _MONTHS_IN_YEAR and first != second:
        raise Refusal("Day or month first? Write the month as a word, such as 5 March 2027.")
    day, month = (second, first) if second > _MONTHS_IN_YEAR else (first, second)
    return _day(year, month, day)


def _named(day: int, name: str, year: str | None, today: date) -> date | None:
    month = next((index for index, short in enumerate(_MONTHS, 1) if name.lower().startswith(short)), None)
    if month is None:
        return None
    if year:
        return _day(int(year), month, day)
    this_year = _day(today.year, month, day)
    return this_year if this_year >= today else _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Refusal("There is no such day. Check day and month.") from None

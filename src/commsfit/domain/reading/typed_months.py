"""Loose dates: "March", "end of March", "mid-March 2027", "Q1", "end of Q1 2027"; a bare one means its last day."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LOOSE: Final = re.compile(
    r"^(?P<part>(?:the\s+)?(?:end|middle|beginning|start)\s+of\s+|late\s+|mid[- ]?|early\s+)?"
    r"(?:(?P<month>[a-z]{3,9})\.?|q(?P<quarter>[1-4]))(?:,?\s+(?P<year>\d{4}))?$",
    re.IGNORECASE,
)
_MID_MONTH: Final = 15


def loose_date(text: str, today: date) -> date | None:
    """The day that is meant, this year or next where no year is given; None where the text is no such date."""
    found = _LOOSE.match(text)
    if not found:
        return None
    if found["quarter"]:
        last = 3 * int(found["quarter"])
        first = last - 2
    else:
        first = last = _month(found["month"])
    if not last:
        return None
    part = (found["part"] or "").lower().removeprefix("the ")
    year = int(found["year"]) if found["year"] else today.year
    day = _day(part, year, first, last)
    return day if found["year"] or day >= today else _day(part, year + 1, first, last)


def _month(name: str) -> int:
    full = [month.lower() for month in calendar.month_name]
    lower = name.lower()
    known = (place for place, short in enumerate(_MONTHS, 1) if lower == short or full[place].startswith(lower))
    return next(known, 0)


def _day(part: str, year: int, first: int, last: int) -> date:
    if part.startswith(("beginning", "start", "early")):
        return date(year, first, 1)
    if part.startswith("mid"):
        if first == last:
            return date(year, first, _MID_MONTH)
        return date(year, first, 1) + timedelta(days=45)
    return date(year, last, calendar.monthrange(year, last)[1])

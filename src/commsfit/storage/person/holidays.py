"""A holidays file to dates: a calendar (.ics) with whole-day entries, or plain text with a date a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from icalendar import Calendar, Event

from commsfit.domain.refusals import Refusal, found_text
from commsfit.domain.wording.messages import say
from commsfit.storage.disk.atomic import read_whole

_LARGEST: Final = 20_000_000
MOST: Final = 2_000
_DATE: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")
_EVENT: Final = re.compile(r"^BEGIN:VEVENT\s*$.*?^END:VEVENT\s*$", re.MULTILINE | re.DOTALL | re.IGNORECASE)
_ALLOWED: Final = "an .ics calendar, or a date like 2026-12-25 at the start of each line"


def read_holidays(path: Path) -> frozenset[date]:
    """Every day named in the file."""
    content = read_whole(path, _LARGEST)[0]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("This is no text.", place=str(path), allowed=_ALLOWED) from None
    days = _calendar(text, path) if text.lstrip().startswith("BEGIN:VCALENDAR") else _lines(text, path)
    found: set[date] = set()
    for day in days:
        found.add(day)
        if len(found) > MOST:
            raise Refusal("There are too many holidays.", place=str(path), allowed=say("{most:,} days", most=MOST))
    return frozenset(found)


def _lines(text: str, path: Path) -> Iterator[date]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        start = _DATE.match(line.lstrip())
        try:
            yield date.fromisoformat(start[1] if start else "")
        except ValueError:
            place = say("{path}, line {number}", path=path, number=number)
            raise Refusal("This is no date.", place=place, found=found_text(line.strip()), allowed=_ALLOWED) from None


def _calendar(text: str, path: Path) -> Iterator[date]:
    for event in _events(text, path):
        name = found_text(str(event.get("summary", "")))
        if "rrule" in event:
            remedy = "Write its dates out: this reads each entry once."
            raise Refusal("An entry repeats itself.", place=str(path), found=name, remedy=remedy)
        try:
            first, end = _day(event.start), _day(event.end)
        except (ValueError, AttributeError, TypeError):
            raise Refusal("An entry has no date.", place=str(path), found=name, allowed=_ALLOWED) from None
        yield first
        for after in range(1, min((end - first).days, MOST + 1)):
            yield first + timedelta(days=after)


def _events(text: str, path: Path) -> Iterator[Event]:
    """Entry by entry: a calendar of tens of thousands would fill the memory if it were read as one."""
    try:
        Calendar.from_ical(_EVENT.sub("", text))
        for found in _EVENT.finditer(text):
            event = Event.from_ical(found[0])
            if isinstance(event, Event):
                yield event
    except ValueError:
        raise Refusal("The calendar cannot be read.", place=str(path), allowed=_ALLOWED) from None


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commsfit.domain.refusals import Refusal
from commsfit.storage.person.holidays import read_holidays

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Holidays//EN
BEGIN:VEVENT
UID:1
SUMMARY:Christmas
DTSTART;VALUE=DATE:20261225
DTEND;VALUE=DATE:20261227
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:New Year
DTSTART;VALUE=DATE:20270101
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def held(folder: Path, text: str | bytes) -> Path:
    file = folder / "holidays"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_a_date_a_line_with_remarks(tmp_path: Path) -> None:
    text = "# our company\n2026-12-25 Christmas\n\n2027-01-01;New Year\n  2027-05-03\n"
    assert read_holidays(held(tmp_path, text)) == {date(2026, 12, 25), date(2027, 1, 1), date(2027, 5, 3)}


def test_a_calendar_with_entries_of_several_days(tmp_path: Path) -> None:
    assert read_holidays(held(tmp_path, CALENDAR)) == {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)}


def test_a_file_that_windows_wrote(tmp_path: Path) -> None:
    assert read_holidays(held(tmp_path, b"\xef\xbb\xbf2026-12-25\r\n")) == {date(2026, 12, 25)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-12-25\nsoon\n", "line 2"),
        ("2026-13-01", "line 1"),
        (b"\xff\xfe\x00", "no text"),
        (CALENDAR.replace("SUMMARY:New Year", "SUMMARY:New Year\r\nRRULE:FREQ=YEARLY"), "repeats itself"),
        (CALENDAR.replace("DTSTART;VALUE=DATE:20270101\r\n", ""), "no date"),
        ("\n".join(str(date.fromordinal(740000 + day)) for day in range(2001)), "too many"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(text: str | bytes, told: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=told):
        read_holidays(held(tmp_path, text))


@given(st.one_of(st.binary(max_size=300), st.binary(max_size=200).map(lambda end: CALENDAR[:150].encode() + end)))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    with contextlib.suppress(Refusal):
        assert all(isinstance(day, date) for day in read_holidays(held(tmp_path, content)))

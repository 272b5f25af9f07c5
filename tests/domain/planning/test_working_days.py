from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.planning.dates.working_days import WorkingDays

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def test_day_zero_is_the_start_where_it_is_a_working_day() -> None:
    assert WorkingDays(date(2026, 11, 23)).on(0) == date(2026, 11, 23)


def test_a_weekend_has_no_number() -> None:
    calendar = WorkingDays(date(2026, 11, 23))
    assert calendar.first_from(date(2026, 11, 28)) == calendar.first_from(date(2026, 11, 30)) == 5


def test_a_wait_over_a_weekend_ends_on_monday() -> None:
    """Five days from Monday are over on Friday evening; the first working day after is Monday."""
    calendar = WorkingDays(date(2026, 11, 23))
    assert calendar.on(calendar.after(0, 5)) == date(2026, 11, 30)


def test_a_wait_of_no_days_is_over_at_once() -> None:
    assert WorkingDays(date(2026, 11, 23)).after(3, 0) == 3


def test_effort_beyond_all_calendars_stays_a_date() -> None:
    assert WorkingDays(date(2026, 11, 23)).on(10**12) == date.max


@given(DAYS, st.sets(st.dates(date(2019, 12, 1), date(2041, 1, 31)), max_size=40), st.integers(0, 400))
def test_numbers_and_dates_agree_with_walking_the_calendar(start: date, holidays: set[date], number: int) -> None:
    calendar = WorkingDays(start, holidays)
    day, left = start, number
    while True:
        if day.weekday() < 5 and day not in holidays:
            if not left:
                break
            left -= 1
        day += timedelta(days=1)
    assert calendar.on(number) == day
    assert calendar.first_from(day) == number


@given(DAYS, st.lists(st.integers(0, 4000), max_size=4), st.integers(0, 4000))
def test_how_far_anybody_looked_before_changes_no_day(start: date, before: list[int], number: int) -> None:
    def new_year(year: int) -> set[date]:
        return {date(year, 1, 1), date(year, 12, 25)}

    whole = WorkingDays(start, {day for year in range(2020, 2070) for day in new_year(year)})
    as_asked = WorkingDays(start, (), new_year)
    for earlier in before:
        as_asked.after(earlier, 100)
    assert as_asked.on(number) == whole.on(number)
    assert as_asked.first_from(whole.on(number)) == number


def test_holidays_hold_however_long_the_plan_takes() -> None:
    calendar = WorkingDays(date(2026, 11, 23), (), lambda year: {date(year, 5, 1)})
    assert calendar.on(calendar.first_from(date(2045, 5, 1))) == date(2045, 5, 2)

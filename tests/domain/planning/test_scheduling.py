from __future__ import annotations

from datetime import date
from typing import Any

from commsfit.domain.answers.settings import Freeze
from commsfit.domain.planning.dates.open_days import OpenDays, no_days_off
from commsfit.domain.planning.dates.working_days import WorkingDays
from commsfit.domain.planning.scheduling.scheduling import SAME_DAY, Job, Pace, Terms, Wait, schedule

MONDAY = WorkingDays(date(2026, 11, 23))
ALWAYS = OpenDays(MONDAY, frozenset(), no_days_off, ())
A_DAY = 480


def job(name: str, worker: str, minutes: int, **more: Any) -> Job:
    return Job(name, name, None, worker, minutes, **more)


def days(jobs: tuple[Job, ...], terms: Terms, open_days: OpenDays = ALWAYS) -> dict[str, tuple[int, int]] | None:
    """First and last day of each."""
    found = schedule(jobs, terms, MONDAY, open_days)
    return None if found is None else {name: (each.first, each.last) for name, each in found.items()}


def test_two_jobs_of_one_worker_follow_each_other() -> None:
    jobs = (job("a", "ann", A_DAY), job("b", "ann", A_DAY))
    assert days(jobs, Terms({"ann": A_DAY})) == {"a": (0, 0), "b": (1, 1)}


def test_jobs_that_do_not_need_each_other_share_a_day() -> None:
    jobs = (job("a", "ann", 240), job("b", "ann", 240))
    assert days(jobs, Terms({"ann": A_DAY})) == {"a": (0, 0), "b": (0, 0)}


def test_a_job_that_needs_another_begins_on_a_later_day() -> None:
    jobs = (job("a", "ann", 240), job("b", "ann", 240, needs=("a",)))
    assert days(jobs, Terms({"ann": A_DAY})) == {"a": (0, 0), "b": (1, 1)}


def test_two_workers_work_side_by_side() -> None:
    jobs = (job("a", "ann", 2 * A_DAY), job("b", "ben", A_DAY))
    assert days(jobs, Terms({"ann": A_DAY, "ben": A_DAY})) == {"a": (0, 1), "b": (0, 0)}


def test_a_job_waits_for_an_approval_that_runs_from_the_start() -> None:
    jobs = (job("a", "ann", A_DAY, waits=(Wait("approval", 10),)),)
    assert days(jobs, Terms({"ann": A_DAY})) == {"a": (8, 8)}


def test_a_wait_after_a_job_begins_on_the_day_after_it() -> None:
    jobs = (job("a", "ann", A_DAY), job("b", "ann", A_DAY, waits=(Wait("move", 7, after="a"),)))
    assert days(jobs, Terms({"ann": A_DAY})) == {"a": (0, 0), "b": (6, 6)}


def test_a_worker_who_opens_later_waits_with_everything() -> None:
    jobs = (job("a", "ann", A_DAY, waits=(Wait("approval", 7, opened_by="ann"),)),)
    assert days(jobs, Terms({"ann": A_DAY}, opens={"ann": 10})) == {"a": (15, 15)}


def test_a_worker_may_follow_another_job() -> None:
    jobs = (job("a", "ann", 3 * A_DAY), job("b", "ben", A_DAY))
    terms = Terms({"ann": A_DAY, "ben": A_DAY}, follows={"ben": "a"})
    assert days(jobs, terms) == {"a": (0, 2), "b": (3, 3)}


def test_work_without_effort_still_has_its_day() -> None:
    assert days((job("a", "ann", 0),), Terms({"ann": A_DAY})) == {"a": (0, 0)}


def test_work_without_anybody_cannot_be_dated() -> None:
    assert days((job("a", "ann", A_DAY),), Terms({"ann": 0})) is None


def test_nobody_overtakes_so_that_more_hours_cannot_harm() -> None:
    """With overtaking, faster work could start a long job earlier and hold up a short one: here the order stands."""
    jobs = (job("first", "ann", A_DAY, waits=(Wait("approval", 7),)), job("second", "ann", A_DAY))
    assert days(jobs, Terms({"ann": A_DAY})) == {"first": (5, 5), "second": (6, 6)}


def test_waiting_for_an_answer_before_going_live_holds_up_nobody() -> None:
    """The first job is built on day 0 and live when its approval of 7 days is there; the second is built meanwhile."""
    jobs = (job("first", "ann", A_DAY, answers=(Wait("approval", 7),)), job("second", "ann", A_DAY))
    assert days(jobs, Terms({"ann": A_DAY})) == {"first": (0, 5), "second": (1, 1)}


def test_what_is_asked_for_on_paper_waits_from_the_end_of_its_own_work() -> None:
    """Two days of paper, then 7 days from Wednesday: Wednesday a week later is working day 7."""
    jobs = (job("port", "ann", 2 * A_DAY, answers=(Wait("carrier", 7, own=True),)),)
    assert days(jobs, Terms({"ann": A_DAY})) == {"port": (0, 7)}


def test_something_is_live_only_after_what_it_is_held_by() -> None:
    jobs = (job("training", "ben", 3 * A_DAY), job("phones", "ann", A_DAY, holds=(("training", 0),)))
    assert days(jobs, Terms({"ann": A_DAY, "ben": A_DAY})) == {"training": (0, 2), "phones": (0, 3)}


def test_a_gate_stands_on_the_day_of_the_last_thing_that_it_waits_for() -> None:
    jobs = (job("a", "ann", 2 * A_DAY), job("gate", "", 0, holds=(("a", SAME_DAY),), least=0))
    assert days(jobs, Terms({"ann": A_DAY})) == {"a": (0, 1), "gate": (0, 1)}


def test_a_build_lasts_as_long_as_it_must_and_frees_its_worker_meanwhile() -> None:
    jobs = (job("build", "team", A_DAY, least=4), job("next", "team", A_DAY))
    assert days(jobs, Terms({"team": 10 * A_DAY})) == {"build": (0, 3), "next": (0, 0)}


def test_channels_open_one_after_the_other_though_they_are_built_together() -> None:
    """Both are built by day 0; the second opens 7 calendar days, and so five working days, after the first."""
    jobs = (job("sms", "team", A_DAY, channel=True), job("voice", "team", A_DAY, channel=True))
    assert days(jobs, Terms({"team": 10 * A_DAY}, watch=7)) == {"sms": (0, 0), "voice": (0, 5)}


def test_nothing_goes_live_on_a_closed_day() -> None:
    """Wednesday 25 and Thursday 26 November are closed: Friday is working day 4."""
    closed = OpenDays(MONDAY, frozenset(), no_days_off, (Freeze((11, 25), (11, 26)),))
    jobs = (job("a", "ann", 3 * A_DAY, live=True), job("b", "ann", A_DAY))
    assert days(jobs, Terms({"ann": A_DAY}), closed) == {"a": (0, 4), "b": (3, 3)}


def test_early_work_uses_the_hours_that_there_are_before_capacity_is_found() -> None:
    """Half a day each day until day 4, whole days from then on; what is not early waits for the opening."""
    terms = Terms({"ann": A_DAY}, opens={"ann": 4}, meanwhile={"ann": 240})
    jobs = (job("foundation", "ann", 3 * A_DAY, early=True), job("channel", "ann", A_DAY))
    assert days(jobs, terms) == {"foundation": (0, 4), "channel": (5, 5)}


def test_a_pace_counts_minutes_and_days_both_ways() -> None:
    pace = Pace(480, opens=4, before=240)
    assert [pace.at(day) for day in (0, 1, 4, 5)] == [0, 240, 960, 1440]
    assert [pace.day_from(minute) for minute in (0, 239, 240, 959, 960, 1439, 1440)] == [0, 0, 1, 3, 4, 4, 5]
    assert [pace.day_until(minute) for minute in (1, 240, 241, 960, 961, 1440, 1441)] == [0, 0, 1, 3, 4, 4, 5]


def test_a_freeze_past_the_new_year_is_one_stretch_and_those_that_touch_are_too() -> None:
    touching = (Freeze((12, 15), (1, 5)), Freeze((1, 6), (1, 10)))
    open_days = OpenDays(MONDAY, frozenset(), no_days_off, touching)
    assert list(open_days.frozen(date(2026, 12, 20), date(2027, 12, 16))) == [
        (date(2026, 12, 15), date(2027, 1, 10)),
        (date(2027, 12, 15), date(2028, 1, 10)),
    ]
    assert not list(open_days.frozen(date(2027, 1, 11), date(2027, 12, 14)))


def test_a_freeze_ends_with_the_last_day_of_all_calendars() -> None:
    open_days = OpenDays(MONDAY, frozenset(), no_days_off, (Freeze((12, 15), (1, 5)),))
    assert list(open_days.frozen(date(9999, 12, 1), date.max)) == [(date(9999, 12, 15), date.max)]

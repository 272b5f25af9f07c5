from __future__ import annotations

from datetime import date

from commsfit.domain.planning.scheduling import Days, Job, Terms, Wait, schedule
from commsfit.domain.planning.working_days import WorkingDays

MONDAY = WorkingDays(date(2026, 11, 23))
A_DAY = 480


def test_two_jobs_of_one_worker_follow_each_other() -> None:
    jobs = (Job("a", "ann", A_DAY), Job("b", "ann", A_DAY))
    assert schedule(jobs, Terms({"ann": A_DAY}), MONDAY) == {"a": Days(0, 0), "b": Days(1, 1)}


def test_jobs_that_do_not_need_each_other_share_a_day() -> None:
    jobs = (Job("a", "ann", 240), Job("b", "ann", 240))
    assert schedule(jobs, Terms({"ann": A_DAY}), MONDAY) == {"a": Days(0, 0), "b": Days(0, 0)}


def test_a_job_that_needs_another_begins_on_a_later_day() -> None:
    jobs = (Job("a", "ann", 240), Job("b", "ann", 240, needs=("a",)))
    assert schedule(jobs, Terms({"ann": A_DAY}), MONDAY) == {"a": Days(0, 0), "b": Days(1, 1)}


def test_two_workers_work_side_by_side() -> None:
    jobs = (Job("a", "ann", 2 * A_DAY), Job("b", "ben", A_DAY))
    found = schedule(jobs, Terms({"ann": A_DAY, "ben": A_DAY}), MONDAY)
    assert found == {"a": Days(0, 1), "b": Days(0, 0)}


def test_a_job_waits_for_an_approval_that_runs_from_the_start() -> None:
    jobs = (Job("a", "ann", A_DAY, waits=(Wait("approval", 10, opened_by=""),)),)
    assert schedule(jobs, Terms({"ann": A_DAY}), MONDAY) == {"a": Days(8, 8)}


def test_a_wait_after_a_job_begins_on_the_day_after_it() -> None:
    jobs = (Job("a", "ann", A_DAY), Job("b", "ann", A_DAY, waits=(Wait("move", 7, opened_by="", after="a"),)))
    assert schedule(jobs, Terms({"ann": A_DAY}), MONDAY) == {"a": Days(0, 0), "b": Days(6, 6)}


def test_a_worker_who_opens_later_waits_with_everything() -> None:
    jobs = (Job("a", "ann", A_DAY, waits=(Wait("approval", 7, opened_by="ann"),)),)
    assert schedule(jobs, Terms({"ann": A_DAY}, opens={"ann": 10}), MONDAY) == {"a": Days(15, 15)}


def test_a_worker_may_follow_another_job() -> None:
    jobs = (Job("a", "ann", 3 * A_DAY), Job("b", "ben", A_DAY))
    terms = Terms({"ann": A_DAY, "ben": A_DAY}, follows={"ben": "a"})
    assert schedule(jobs, terms, MONDAY) == {"a": Days(0, 2), "b": Days(3, 3)}


def test_work_without_effort_still_has_its_day() -> None:
    assert schedule((Job("a", "ann", 0),), Terms({"ann": A_DAY}), MONDAY) == {"a": Days(0, 0)}


def test_work_without_anybody_cannot_be_dated() -> None:
    assert schedule((Job("a", "ann", A_DAY),), Terms({"ann": 0}), MONDAY) is None


def test_nobody_overtakes_so_that_more_hours_cannot_harm() -> None:
    """With overtaking, faster work could start a long job earlier and hold up a short one: here the order stands."""
    jobs = (Job("first", "ann", A_DAY, waits=(Wait("approval", 7, opened_by=""),)), Job("second", "ann", A_DAY))
    assert schedule(jobs, Terms({"ann": A_DAY}), MONDAY) == {"first": Days(5, 5), "second": Days(6, 6)}

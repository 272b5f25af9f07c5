"""List scheduling in whole minutes of capacity: work in a fixed order in, first and last working day of each out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from commsfit.domain.planning.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Wait:
    """Calendar days that run from the day `opened_by` may begin, or from the end of the job `after`."""

    id: str
    days: int
    opened_by: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Work for one worker that starts after other jobs and outside waits."""

    id: str
    worker: str
    minutes: int
    needs: tuple[str, ...] = ()
    waits: tuple[Wait, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """Who has how many minutes a working day, and on which working day, or after which job, each may begin."""

    minutes_a_day: Mapping[str, int]
    opens: Mapping[str, int] = field(default_factory=dict)
    follows: Mapping[str, str] = field(default_factory=dict)


class Days(NamedTuple):
    """First and last working day of a job, by number; a plan makes thousands."""

    first: int
    last: int


def schedule(jobs: Sequence[Job], terms: Terms, calendar: WorkingDays) -> dict[str, Days] | None:
    """When each job runs; None where somebody with work has no time.

    Each worker takes its jobs in the order given and never overtakes. Every end is therefore built from maxima, sums
    and minutes divided by capacity alone: more capacity, or a shorter wait, can never make anything end later.
    """
    done: dict[str, Days] = {}
    busy_until: dict[str, int] = {}
    # Compared by hand, not by max(): an advice runs this for a thousand jobs, and the calls would double its time.
    for job in jobs:
        capacity = terms.minutes_a_day.get(job.worker, 0)
        if capacity <= 0:
            return None
        release = 0 if job.worker in busy_until else opening(job.worker, terms, done)
        for needed in job.needs:
            ended = done[needed].last
            if ended >= release:
                release = ended + 1
        for wait in job.waits:
            over = calendar.after(begin_of(wait, terms, done), wait.days)
            if over > release:  # noqa: PLR1730 - see above
                release = over
        begins_at = release * capacity
        busy = busy_until.get(job.worker, 0)
        if busy > begins_at:  # noqa: PLR1730 - see above
            begins_at = busy
        ends_at = busy_until[job.worker] = begins_at + job.minutes
        first, last = begins_at // capacity, -(-ends_at // capacity) - 1
        done[job.id] = Days(first, last if last > first else first)  # noqa: FURB136 - see above
    return done


def opening(worker: str, terms: Terms, done: Mapping[str, Days]) -> int:
    """The working day on which a worker may begin."""
    followed = terms.follows.get(worker)
    opens = terms.opens.get(worker, 0)
    return opens if followed is None else max(opens, done[followed].last + 1)


def begin_of(wait: Wait, terms: Terms, done: Mapping[str, Days]) -> int:
    """The working day on which an outside wait begins."""
    return opening(wait.opened_by, terms, done) if wait.after is None else done[wait.after].last + 1

"""List scheduling in whole minutes of capacity: work in a fixed order in, the days of each out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from commsfit.domain.planning.dates.open_days import OpenDays
from commsfit.domain.planning.dates.working_days import WorkingDays

SAME_DAY: Final = -1


class Wait(NamedTuple):
    """Calendar days from the day that `opened_by` may begin, from the end of a job, or from the end of its own work."""

    id: str
    days: int
    opened_by: str = ""
    after: str | None = None
    own: bool = False
    """It begins once the job's own work is done: what is asked for on paper first."""


class Job(NamedTuple):
    """Work of one role, and the day on which it is done or live."""

    id: str
    feature: str
    wave: int | None
    worker: str
    """Empty for what is nobody's work: a gate."""
    minutes: int
    needs: tuple[str, ...] = ()
    """Its work begins after these have ended."""
    holds: tuple[tuple[str, int], ...] = ()
    """It is done after these, and so many calendar days later; at `SAME_DAY` with them."""
    waits: tuple[Wait, ...] = ()
    """Its work begins after these."""
    answers: tuple[Wait, ...] = ()
    """It is done after these."""
    least: int = 1
    """Working days that it lasts at least."""
    live: bool = False
    """Its last day is one on which something goes live."""
    channel: bool = False
    """It opens a channel to customers, and those open one after the other."""
    must: bool = False
    """The deadline waits for it."""
    early: bool = False
    """It may be worked on in what hours there are before its worker's capacity is found."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Who has how many minutes a working day, and on which working day, or after which job, each may begin."""

    minutes_a_day: Mapping[str, int]
    opens: Mapping[str, int] = field(default_factory=dict)
    meanwhile: Mapping[str, int] = field(default_factory=dict)
    """Minutes a working day before a worker opens, for early work."""
    follows: Mapping[str, str] = field(default_factory=dict)
    watch: int = 0
    """Calendar days from the opening of a channel to that of the next."""


class Days(NamedTuple):
    """First day, last day of work and last day of a job, by number; and its minutes in its role's time."""

    first: int
    worked: int
    last: int
    begun: int = 0
    done: int = 0


@dataclass(frozen=True, slots=True)
class Pace:
    """How a role's minutes add up over the days: one rate before it opens, another from then on."""

    minutes: int
    opens: int = 0
    before: int = 0

    def at(self, day: int) -> int:
        """Minutes that have passed when a day begins."""
        return day * self.before if day <= self.opens else self.opens * self.before + (day - self.opens) * self.minutes

    def day_from(self, minute: int) -> int:
        """The day on which the work after a minute begins."""
        early = self.opens * self.before
        return minute // self.before if minute < early else self.opens + (minute - early) // self.minutes

    def day_until(self, minute: int) -> int:
        """The day on which the work up to a minute ends."""
        early = self.opens * self.before
        if minute <= early and self.before:
            return -(-minute // self.before) - 1
        return self.opens - (-(minute - early) // self.minutes) - 1


def paces_of(terms: Terms) -> dict[str, Pace]:
    """The pace of each role that has time."""
    return {
        worker: Pace(minutes, terms.opens.get(worker, 0), terms.meanwhile.get(worker, 0))
        for worker, minutes in terms.minutes_a_day.items()
        if minutes > 0
    }


def schedule(jobs: Sequence[Job], terms: Terms, calendar: WorkingDays, is_open: OpenDays) -> dict[str, Days] | None:
    """When each job runs; None where somebody with work has no time.

    Each role takes its jobs in the order given and never overtakes; what only waits for an answer, for tests or for
    an open day holds up nobody. Every day is built from maxima, sums, the next open day, and minutes divided by
    capacity: more capacity, a shorter wait or an earlier start can never make anything end later.
    """
    run = _Run(terms, calendar)
    channel: int | None = None
    for job in jobs:
        minutes = run.book(job)
        if minutes is None:
            return None
        first, worked, begun, done = minutes
        last = run.last_of(job, first, worked)
        if job.channel and channel is not None:
            last = max(last, calendar.after(channel, terms.watch))
        if job.live:
            last = is_open.from_(last)
        if job.channel:
            channel = last
        run.done[job.id] = Days(first, worked, last, begun, done)
    return run.done


class _Run:
    """What is done so far, and how far each role's time is booked."""

    __slots__ = ("_busy", "_calendar", "_paces", "_terms", "done")

    def __init__(self, terms: Terms, calendar: WorkingDays) -> None:
        self._terms, self._calendar, self._paces = terms, calendar, paces_of(terms)
        self._busy = dict.fromkeys(self._paces, 0)
        self.done: dict[str, Days] = {}

    def book(self, job: Job) -> tuple[int, int, int, int] | None:
        """First and last day of its work, and its minutes in its role's time; None where the role has none."""
        release = self._release(job)
        if not job.minutes:
            return release, release, 0, 0
        pace = self._paces.get(job.worker)
        if pace is None:
            return None
        begun, busy = pace.at(release), self._busy[job.worker]
        begun = max(begun, busy)
        done = self._busy[job.worker] = begun + job.minutes
        first, worked = pace.day_from(begun), pace.day_until(done)
        first = max(first, release)
        return first, worked if worked > first else first, begun, done  # noqa: FURB136 - see below

    def last_of(self, job: Job, first: int, worked: int) -> int:
        """The day on which it is done: once it has lasted long enough, and all that it waits for is over."""
        last = first + job.least - 1
        last = max(last, worked)
        done, after = self.done, self._calendar.after
        # Compared by hand, not by max(): an advice runs this for a thousand jobs, and the calls would double its time.
        for held, days in job.holds:
            over = after(done[held].last, days) if days > 0 else done[held].last + 1 + days
            last = max(last, over)
        for wait in job.answers:
            over = after(worked + 1 if wait.own else begin_of(wait, self._terms, done), wait.days)
            last = max(last, over)
        return last

    def _release(self, job: Job) -> int:
        done, release = self.done, 0
        if job.worker:
            release = opening(job.worker, self._terms, done, early=job.early)
        for needed in job.needs:
            ended = done[needed].last
            if ended >= release:
                release = ended + 1
        for wait in job.waits:
            over = self._calendar.after(begin_of(wait, self._terms, done), wait.days)
            release = max(release, over)
        return release


def opening(worker: str, terms: Terms, done: Mapping[str, Days], *, early: bool = False) -> int:
    """The working day on which a worker may begin; with early work in whatever hours there are by then."""
    followed = terms.follows.get(worker)
    opens = 0 if early else terms.opens.get(worker, 0)
    return opens if followed is None else max(opens, done[followed].last + 1)


def begin_of(wait: Wait, terms: Terms, done: Mapping[str, Days]) -> int:
    """The working day on which an outside wait begins."""
    if wait.after is None:
        return opening(wait.opened_by, terms, done)
    return done[wait.after].last + 1

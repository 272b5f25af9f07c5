"""What would meet a missed deadline: hours on the late track, another date or fewer Musts, each re-run whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from math import ceil

from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.remedying.first_wave import first_wave_of
from commsfit.domain.planning.roadmap import Remedy
from commsfit.domain.planning.scheduling.drafting import Draft
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.scheduling.scheduling import Job
from commsfit.domain.planning.selecting.priorities import settle
from commsfit.domain.planning.sizing.capacity import team_hours
from commsfit.domain.planning.telling.demotion import demotion_candidates


@dataclass(frozen=True, slots=True)
class Missed:
    """A plan, its Musts' end, and the deadline that lies before it."""

    plan: Plan
    ends: date
    deadline: date


def remedies_for(missed: Missed) -> tuple[Remedy, ...]:
    """Each way that works; none is proposed that was not re-run."""
    found = (_more_hours(missed), _fewer_musts(missed), _first_wave(missed), _later_date(missed))
    return tuple(remedy for remedy in found if remedy is not None)


def _first_wave(missed: Missed) -> Remedy | None:
    late = frozenset(job.feature for job in late_jobs(missed.plan, missed.deadline))
    return first_wave_of(missed.plan, missed.deadline, late)


def _later_date(missed: Missed) -> Remedy:
    sentences = missed.plan.sentences
    return Remedy("date", sentences.say("remedy_date", ends=sentences.day(missed.ends)), missed.ends)


def late_jobs(plan: Plan, deadline: date) -> list[Job]:
    """The Musts that are done after the deadline."""
    draft, days = plan.draft, plan.days or {}
    limit = draft.calendar.last_until(deadline)
    return [job for job in draft.jobs if job.must and job.id in days and days[job.id].last > limit]


def _asked(missed: Missed) -> Iterator[tuple[str, ...]]:
    """Whose hours might help: of those who are late, else of all who work on the platforms that are late alone."""
    plan, book = missed.plan, missed.plan.book
    by_id, late = plan.rulebook.features_by_id, late_jobs(plan, missed.deadline)
    helpful = [worker for worker in book.workers if worker not in book.unhelped]
    workers = {job.worker for job in late}
    yield tuple(worker for worker in helpful if worker in workers)
    platforms = {platform for job in late for platform in by_id[job.feature].needs}
    beside = {job.worker for job in plan.draft.jobs if job.feature and platforms.issuperset(by_id[job.feature].needs)}
    yield tuple(worker for worker in helpful if worker in workers | beside)


def _more_hours(missed: Missed) -> Remedy | None:
    """The fewest whole hours a week that meet the deadline."""
    plan, book = missed.plan, missed.plan.book
    for asked in _asked(missed):
        best = _without_waiting(plan) if book.developers in asked else plan.draft
        for worker in asked:
            best = best.with_hours(book, worker, _most_hours(plan, worker))
        if asked and _meets(best, missed.deadline):
            return _least_hours(missed, best, asked)
    return None


def _without_waiting(plan: Plan) -> Draft:
    """The plan as it would be, were the capacity found that CPaaS waits for."""
    book = plan.book
    draft = plan.draft.opening(book.developers, 0)
    return draft.following(book.developers, book.follows) if plan.time.would_follow else draft


def _least_hours(missed: Missed, best: Draft, asked: tuple[str, ...]) -> Remedy:
    """Each at their own least; who is in time with the hours that the plan has is asked for no more."""
    book = missed.plan.book
    needed: dict[str, int] = {}
    for worker in asked:
        has = _hours_of(missed.plan, worker)
        as_planned = best.with_hours(book, worker, has)
        if _meets(as_planned, missed.deadline) and not _waited_for(missed.plan, worker):
            best = as_planned
        else:
            needed[worker] = _fewest(best, worker, missed)
            best = best.with_hours(book, worker, needed[worker])
    ends = best.musts_end()
    assert ends is not None
    track = Track.CPAAS if book.developers in needed else Track.UCAAS
    starts = best.signed(missed.plan.rulebook, track)
    words = _hours_in_words(missed, needed, starts, ends)
    return Remedy("hours", words, ends, hours=needed, starts=starts, track=track)


def _most_hours(plan: Plan, worker: str) -> int:
    """No remedy asks for more; whoever has more keeps it."""
    return max(plan.book.most_hours, ceil(_hours_of(plan, worker)))


def _hours_of(plan: Plan, worker: str) -> Decimal:
    book = plan.book
    return (
        plan.time.hours
        if worker == book.developers
        else team_hours(plan.rulebook, plan.facts, book.capacity[worker]).base
    )


def _waited_for(plan: Plan, worker: str) -> bool:
    return worker == plan.book.developers and worker in plan.draft.terms.opens


def _fewest(best: Draft, worker: str, missed: Missed) -> int:
    """Bisection holds because more hours never make anything end later; fewer than CPaaS waits for never open it."""
    book = missed.plan.book
    low = ceil(missed.plan.time.least) - 1 if _waited_for(missed.plan, worker) else 0
    high = _most_hours(missed.plan, worker)
    while high - low > 1:
        middle = (low + high) // 2
        if _meets(best.with_hours(book, worker, middle), missed.deadline):
            high = middle
        else:
            low = middle
    return high


def _meets(draft: Draft, deadline: date) -> bool:
    ends = draft.musts_end()
    return ends is not None and ends <= deadline


def _hours_in_words(missed: Missed, needed: Mapping[str, int], starts: date, ends: date) -> str:
    plan = missed.plan
    sentences, book = plan.sentences, plan.book
    asked = tuple(
        sentences.say("hours_of", hours=sentences.figure(hours), worker=sentences.worker(worker))
        for worker, hours in needed.items()
    )
    from_start = book.developers in needed and _waited_for(plan, book.developers)
    sentence = "remedy_hours_open" if from_start else "remedy_hours"
    return sentences.say(sentence, hours=sentences.listed(asked), start=sentences.day(starts), ends=sentences.day(ends))


def _fewer_musts(missed: Missed) -> Remedy | None:
    """Candidates moved down until the rest is in time; all that is a Must no more is named."""
    plan = missed.plan
    moved = _fewest_moved(missed)
    if not moved:
        return None
    named = _no_musts_in(plan, _without(plan, moved))
    ends = _without(plan, named).musts_end()
    assert ends is not None
    sentences = plan.sentences
    words = sentences.say("remedy_fewer", titles=sentences.titles(named), ends=sentences.day(ends))
    return Remedy("fewer_musts", words, ends, items=named)


def _fewest_moved(missed: Missed) -> list[str]:
    """The last in the plan first, until the rest is in time; then the needless are taken back.

    What needs or calls for a candidate moves with it, so a duty never moves without the channel that brings it.
    """
    plan, last = missed.plan, _last_day_and_name(missed.plan)
    candidates = sorted(demotion_candidates(plan), key=last, reverse=True)
    if not candidates or not _meets(_without(plan, candidates), missed.deadline):
        return []
    leaning = plan.rulebook.features.leaning
    together = {name: [each for each in candidates if each == name or each in leaning[name]] for name in candidates}
    moved: list[str] = []
    for candidate in candidates:
        moved += [each for each in together[candidate] if each not in moved]
        if _meets(_without(plan, moved), missed.deadline):
            break
    for candidate in tuple(moved):
        fewer = [name for name in moved if candidate not in together[name]]
        if fewer and _meets(_without(plan, fewer), missed.deadline):
            moved = fewer
    return moved


def _last_day_and_name(plan: Plan) -> Callable[[str], tuple[int, str]]:
    return lambda name: (plan.spans[name].last, name)


def _no_musts_in(plan: Plan, other: Draft) -> tuple[str, ...]:
    """The Musts of a plan that are none in another, closing work left out; the first in the plan first."""
    by_id = plan.rulebook.features_by_id
    musts = (name for name, tier in plan.settled.tiers.items() if tier is Priority.MUST and not by_id[name].closes)
    lower = (name for name in musts if other.tiers.get(name) is not Priority.MUST)
    return tuple(sorted(lower, key=_last_day_and_name(plan)))


def _without(plan: Plan, moved: Iterable[str]) -> Draft:
    """The plan as it is once a person has moved these down."""
    choices, beside = plan.setting.choices, plan.settled.beside
    moves = (*choices.moves, *(Move(name, Priority.SHOULD) for name in moved))
    settled = settle(plan.rulebook.features, plan.selection.wishes, replace(choices, moves=moves), beside)
    return plan.draft.with_tiers(settled.tiers)

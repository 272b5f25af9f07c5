"""A staff tool that would be late for everybody in: the largest first wave that is live in time out, re-run whole."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import Final

from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.roadmap import Remedy
from commsfit.domain.planning.scheduling.drafting import Draft
from commsfit.domain.planning.scheduling.edges import job_id
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.sizing.sizes import size_of
from commsfit.domain.planning.sizing.waves import waves_of

_SIZES: Final = (1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 2000)
"""Round numbers of people: nobody plans a first wave of 37."""


def first_wave_of(plan: Plan, deadline: date, late: frozenset[str]) -> Remedy | None:
    """None where the staff tool is in time, or where not even one person could be."""
    book = plan.book
    if not late & {book.phones, book.numbers}:
        return None
    people = int(size_of(plan.rulebook, plan.facts, book.people_question, 25).base)
    sizes = [size for size in _SIZES if size < people]
    # A larger first wave is never live earlier, so the sizes that are too large stand last.
    fitting = bisect_left(sizes, x=True, key=lambda size: _live(plan, _beginning_with(plan, size)) > deadline)
    if not fitting:
        return None
    size = sizes[fitting - 1]
    draft = _beginning_with(plan, size)
    live, ends = _live(plan, draft), draft.musts_end()
    assert ends is not None
    sentences = plan.sentences
    words = sentences.say(
        "remedy_first_wave", people=sentences.figure(size), live=sentences.day(live), ends=sentences.day(ends)
    )
    starts = draft.signed(plan.rulebook, Track.UCAAS)
    return Remedy("first_wave", words, ends, starts=starts, track=Track.UCAAS, first_wave=size)


def _beginning_with(plan: Plan, people: int) -> Draft:
    return plan.draft.with_waves(plan.setting, waves_of(plan.rulebook, plan.facts, people))


def _live(plan: Plan, draft: Draft) -> date:
    """The day on which the first wave calls with its own numbers."""
    wanted = [job_id(name, 0) for name in (plan.book.phones, plan.book.numbers) if plan.is_planned(name)]
    days = draft.run(until=wanted)
    return date.max if days is None else draft.calendar.on(max(days[job].last for job in wanted))

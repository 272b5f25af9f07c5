"""What has to be said about a plan's dates and hours, honestly and beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.sizing.waves import waves_of

_MINUTES: Final = 60
_A_YEAR: Final = 365


def hours_in_words(plan: Plan) -> str:
    """How the developers' hours were arrived at; empty where they were stated as one figure and count from now."""
    sentences, time = plan.sentences, plan.time
    hours = sentences.figure(time.hours)
    if time.waits:
        book = plan.book
        opens = plan.draft.calendar.on(plan.draft.terms.opens[book.developers])
        weeks = sentences.figure(book.weeks_until_capacity.base)
        return sentences.say("hours_waiting", base=hours, weeks=weeks, date=sentences.day(opens))
    if time.stated is None:
        return sentences.say("hours_default", base=hours)
    if time.stated.low != time.stated.high:
        low, high = sentences.figure(time.stated.low), sentences.figure(time.stated.high)
        return sentences.say("hours_range", low=low, high=high, base=hours)
    return ""


def it_in_words(plan: Plan) -> str:
    """Said where IT has less than the plan counts with; empty elsewhere."""
    book, said = plan.book, plan.facts.number(plan.book.it_question)
    works = any(job.worker == book.it for job in plan.draft.jobs)
    if said is None or said.value.base >= book.least_it_hours or not works:
        return ""
    figure = plan.sentences.figure
    return plan.sentences.say("it_least", hours=figure(said.value.base), least=figure(book.least_it_hours))


def warnings_of(plan: Plan, deadline: date | None, musts_end: date | None, worst: date | None) -> tuple[str, ...]:
    """Deadline, worst case, late first value: only what applies."""
    sentences = plan.sentences
    told = list(_purpose(plan))
    if musts_end is None:
        planned = any(tier is not Priority.WONT for tier in plan.settled.tiers.values())
        return (*told, sentences.say("no_capacity")) if plan.days is None and planned else tuple(told)
    if deadline is not None:
        figure = plan.facts.number(plan.book.deadline_question)
        if figure is not None and figure.value.low != figure.value.high:
            told.append(sentences.say("deadline_range", days=sentences.figure(int(figure.value.base))))
        start = plan.draft.calendar.on(0)
        if plan.setting.choices.start is not None and start > deadline:
            told.append(sentences.say("starts_late", start=sentences.day(start), deadline=sentences.day(deadline)))
        elif musts_end > deadline:
            told.append(
                sentences.say("deadline_missed", ends=sentences.day(musts_end), deadline=sentences.day(deadline))
            )
    if worst is not None and worst > musts_end:
        told.append(sentences.say("worst_case", worst=sentences.day(worst), ends=sentences.day(musts_end)))
    return (*told, *_out_of_reason(plan, musts_end), *_late_first_value(plan), *_late_temporary(plan))


def _purpose(plan: Plan) -> Iterator[str]:
    """Whose plan this is, where it is not simply the verdict's."""
    if plan.own_decision:
        yield plan.sentences.say("own_decision", chosen=plan.rulebook.outcome_name(plan.outcome))
    elif plan.facts.holds(plan.book.nothing_needed_when) is True:
        yield plan.sentences.say("nothing_needed")


def _out_of_reason(plan: Plan, musts_end: date) -> Iterator[str]:
    """A first wave too small to learn from, and Musts that take so many years that nobody would begin."""
    book, sentences, setting = plan.book, plan.sentences, plan.setting
    cut, usual = plan.draft.material.waves, waves_of(plan.rulebook, plan.facts)
    own = setting.choices.first_wave
    if cut and usual and own is not None and own < min(book.waves.pilot_least, usual[0].people):
        figures = {"people": own, "everybody": sum(wave.people for wave in cut), "usual": usual[0].people}
        yield sentences.say("first_wave_small", **{name: sentences.figure(each) for name, each in figures.items()})
    years = (musts_end - plan.draft.calendar.on(0)).days // _A_YEAR
    if years >= book.longest_years:
        worker, minutes = _busiest(plan)
        days = Decimal(minutes) / _MINUTES / book.hours_a_day
        hours = Decimal(plan.draft.terms.minutes_a_day[worker]) * book.days_a_week / _MINUTES
        yield sentences.say(
            "far_too_long",
            years=sentences.figure(years),
            days=sentences.figure(days.to_integral_value()),
            worker=sentences.worker(worker),
            hours=sentences.figure(hours),
        )


def _busiest(plan: Plan) -> tuple[str, int]:
    """Who has the longest to work on Musts, and how many minutes."""
    work: dict[str, int] = {}
    for job in plan.draft.jobs:
        if job.must and job.worker:
            work[job.worker] = work.get(job.worker, 0) + job.minutes
    pace = plan.draft.terms.minutes_a_day
    return max(work.items(), key=lambda each: (Decimal(each[1]) / pace[each[0]], each[0]))


def _late_temporary(plan: Plan) -> tuple[str, ...]:
    """What only helps while two systems run is of no use once the old one is gone."""
    features, sentences, on = plan.rulebook.every_feature, plan.sentences, plan.draft.calendar.on
    ends = {feature.id: span.last for feature in features if (span := plan.span(feature.id)) is not None}
    closed = min((ends[feature.id] for feature in features if feature.closes and feature.id in ends), default=None)
    return tuple(
        sentences.say(
            "late_temporary",
            title=sentences.title(feature.id),
            ready=sentences.day(on(ends[feature.id])),
            gone=sentences.day(on(closed)),
        )
        for feature in features
        if feature.temporary and closed is not None and ends.get(feature.id, 0) > closed
    )


def _late_first_value(plan: Plan) -> tuple[str, ...]:
    """The source promises 2 to 4 weeks once a vendor is signed: say what the first customer channel takes here."""
    book, features, sentences = plan.book, plan.rulebook.features, plan.sentences
    spans = plan.spans
    channels = {name: span for name, span in spans.items() if features.by_id[name].worked_by == book.developers}
    delivering = [name for name in channels if features.by_id[name].delivers]
    if not delivering:
        return ()
    first = min(delivering, key=lambda name: (channels[name].last, features.rank[name]))
    begins = min(span.first for span in channels.values())
    live = plan.draft.calendar.on(channels[first].last)
    if live <= days_after(plan.draft.calendar.on(begins), book.first_value_days):
        return ()
    before = [name for name, span in channels.items() if span.worked <= channels[first].worked]
    effort = sum((plan.draft.efforts[name].base for name in before), start=Decimal(0))
    hours, days = sentences.figure(plan.time.hours), sentences.figure(effort)
    return (sentences.say("first_value_late", days=days, hours=hours, date=sentences.day(live)),)

"""What has to be said about a plan's dates and hours, honestly and beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.items import Plan
from commsfit.domain.planning.working_days import days_after


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
    return (*told, *_late_first_value(plan), *_late_temporary(plan))


def _purpose(plan: Plan) -> Iterator[str]:
    """Whose plan this is, where it is not simply the verdict's."""
    if plan.own_decision:
        yield plan.sentences.say("own_decision", chosen=plan.rulebook.outcome_name(plan.outcome))
    elif plan.facts.holds(plan.book.nothing_needed_when) is True:
        yield plan.sentences.say("nothing_needed")


def _late_temporary(plan: Plan) -> tuple[str, ...]:
    """What only helps while two systems run is of no use once the old one is gone."""
    features, days, sentences = plan.rulebook.every_feature, plan.days or {}, plan.sentences
    closed = min((days[feature.id].last for feature in features if feature.closes and feature.id in days), default=None)
    on = plan.draft.calendar.on
    return tuple(
        sentences.say(
            "late_temporary",
            title=sentences.title(feature.id),
            ready=sentences.day(on(days[feature.id].last)),
            gone=sentences.day(on(closed)),
        )
        for feature in features
        if feature.temporary and feature.id in days and closed is not None and days[feature.id].last > closed
    )


def _late_first_value(plan: Plan) -> tuple[str, ...]:
    """The source promises 2 to 4 weeks: say what the first customer channel really takes at these hours."""
    book, features, sentences = plan.book, plan.rulebook.features, plan.sentences
    if plan.days is None:
        return ()
    channels = [name for name in plan.days if features.by_id[name].worked_by == book.developers]
    delivering = [name for name in channels if features.by_id[name].delivers]
    if not delivering:
        return ()
    first = min(delivering, key=lambda name: (plan.days[name].last, features.rank[name]) if plan.days else (0, 0))
    opens = plan.draft.terms.opens.get(book.developers, 0)
    live = plan.draft.calendar.on(plan.days[first].last)
    if live <= days_after(plan.draft.calendar.on(opens), book.first_value_days):
        return ()
    before = [name for name in channels if plan.days[name].last <= plan.days[first].last]
    effort = sum((plan.draft.efforts[name].base for name in before), start=Decimal(0))
    hours, days = sentences.figure(plan.time.hours), sentences.figure(effort)
    return (sentences.say("first_value_late", days=days, hours=hours, date=sentences.day(live)),)

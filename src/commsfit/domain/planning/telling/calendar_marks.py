"""What stands on the calendar beside the items: outside lead times, phase gates, and spans worth a bar of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from commsfit.domain.definitions.planning.lead_times import LeadTimeRule
from commsfit.domain.definitions.planning.roadmap import Phase, Track
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import CalendarSpan, Frozen, LeadTime, PhaseGate, Wave
from commsfit.domain.planning.scheduling.edges import GATE_EDGE, READINESS, in_phase, job_id, standing_for
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.scheduling.scheduling import Days, opening
from commsfit.domain.planning.sizing.sizes import size_of
from commsfit.domain.readiness import Check, CheckState, Readiness

_WAITING_FOR_FIX = frozenset({CheckState.FAIL, CheckState.HIGH_RISK, CheckState.OPEN})


def lead_times_of(plan: Plan) -> tuple[LeadTime, ...]:
    """Each outside approval or delivery with its typical and its worst end; moving numbers once for each wave."""
    if plan.days is None:
        return ()
    found: list[LeadTime] = []
    for rule in plan.draft.lead_times:
        if rule.after in rule.blocks and plan.is_planned(rule.after):
            found += _asked_for(plan, rule, rule.after)
        else:
            starts = plan.draft.calendar.on(_begins(plan, plan.days, rule))
            found.append(_lead_time(plan, rule, starts))
    return tuple(found)


def _asked_for(plan: Plan, rule: LeadTimeRule, feature: str) -> Iterator[LeadTime]:
    """Asked of others for a day on which all else is ready: the request goes out so much earlier."""
    assert plan.days is not None
    for wave in plan.draft.material.parts(plan.rulebook.feature(feature)):
        on = plan.draft.calendar.on(plan.days[job_id(feature, wave)].last)
        yield replace(_lead_time(plan, rule, days_after(on, -rule.typical)), typical_end=on, wave=wave)


def _lead_time(plan: Plan, rule: LeadTimeRule, starts: date) -> LeadTime:
    return LeadTime(
        id=rule.id,
        title=plan.rulebook.words.lead_times.titles[rule.id],
        track=rule.track,
        starts=starts,
        typical_end=days_after(starts, rule.typical - 1),
        worst_end=days_after(starts, rule.worst - 1),
        blocks=tuple(blocked for blocked in rule.blocks if plan.is_planned(blocked)),
        source=plan.rulebook.source[rule.source].title,
        as_of=rule.as_of.isoformat(),
    )


def _begins(plan: Plan, days: Mapping[str, Days], rule: LeadTimeRule) -> int:
    planned = frozenset(filter(plan.is_planned, plan.settled.tiers))
    after = () if rule.after is None else standing_for(rule.after, planned, plan.rulebook.features)
    if after:
        return days[plan.draft.material.ids(plan.rulebook.feature(after[-1]))[-1]].last + 1
    worker = plan.book.developers if rule.track is Track.CPAAS else ""
    return opening(worker, plan.draft.terms, days)


def gates_of(plan: Plan, readiness: Readiness) -> tuple[PhaseGate, ...]:
    """The end of each phase with items of a platform: the day its most important tier is done, and what must be shown.

    Papers and choices that belong to no platform, such as contracts, open and close no channel.
    """
    gates: list[PhaseGate] = []
    waiting = [check for check in readiness.checks if check.state in _WAITING_FOR_FIX]
    phases = plan.phases
    for phase in plan.book.phases:
        if not any(True for _ in in_phase(plan.rulebook.features, phases, phase)):
            continue
        gate = _gate(plan, phase, [check for check in waiting if check.due_phase <= phase.number])
        if gate is not None:
            gates.append(gate)
            if READINESS in phase.criteria:  # what one gate has let pass, later ones need not ask for by name
                waiting = [check for check in waiting if check.due_phase > phase.number]
    return tuple(gates)


def _gate(plan: Plan, phase: Phase, due: list[Check]) -> PhaseGate | None:
    """None where nothing is left to show: what measures a criterion and is not planned takes it along."""
    words, measures = plan.rulebook.words.roadmap, plan.book.measures
    criteria = [
        words.criteria[criterion]
        for criterion in phase.criteria
        if criterion != READINESS and all(plan.is_planned(name) for name in measures.get(criterion, ()))
    ]
    if READINESS in phase.criteria:
        criteria += _readiness(plan, due)
    if not criteria:
        return None
    return PhaseGate(
        phase=phase.number,
        title=words.phases[phase.id],
        on=None if plan.days is None else plan.draft.calendar.on(plan.days[GATE_EDGE + phase.id].last),
        criteria=tuple(criteria),
        track=phase.track,
        id=phase.id,
    )


def _readiness(plan: Plan, due: list[Check]) -> list[str]:
    told = [plan.sentences.say("gate_check", title=check.title, action=check.action) for check in due]
    return [plan.rulebook.words.roadmap.criteria[READINESS], *told]


def spans_of(plan: Plan) -> tuple[CalendarSpan, ...]:
    """The overlap of old and new system, and the time until developer capacity is found."""
    if plan.days is None:
        return ()
    book, words = plan.book, plan.rulebook.words.roadmap
    calendar = plan.draft.calendar
    spans = []
    begins, ends = plan.span(book.overlap_after), plan.span(book.overlap_blocks)
    if begins is not None and ends is not None:
        spans.append(
            CalendarSpan(
                "overlap", words.spans["overlap"], Track.UCAAS, calendar.on(begins.last), calendar.on(ends.last)
            )
        )
    opens = plan.draft.terms.opens.get(book.developers)
    if opens is not None and plan.builds:
        until = days_after(calendar.on(opens), -1)
        spans.append(CalendarSpan("waiting", words.spans["waiting"], Track.CPAAS, calendar.on(0), until))
    return tuple(spans)


def frozen_in(plan: Plan, ends: date | None) -> tuple[Frozen, ...]:
    """The change freezes between the plan's first day and its last; one that has begun by then is told whole."""
    if ends is None:
        return ()
    return tuple(Frozen(*stretch) for stretch in plan.draft.is_open.frozen(plan.draft.calendar.on(0), ends))


def wave_spans(plan: Plan) -> tuple[Wave, ...]:
    """Who is trained, calls and has their own numbers when; one entry where everybody begins together."""
    book, sentences = plan.book, plan.sentences
    if plan.days is None or not plan.is_planned(book.phones):
        return ()
    cut = plan.draft.material.waves
    if not cut:
        people = int(size_of(plan.rulebook, plan.facts, book.people_question, 0).base)
        sites = int(size_of(plan.rulebook, plan.facts, book.sites_question, 1).base)
        return (_wave(plan, None, (sentences.say("wave_all"), people, sites)),)
    titles = [sentences.say("wave_pilot"), *(sentences.say("wave", number=str(wave.number)) for wave in cut[1:])]
    return tuple(_wave(plan, wave.number, (titles[wave.number], wave.people, wave.sites)) for wave in cut)


def _wave(plan: Plan, number: int | None, named: tuple[str, int, int]) -> Wave:
    assert plan.days is not None
    book, days, calendar = plan.book, plan.days, plan.draft.calendar

    def on(feature: str) -> date | None:
        job = days.get(job_id(feature, number))
        return None if job is None else calendar.on(job.last)

    trained = next((on(name) for name in book.measures.get("people_trained", ())), None)
    return Wave(number or 0, *named, trained=trained, calls=on(book.phones), numbers=on(book.numbers))

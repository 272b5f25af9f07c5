"""What stands on the calendar beside the items: outside lead times, phase gates, and spans worth a bar of their own."""

from __future__ import annotations

from datetime import date
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.lead_times import LeadTimeRule
from commsfit.domain.definitions.roadmap import Phase, Track
from commsfit.domain.planning.drafting import is_planned
from commsfit.domain.planning.items import Plan
from commsfit.domain.planning.roadmap import CalendarSpan, LeadTime, PhaseGate
from commsfit.domain.planning.scheduling import opening
from commsfit.domain.planning.selection import WEIGHT
from commsfit.domain.planning.working_days import days_after
from commsfit.domain.readiness import Check, CheckState, Readiness

_READINESS: Final = "readiness"
_WAITING_FOR_FIX = frozenset({CheckState.FAIL, CheckState.HIGH_RISK, CheckState.OPEN})


def lead_times_of(plan: Plan) -> tuple[LeadTime, ...]:
    """Each outside approval or delivery with its typical and its worst end."""
    if plan.days is None:
        return ()
    return tuple(_lead_time(plan, rule) for rule in plan.draft.lead_times)


def _lead_time(plan: Plan, rule: LeadTimeRule) -> LeadTime:
    starts = plan.draft.calendar.on(_begins(plan, rule))
    planned = plan.settled.tiers
    return LeadTime(
        id=rule.id,
        title=plan.rulebook.words.lead_times.titles[rule.id],
        track=rule.track,
        starts=starts,
        typical_end=days_after(starts, rule.typical - 1),
        worst_end=days_after(starts, rule.worst - 1),
        blocks=tuple(blocked for blocked in rule.blocks if is_planned(planned, blocked)),
        source=plan.rulebook.source[rule.source].title,
        as_of=rule.as_of.isoformat(),
    )


def _begins(plan: Plan, rule: LeadTimeRule) -> int:
    assert plan.days is not None
    if rule.after is not None and rule.after in plan.days:
        return plan.days[rule.after].last + 1
    worker = plan.book.developers if rule.track is Track.CPAAS else ""
    return opening(worker, plan.draft.terms, plan.days)


def gates_of(plan: Plan, readiness: Readiness) -> tuple[PhaseGate, ...]:
    """The end of each phase with items of a platform: the day its most important tier is done, and what must be shown.

    Papers and choices that belong to no platform, such as contracts, open and close no channel.
    """
    gates: list[PhaseGate] = []
    waiting = [check for check in readiness.checks if check.state in _WAITING_FOR_FIX]
    for phase in plan.book.phases:
        gate = _gate(plan, phase, [check for check in waiting if check.due_phase <= phase.number])
        if gate is not None:
            gates.append(gate)
            if _READINESS in phase.criteria:  # what one gate has let pass, later ones need not ask for by name
                waiting = [check for check in waiting if check.due_phase > phase.number]
    return tuple(gates)


def _gate(plan: Plan, phase: Phase, due: list[Check]) -> PhaseGate | None:
    rulebook = plan.rulebook
    tiers = {
        name: tier
        for name, tier in plan.settled.tiers.items()
        if tier is not Priority.WONT
        and rulebook.feature(name).phase == phase.number
        and (rulebook.feature(name).track is Track.UCAAS) is (phase.track is Track.UCAAS)
        and rulebook.feature(name).needs
    }
    if not tiers:
        return None
    first = max(tiers.values(), key=WEIGHT.__getitem__)
    words = plan.rulebook.words.roadmap
    criteria = [words.criteria[criterion] for criterion in phase.criteria if criterion != _READINESS]
    if _READINESS in phase.criteria:
        criteria += _readiness(plan, due)
    last = None if plan.days is None else max(plan.days[name].last for name, tier in tiers.items() if tier is first)
    return PhaseGate(
        phase=phase.number,
        title=words.phases[phase.id],
        on=None if last is None else plan.draft.calendar.on(last),
        criteria=tuple(criteria),
        track=phase.track,
        id=phase.id,
    )


def _readiness(plan: Plan, due: list[Check]) -> list[str]:
    told = [plan.sentences.say("gate_check", title=check.title, action=check.action) for check in due]
    return [plan.rulebook.words.roadmap.criteria[_READINESS], *told]


def spans_of(plan: Plan) -> tuple[CalendarSpan, ...]:
    """The overlap of old and new system, and the time until developer capacity is found."""
    if plan.days is None:
        return ()
    book, words = plan.book, plan.rulebook.words.roadmap
    calendar, days = plan.draft.calendar, plan.days
    spans = []
    if book.overlap_blocks in days and book.overlap_after in days:
        begins = calendar.on(days[book.overlap_after].last)
        spans.append(
            CalendarSpan(
                "overlap", words.spans["overlap"], Track.UCAAS, begins, calendar.on(days[book.overlap_blocks].last)
            )
        )
    opens = plan.draft.terms.opens.get(book.developers)
    if opens is not None and any(plan.rulebook.feature(name).worked_by == book.developers for name in days):
        spans.append(
            CalendarSpan(
                "waiting", words.spans["waiting"], Track.CPAAS, calendar.on(0), _day_before(calendar.on(opens))
            )
        )
    return tuple(spans)


def _day_before(day: date) -> date:
    return days_after(day, -1)

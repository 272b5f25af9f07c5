"""Roadmap and assumptions to the plain values of the result document; dates as ISO."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from commsfit.domain.answers.values import Band
from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.planning.roadmap import (
    CalendarSpan,
    GoalServed,
    Item,
    LeadTime,
    OldContract,
    PhaseGate,
    Remedy,
    Roadmap,
    Wave,
    WeekLoad,
)
from commsfit.domain.reading.answer_reading import write_said


def roadmap_json(roadmap: Roadmap) -> dict[str, Any]:
    """The whole roadmap."""
    share = roadmap.must_share_of_effort
    return {
        "for": roadmap.plans_for,
        "provisional": roadmap.provisional,
        "provisional_because": roadmap.provisional_words,
        "start": roadmap.start.isoformat(),
        "deadline": _day(roadmap.deadline),
        "hours_per_week": None if roadmap.hours_per_week is None else _number(roadmap.hours_per_week),
        "items": [part for item in roadmap.items for part in _parts(item)],
        "closing": [{**part, "priority": None} for item in roadmap.closing for part in _parts(item)],
        "waves": [_wave(wave) for wave in roadmap.waves],
        "load": [_week(week) for week in roadmap.load],
        "goals": [_goal(goal) for goal in roadmap.goals],
        "lead_times": [_lead_time(lead) for lead in roadmap.lead_times],
        "gates": [_gate(gate) for gate in roadmap.gates],
        "spans": [_span(span) for span in roadmap.spans],
        "freezes": [{"starts": each.starts.isoformat(), "ends": each.ends.isoformat()} for each in roadmap.freezes],
        "shares_of_effort": {tier.value: float(round(part, 4)) for tier, part in roadmap.shares.items()},
        "must_share_of_effort": None if share is None else float(round(share, 4)),
        "first_value": _day(roadmap.first_value),
        "staff_live": _day(roadmap.staff_live),
        "old_contract": None if roadmap.old_contract is None else _contract(roadmap.old_contract),
        "musts_end": _day(roadmap.musts_end),
        "musts_end_at_worst": _day(roadmap.musts_end_at_worst),
        "ends": _day(roadmap.ends),
        "deadline_met": roadmap.deadline_met,
        "remedies": [_remedy(remedy) for remedy in roadmap.remedies],
        "warnings": list(roadmap.warnings),
        "demotion_candidates": list(roadmap.demotion_candidates),
        "consequences": list(roadmap.consequences),
        "raci": [
            {
                "topic": row.topic,
                "accountable": row.accountable,
                "responsible": row.responsible,
                "consulted": row.consulted,
                "informed": row.informed,
            }
            for row in roadmap.raci
        ],
        "next_steps": [
            {"within_days": step.within_days, "what": step.words, "owner": step.owner} for step in roadmap.next_steps
        ],
    }


def assumption_json(assumption: Assumption) -> dict[str, Any]:
    """One line of the register."""
    return {
        "question": assumption.question,
        "title": assumption.title,
        "value": assumption.plain or assumption.value,
        "words": assumption.value,
        "basis": assumption.basis.value,
        "source": assumption.source,
        "as_of": assumption.as_of,
        "matters": assumption.matters,
        "effect": assumption.effect,
    }


def _parts(item: Item) -> list[dict[str, Any]]:
    """An item as it is, or one for each wave in which it is done; their efforts add up to the item's."""
    whole = {**_item(item), "feature": item.id, "wave": None}
    parts = (
        {
            **whole,
            "id": f"{item.id}.{part.wave}",
            "wave": part.wave,
            "effort_days": _band(part.effort_days),
            "starts": part.starts.isoformat(),
            "ends": part.ends.isoformat(),
        }
        for part in item.waves
    )
    return list(parts) if item.waves else [whole]


def _wave(wave: Wave) -> dict[str, Any]:
    return {
        "wave": wave.number,
        "title": wave.title,
        "people": wave.people,
        "sites": wave.sites,
        "trained": _day(wave.trained),
        "calls": _day(wave.calls),
        "numbers": _day(wave.numbers),
    }


def _week(week: WeekLoad) -> dict[str, Any]:
    return {
        "role": week.role,
        "week": week.week.isoformat(),
        "hours": round(week.hours, 2),
        "capacity": round(week.capacity, 2),
        "overbooked": False,
    }


def _goal(goal: GoalServed) -> dict[str, Any]:
    return {"goal": goal.goal, "how": goal.how, "item": goal.item, "words": goal.words, "on": _day(goal.on)}


def _contract(contract: OldContract) -> dict[str, Any]:
    return {
        "ends": contract.ends.isoformat(),
        "notice_by": _day(contract.notice_by),
        "needed_until": _day(contract.needed_until),
    }


def _item(item: Item) -> dict[str, Any]:
    move = item.moved
    return {
        "id": item.id,
        "title": item.title,
        "priority": item.priority.value,
        "phase": item.phase,
        "track": item.track.value,
        "effort_days": _band(item.effort_days),
        "starts": _day(item.starts),
        "ends": _day(item.ends),
        "because": list(item.because),
        "requires": list(item.requires),
        "owner": item.owner,
        "worked_by": item.worked_by,
        "waits_for": list(item.waits_for),
        "promoted": item.promoted,
        "procures": item.procures or None,
        "own_effort": item.own_effort,
        "reopen": item.reopen,
        "moved": None if move is None else {"to": move.to.value, "reason": move.reason, "by": move.by},
    }


def _lead_time(lead: LeadTime) -> dict[str, Any]:
    return {
        "id": lead.id,
        "title": lead.title,
        "track": lead.track.value,
        "starts": lead.starts.isoformat(),
        "typical_end": lead.typical_end.isoformat(),
        "worst_end": lead.worst_end.isoformat(),
        "blocks": list(lead.blocks),
        "source": lead.source,
        "as_of": lead.as_of,
        "wave": lead.wave,
    }


def _gate(gate: PhaseGate) -> dict[str, Any]:
    return {
        "phase": gate.phase,
        "track": gate.track.value,
        "title": gate.title,
        "on": _day(gate.on),
        "criteria": list(gate.criteria),
    }


def _span(span: CalendarSpan) -> dict[str, Any]:
    return {
        "id": span.id,
        "title": span.title,
        "track": span.track.value,
        "starts": span.starts.isoformat(),
        "ends": span.ends.isoformat(),
    }


def _remedy(remedy: Remedy) -> dict[str, Any]:
    return {
        "kind": remedy.kind,
        "words": remedy.words,
        "ends": remedy.ends.isoformat(),
        "items": list(remedy.items),
        "hours": dict(remedy.hours),
        "starts": _day(remedy.starts),
        "track": None if remedy.track is None else remedy.track.value,
        "bridges": remedy.bridges,
        "first_wave": remedy.first_wave,
        "answers": {question: write_said(said) for question, said in remedy.answers.items()},
    }


def _day(on: date | None) -> str | None:
    return None if on is None else on.isoformat()


def _number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def _band(band: Band) -> list[int | float]:
    return [_number(band.low), _number(band.base), _number(band.high)]

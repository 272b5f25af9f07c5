"""Roadmap and assumptions to the plain values of the result document; dates as ISO."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from commsfit.domain.answers.values import Band
from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.planning.roadmap import Item, LeadTime, Remedy, Roadmap, Wave, WeekLoad
from commsfit.domain.reading.answer_reading import write_said
from commsfit.presentation.result.plain import of_fields


def roadmap_json(roadmap: Roadmap) -> dict[str, Any]:
    """The whole roadmap."""
    share = roadmap.must_share_of_effort
    return of_fields(
        roadmap,
        ("for", roadmap.plans_for),
        "provisional",
        ("provisional_because", roadmap.provisional_words),
        *("start", "deadline"),
        ("hours_per_week", None if roadmap.hours_per_week is None else _number(roadmap.hours_per_week)),
        ("items", [part for item in roadmap.items for part in _parts(item)]),
        ("closing", [{**part, "priority": None} for item in roadmap.closing for part in _parts(item)]),
        ("waves", [_wave(wave) for wave in roadmap.waves]),
        ("load", [_week(week) for week in roadmap.load]),
        ("goals", [of_fields(goal, "goal", "how", "item", "words", "on") for goal in roadmap.goals]),
        ("lead_times", [_lead_time(lead) for lead in roadmap.lead_times]),
        ("gates", [of_fields(gate, "phase", "track", "title", "on", "criteria") for gate in roadmap.gates]),
        ("spans", [of_fields(span, "id", "title", "track", "starts", "ends") for span in roadmap.spans]),
        ("freezes", [of_fields(each, "starts", "ends") for each in roadmap.freezes]),
        ("shares_of_effort", {tier.value: float(round(part, 4)) for tier, part in roadmap.shares.items()}),
        ("must_share_of_effort", None if share is None else float(round(share, 4))),
        *("first_value", "staff_live"),
        ("old_contract", roadmap.old_contract and of_fields(roadmap.old_contract, "ends", "notice_by", "needed_until")),
        *("musts_end", "musts_end_at_worst", "ends", "deadline_met"),
        ("remedies", [_remedy(remedy) for remedy in roadmap.remedies]),
        *("warnings", "demotion_candidates", "consequences"),
        (
            "raci",
            [of_fields(row, "topic", "accountable", "responsible", "consulted", "informed") for row in roadmap.raci],
        ),
        ("next_steps", [of_fields(step, "within_days", ("what", step.words), "owner") for step in roadmap.next_steps]),
    )


def assumption_json(assumption: Assumption) -> dict[str, Any]:
    """One line of the register."""
    value = ("value", assumption.plain or assumption.value)
    told = ("words", assumption.value)
    return of_fields(assumption, "question", "title", value, told, "basis", "source", "as_of", "matters", "effect")


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
    return of_fields(wave, ("wave", wave.number), "title", "people", "sites", "trained", "calls", "numbers")


def _week(week: WeekLoad) -> dict[str, Any]:
    hours = (("hours", round(week.hours, 2)), ("capacity", round(week.capacity, 2)))
    return of_fields(week, "role", "week", *hours, ("overbooked", False))


def _item(item: Item) -> dict[str, Any]:
    return of_fields(
        item,
        *("id", "title", "priority", "phase", "track"),
        ("effort_days", _band(item.effort_days)),
        *("starts", "ends", "because", "requires", "owner", "worked_by", "waits_for", "promoted"),
        ("procures", item.procures or None),
        *("own_effort", "reopen"),
        ("moved", item.moved and of_fields(item.moved, "to", "reason", "by")),
    )


def _lead_time(lead: LeadTime) -> dict[str, Any]:
    named = ("id", "title", "track", "starts", "typical_end", "worst_end", "blocks", "source", "as_of", "wave")
    return of_fields(lead, *named)


def _remedy(remedy: Remedy) -> dict[str, Any]:
    return of_fields(
        remedy,
        *("kind", "words", "ends", "items"),
        ("hours", dict(remedy.hours)),
        *("starts", "track", "bridges", "first_wave"),
        ("answers", {question: write_said(said) for question, said in remedy.answers.items()}),
    )


def _number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def _band(band: Band) -> list[int | float]:
    return [_number(band.low), _number(band.base), _number(band.high)]

"""Roadmap and assumptions to the lines that a terminal shows."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.assumptions import Assumption
from commsfit.domain.choices import Priority
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.roadmap import Item, Roadmap
from commsfit.presentation.formats import day, number, percent


def roadmap_lines(rulebook: Rulebook, advice: Advice) -> Iterator[str]:
    """The plan: tiers with dates, gates, the deadline and what would meet it, who does what next, what was assumed."""
    roadmap = advice.roadmap
    yield ""
    yield "Roadmap"
    if roadmap.plans_for is None:
        yield from (f"  {warning}" for warning in roadmap.warnings)
        return
    if roadmap.provisional:
        yield f"  {roadmap.provisional_words}"
    yield from _tiers(rulebook, roadmap)
    yield from _dates(roadmap)
    yield from _steps(roadmap)
    yield from _assumptions(advice.assumptions)


def _tiers(rulebook: Rulebook, roadmap: Roadmap) -> Iterator[str]:
    for tier in Priority:
        items = [item for item in roadmap.items if item.priority is tier]
        if not items:
            continue
        share = roadmap.shares.get(tier)
        name = rulebook.words.roadmap.priorities[tier]
        yield f"  {name}, {percent(share)} of the effort" if share is not None else f"  {name}"
        for item in items:
            yield f"    {_item(item)}"


def _item(item: Item) -> str:
    why = " ".join(part for part in (*item.because, item.promoted, item.reopen) if part)
    if item.starts is None or item.ends is None:
        return f"{item.id} {item.title}. {why}"
    days = number(item.effort_days.base)
    return f"{item.id} {item.title}: {day(item.starts)} to {day(item.ends)}, {days} person-days. {why}"


def _dates(roadmap: Roadmap) -> Iterator[str]:
    yield "  Dates"
    if roadmap.first_value:
        yield f"    First value on {day(roadmap.first_value)}."
    if roadmap.musts_end:
        yield f"    The Musts end on {day(roadmap.musts_end)}."
    if roadmap.ends:
        yield f"    Everything ends on {day(roadmap.ends)}."
    if roadmap.deadline:
        met = {True: "met", False: "missed", None: "open"}[roadmap.deadline_met]
        yield f"    The deadline of {day(roadmap.deadline)} is {met}."
    yield from (f"    Gate {gate.title}: {day(gate.on)}." for gate in roadmap.gates if gate.on)
    for lead in roadmap.lead_times:
        usual = f"{day(lead.starts)} to {day(lead.typical_end)}"
        yield f"    Outside: {lead.title}, {usual} ({day(lead.worst_end)} at worst)."
    yield from (f"    What would meet the deadline: {remedy.words}" for remedy in roadmap.remedies)
    yield from (f"    Note: {warning}" for warning in roadmap.warnings)
    yield from (f"    Your move: {told}" for told in roadmap.consequences)


def _steps(roadmap: Roadmap) -> Iterator[str]:
    yield ""
    yield "Next steps"
    for step in roadmap.next_steps:
        yield f"  Within {step.within_days} days, {step.owner}: {step.words}"


def _assumptions(assumptions: tuple[Assumption, ...]) -> Iterator[str]:
    if not assumptions:
        return
    yield ""
    yield "Assumptions, those that matter first"
    for assumption in assumptions:
        mark = "[!]" if assumption.matters else "[ ]"
        source = f"{assumption.source}, {assumption.as_of}" if assumption.as_of else assumption.source
        yield f"  {mark} {assumption.title}: {assumption.value} ({source}). {assumption.effect}"

"""The people's side: set-up, pilot and waves; then the numbers, the quiet month and the end of the old system."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Item, ItemWave, Roadmap, Wave
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.plan.landmarks import dated_items
from commsfit.presentation.charts.plan.rows import (
    BarLook,
    PlanBar,
    PlanLane,
    PlanMark,
    PlanPart,
    PlanRow,
    first_day,
    gate_mark,
    last_day,
    parts_of,
    urgent_of,
)
from commsfit.presentation.sentences.plan import plan_picture as told


def people_lane(roadmap: Roadmap) -> PlanLane:
    """From the account to the last wave's calls, then what may come later."""
    items, urgent = _items(roadmap)
    set_up = [item for item in urgent if item.phase == 0]
    beginning = [item for item in urgent if item.phase == 1]
    later = [item for item in items if item not in urgent]
    rows = (*_set_up(roadmap, set_up), *_waves(roadmap, beginning), *_later(roadmap, later))
    return PlanLane(say(told.YOUR_PEOPLE), told.people_under(roadmap), "ucaas", rows)


def numbers_lane(roadmap: Roadmap) -> PlanLane:
    """Lines and numbers in turn, and the old system until it is off."""
    _, urgent = _items(roadmap)
    moving = [item for item in urgent if item.phase > 1]
    rows = (*(_moved(roadmap, item) for item in moving), *_old_system(roadmap, moving))
    return PlanLane(say(told.MOVING), "", "ucaas", rows)


def _items(roadmap: Roadmap) -> tuple[list[Item], list[Item]]:
    items = [item for item in dated_items(roadmap, (Track.UCAAS,)) if not item.procures]
    return items, urgent_of(items)


def _set_up(roadmap: Roadmap, items: Sequence[Item]) -> Iterator[PlanRow]:
    if items:
        gate = gate_mark(roadmap, Track.UCAAS, 0)
        yield _with_gate(roadmap, items, gate, BarLook.PREPARES, say(told.SET_UP))


def _with_gate(
    roadmap: Roadmap, items: Sequence[Item], gate: PlanMark | None, look: BarLook, words: str = ""
) -> PlanRow:
    on = gate.on if gate else last_day(items)
    title = _gate_title(roadmap, gate) or max(items, key=lambda item: item.ends or roadmap.start).title
    bar = PlanBar(first_day(items), last_day(items), look, words)
    marks = (gate,) if gate else ()
    return PlanRow(told.ready_on(title, told.plan_day(roadmap, on)), (bar,), marks, parts_of(items))


def _gate_title(roadmap: Roadmap, mark: PlanMark | None) -> str:
    return next((gate.title for gate in roadmap.gates if mark and mark.id == f"gate.{gate.id}"), "")


def _waves(roadmap: Roadmap, items: Sequence[Item]) -> Iterator[PlanRow]:
    """A row a wave, the pilot first; one row where nobody calls in waves."""
    if not items:
        return
    last = gate_mark(roadmap, Track.UCAAS, 1)
    if not roadmap.waves:
        yield _with_gate(roadmap, items, last, BarLook.WORKS)
    for wave in roadmap.waves:
        taken = [(item, part) for item in items if (part := _part(item, wave, roadmap)) is not None]
        if taken:
            yield _wave(roadmap, wave, taken, last if wave is roadmap.waves[-1] else None)


def _part(item: Item, wave: Wave, roadmap: Roadmap) -> ItemWave | None:
    """What of an item a wave takes; the first takes what is done once for all."""
    if item.waves:
        return next((part for part in item.waves if part.wave == wave.number), None)
    if wave is not roadmap.waves[0] or item.starts is None or item.ends is None:
        return None
    return ItemWave(wave.number, item.effort_days, item.starts, item.ends)


def _wave(roadmap: Roadmap, wave: Wave, taken: Sequence[tuple[Item, ItemWave]], gate: PlanMark | None) -> PlanRow:
    starts = min(part.starts for _, part in taken)
    calls = wave.calls or max(part.ends for _, part in taken)
    label = told.wave_calls(roadmap, wave)
    bars = [PlanBar(starts, calls, BarLook.PREPARES, wave.title)]
    if wave.numbers and wave.numbers > calls:
        bars.append(PlanBar(days_after(calls, 1), wave.numbers, BarLook.WORKS))
    marks = [PlanMark(f"calls.{wave.number}", calls, label)]
    if gate is not None:
        marks = [gate] if gate.on == calls else [*marks, gate]
    parts = tuple(_wave_part(item, part, wave, alone=len(roadmap.waves) == 1) for item, part in taken)
    return PlanRow(label, tuple(bars), tuple(marks), parts)


def _wave_part(item: Item, part: ItemWave, wave: Wave, *, alone: bool) -> PlanPart:
    name = item.id if alone or not item.waves else f"{item.id}.{part.wave}"
    return PlanPart(name, part.starts, part.ends, told.wave_note(item, wave.title, part.starts, part.ends))


def _later(roadmap: Roadmap, items: Sequence[Item]) -> Iterator[PlanRow]:
    if items:
        on = told.plan_day(roadmap, last_day(items))
        label = told.ready_on(items[0].title, on) if len(items) == 1 else told.later_by(len(items), on)
        yield PlanRow(label, (PlanBar(first_day(items), last_day(items), BarLook.LATER),), parts=parts_of(items))


def _moved(roadmap: Roadmap, item: Item) -> PlanRow:
    """Preparing is light; each wave's numbers have a diamond, the last one is the gate."""
    gate = gate_mark(roadmap, Track.UCAAS, item.phase) if item.live else None
    row = _with_gate(roadmap, [item], gate, BarLook.PREPARES if item.waves else BarLook.WORKS)
    marks = tuple(
        PlanMark(f"numbers.{wave.number}", wave.numbers, told.wave_moved(wave, wave.numbers))
        for wave in roadmap.waves
        if item.waves and item.live and wave.numbers and not (gate and wave.numbers == gate.on)
    )
    return PlanRow(row.label, row.bars, (*marks, *row.marks), row.parts)


def _old_system(roadmap: Roadmap, moving: Sequence[Item]) -> Iterator[PlanRow]:
    contract = roadmap.old_contract
    closing = [item for item in roadmap.closing if item.starts and item.ends]
    if closing and moving:
        silent, gone = days_after(last_day(moving), 1), days_after(first_day(closing), -1)
        if silent < gone:
            bar = PlanBar(silent, gone, BarLook.LATER)
            yield PlanRow(told.quiet_month(told.plan_day(roadmap, gone)), (bar,))
    if not closing and contract is None:
        return
    off = last_day(closing) if closing else None
    until = max(on for on in (off, contract.ends if contract else None) if on)
    bars = [PlanBar(roadmap.start, first_day(closing) if closing else until, BarLook.RUNS, say(told.OLD_SYSTEM))]
    marks: list[PlanMark] = []
    if off is not None:
        bars.append(PlanBar(first_day(closing), off, BarLook.WORKS))
        marks.append(_off(roadmap, off))
    if contract is not None:
        tone = "bad" if contract.is_short else "text"
        marks.append(PlanMark("contract", contract.ends, told.contract_note(contract), tone))
    notes = tuple(
        PlanPart(item.id, item.starts, item.ends, told.closing_note(item))
        for item in closing
        if item.starts and item.ends
    )
    yield PlanRow(told.old_system_off(roadmap, off), tuple(bars), tuple(marks), notes)


def _off(roadmap: Roadmap, off: date) -> PlanMark:
    """The gate of the old system, or the day alone."""
    gates = (gate_mark(roadmap, Track.UCAAS, gate.phase) for gate in roadmap.gates if gate.on == off)
    return next((gate for gate in gates if gate), PlanMark("off", off, told.old_system_off(roadmap, off)))

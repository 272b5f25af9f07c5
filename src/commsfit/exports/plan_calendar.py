"""Roadmap to an iCalendar file: items, waves, outside waits, gates, the deadline and next steps as whole days."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from icalendar import Calendar, Event

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.domain.visible import visible, visible_line
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.states import tier_word


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    title: str
    first: date
    last: date
    words: str
    category: str


def calendar_bytes(roadmap: Roadmap, *, name: str, today: date) -> bytes:
    """The plan as a calendar; `name` tells whose it is, and keeps the entries the same when it is imported again."""
    calendar = Calendar()
    calendar.add("prodid", "-//CommsFit//Roadmap//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", visible_line(f"Roadmap: {name}"))
    whose = hashlib.sha256(name.encode()).hexdigest()[:16]
    stamp = datetime.combine(today, time(), UTC)
    for entry in _entries(roadmap, today):
        event = Event()
        event.add("uid", f"{entry.key}.{whose}@commsfit")
        event.add("dtstamp", stamp)
        event.add("dtstart", entry.first)
        event.add("dtend", days_after(entry.last, 1))
        event.add("summary", visible_line(entry.title))
        event.add("description", visible(entry.words))
        event.add("categories", [entry.category])
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _of_item(item: Item, tier: str, roadmap: Roadmap) -> Iterator[_Entry]:
    """An entry a wave, or one for all of it; identities stay those of the item and the wave."""
    words = "\n".join((item.what, *item.because, f"Owner: {item.owner}"))
    for part in item.waves:
        title = f"{item.title}{_wave(roadmap, part.wave)} ({tier})"
        yield _Entry(f"item-{item.id}-{part.wave}", title, part.starts, part.ends, words, tier)
    if not item.waves and item.starts and item.ends:
        yield _Entry(f"item-{item.id}", f"{item.title} ({tier})", item.starts, item.ends, words, tier)


def _wave(roadmap: Roadmap, number: int | None) -> str:
    """A wave's name behind a title."""
    return next((f": {wave.title}" for wave in roadmap.waves if wave.number == number), "")


def _entries(roadmap: Roadmap, today: date) -> Iterator[_Entry]:
    for item in roadmap.items:
        yield from _of_item(item, tier_word(item.priority), roadmap)
    for item in roadmap.closing:
        yield from _of_item(item, "Closing", roadmap)
    for lead in roadmap.lead_times:
        words = say("{source}\nAt worst until {day}", source=lead.source, day=lead.worst_end.isoformat())
        wave = _wave(roadmap, lead.wave)
        key = f"wait-{lead.id}" if lead.wave is None else f"wait-{lead.id}-{lead.wave}"
        title = say("Waiting: {what}", what=f"{lead.title}{wave}")
        yield _Entry(key, title, lead.starts, lead.typical_end, words, "Outside")
    for gate in roadmap.gates:
        if gate.on:
            words = "\n".join(gate.criteria)
            yield _Entry(
                f"gate-{gate.track}-{gate.phase}",
                say("Gate: {title}", title=gate.title),
                gate.on,
                gate.on,
                words,
                "Gate",
            )
    if roadmap.deadline:
        yield _Entry("deadline", "Deadline", roadmap.deadline, roadmap.deadline, "", "Deadline")
    for within in sorted({step.within_days for step in roadmap.next_steps}):
        on = days_after(today, within)
        steps = "\n".join(f"{step.owner}: {step.words}" for step in roadmap.next_steps if step.within_days == within)
        yield _Entry(f"steps-{within}", say("Done within {days} days", days=within), on, on, steps, "Next steps")

"""The whole plan on one page: a bar an item under its side, its name beside the bar, gates and deadline across."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.roadmap import Track
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Item, PhaseGate, Roadmap
from commsfit.presentation.charts.calendar import Calendar, draw_calendar
from commsfit.presentation.charts.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.landmarks import dated_gates
from commsfit.presentation.charts.looks import TRACKS
from commsfit.presentation.charts.marks import diamond
from commsfit.presentation.charts.placing import Shelf
from commsfit.presentation.formats.formats import day, days_between, short_day
from commsfit.presentation.formats.letters import fitted, width_of
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Box, Fill, Stroke
from commsfit.presentation.sentences.landmarks import YOUR_DATE_ON
from commsfit.presentation.sentences.states import tier_word, track_title

_ORDER: Final = (Track.UCAAS, Track.FOUNDATION, Track.CPAAS)
_ROW: Final = 1.78
_HEAD: Final = 2.3
_GATES: Final = 2.2
_DASHES: Final = (3.0, 2.0)
_LIGHT: Final = {Priority.MUST: 1.0, Priority.SHOULD: 0.45, Priority.COULD: 0.14}


def plan_page(roadmap: Roadmap, *, width: float, size: float = 7.6, most: int = 46) -> Chart | None:
    """None while nothing has a date; with more than `most` rows the least urgent are left to the annex."""
    listed = _kept(roadmap, most)
    if not listed:
        return None
    sides = [(track, [item for item in listed if item.track is track]) for track in _ORDER]
    sides = [(track, items) for track, items in sides if items]
    first = min(item.starts for item in listed if item.starts)
    ends = [item.ends for item in listed if item.ends] + ([roadmap.deadline] if roadmap.deadline else [])
    drawing = Drawing(width, size)
    calendar = Calendar(days_after(first, -3), days_after(max(ends), 8), 0.0, width)
    top = size * 1.8
    heights = [size * (_HEAD + _GATES * bool(_gates(roadmap, track)) + _ROW * len(items)) for track, items in sides]
    bottom = top + sum(heights)
    draw_calendar(drawing, calendar, top, bottom)
    _draw_deadline(drawing, roadmap, calendar, (top, bottom))
    y = top
    for (track, items), height in zip(sides, heights, strict=True):
        _draw_side(drawing, roadmap, (track, items), calendar, y)
        y += height
    return Chart("", drawing.scene(bottom + size * 1.9), _alt(sides))


def _kept(roadmap: Roadmap, most: int) -> list[Item]:
    dated = [item for item in roadmap.items if item.starts and item.ends and item.priority is not Priority.WONT]
    urgent = sorted(dated, key=lambda item: (list(Priority).index(item.priority), item.starts or date.max))
    return sorted(urgent[:most], key=lambda item: (item.starts or date.max, item.ends or date.max, item.id))


def _gates(roadmap: Roadmap, track: Track) -> list[PhaseGate]:
    return dated_gates(roadmap, track)


def _draw_deadline(drawing: Drawing, roadmap: Roadmap, calendar: Calendar, ends: tuple[float, float]) -> None:
    if roadmap.deadline is None:
        return
    x = calendar.x(roadmap.deadline)
    drawing.line((x, ends[0]), (x, ends[1] + drawing.size * 0.6), Stroke("bad", 1.4), "deadline")
    told = YOUR_DATE_ON.format(day=short_day(roadmap.deadline))
    left = min(x, calendar.right - width_of(told, drawing.size, strong=True))
    drawing.label(left, ends[1] + drawing.size * 1.6, told, strong=True, colour="bad")


def _draw_side(
    drawing: Drawing, roadmap: Roadmap, side: tuple[Track, Sequence[Item]], calendar: Calendar, top: float
) -> None:
    track, items = side
    size = drawing.size
    title = track_title(track)
    drawing.plate(0, top + size * 1.5, width_of(title, size, strong=True))
    drawing.label(0, top + size * 1.5, title, strong=True, colour=TRACKS[track])
    y = top + size * _HEAD
    gates = _gates(roadmap, track)
    if gates:
        _draw_gates(drawing, gates, calendar, y)
        y += size * _GATES
    for item in items:
        _draw_item(drawing, item, calendar, y)
        y += size * _ROW


def _draw_gates(drawing: Drawing, gates: Sequence[PhaseGate], calendar: Calendar, y: float) -> None:
    """A diamond a gate, with its name and day where they have room."""
    size = drawing.size
    shelf = Shelf(size * 0.6)
    middle = y + size * 0.7
    for gate in gates:
        assert gate.on is not None
        x = calendar.x(gate.on)
        drawing.add(diamond(x, middle, size * 0.5, "text", gate.id))
        drawing.note(gate.id, f"{gate.title}, {day(gate.on)}")
        shelf.keeps_free(x - size * 0.5, x + size * 0.5)
    for gate in gates:
        assert gate.on is not None
        told = f"{gate.title} {short_day(gate.on)}"
        width = width_of(told, size * SMALL_SCALE, strong=True)
        right = calendar.x(gate.on) + size * 1.3
        left = calendar.x(gate.on) - size * 1.3 - width
        start = right if right + width <= calendar.right and shelf.takes(right, right + width) else left
        if start == right or (left >= 0 and shelf.takes(left, left + width)):
            drawing.plate(start, middle + size * 0.3, width)
            drawing.small(start, middle + size * 0.3, told, strong=True, colour="text")


def _draw_item(drawing: Drawing, item: Item, calendar: Calendar, y: float) -> None:
    assert item.starts is not None
    assert item.ends is not None
    size = drawing.size
    left, right = (
        calendar.x(item.starts),
        max(calendar.x(days_after(item.ends, 1)), calendar.x(item.starts) + size * 0.5),
    )
    height, colour = size * 1.16, TRACKS[item.track]
    edge = Stroke(colour, 0.9, _DASHES if item.priority is Priority.COULD else ())
    drawing.add(Box(left, y, right - left, height, Fill(colour, _LIGHT[item.priority]), edge, size * 0.2, item.id))
    drawing.note(item.id, _told(item))
    scale = size * 0.92
    told, baseline = item.title, y + size * 0.88
    width = width_of(told, scale)
    if right + size * 0.5 + width <= calendar.right:
        at = right + size * 0.5
    elif left - size * 0.5 - width >= 0:
        at = left - size * 0.5 - width
    else:
        at, told = right + size * 0.5, fitted(told, calendar.right - right - size * 0.5, scale)
    drawing.plate(at, baseline, width)
    drawing.label(at, baseline, told, scale=0.92)


def _told(item: Item) -> str:
    assert item.starts is not None
    assert item.ends is not None
    return f"{item.title}, {tier_word(item.priority)}, {days_between(item.starts, item.ends)}"


def _alt(sides: Sequence[tuple[Track, Sequence[Item]]]) -> str:
    return " ".join(f"{track_title(track)}: {'; '.join(_told(item) for item in items)}." for track, items in sides)

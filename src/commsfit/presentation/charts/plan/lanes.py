"""Lanes on a calendar: pieces of time as bars with their words, moments as dashed lines; lanes in, a Drawing out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from commsfit.presentation.charts.canvas.calendar import Calendar, draw_calendar
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.placing import Shelf
from commsfit.presentation.formats.formats import day, days_between
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.scene import Box, Fill, Stroke

_DASHES = (4.0, 2.6)


@dataclass(frozen=True, slots=True)
class LaneStretch:
    """A stretch of one lane; not firm means later or conditional and is dashed. `ends` None: it goes on."""

    id: str
    words: str
    starts: date
    ends: date | None
    colour: str
    firm: bool
    note: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A day that matters to a lane, said under it."""

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class AskedFor:
    """The day that was asked for, through all lanes; `until` is the day on which it is met instead, if later."""

    on: date
    words: str
    until: date | None = None
    late_words: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """Who it is about, in a few words more, and what happens to them."""

    title: str
    under: str
    pieces: tuple[LaneStretch, ...]
    moments: tuple[Moment, ...] = ()


def draw_lanes(
    drawing: Drawing, lanes: tuple[Lane, ...], first: date, last: date, asked_for: AskedFor | None = None
) -> float:
    """Draw them one under the other; the height used."""
    size = drawing.size
    wanted = max(
        max(width_of(lane.title, size, strong=True), width_of(lane.under, size * SMALL_SCALE)) for lane in lanes
    )
    left = min(wanted, drawing.width * 0.3) + size * 1.6
    calendar = Calendar(first, last, left, drawing.width)
    top = size * 2.0
    step = size * 6.9
    bottom = top + step * len(lanes)
    draw_calendar(drawing, calendar, top, bottom)
    for index, lane in enumerate(lanes):
        _draw_lane(drawing, lane, calendar, top + step * index + size * 1.7)
    if asked_for is None:
        return bottom
    _draw_asked_for(drawing, asked_for, calendar, top, bottom + size * 0.9)
    return bottom + size * 1.6


def in_turn(pieces: tuple[LaneStretch, ...]) -> tuple[LaneStretch, ...]:
    """The same pieces without overlap: each begins where those before it have ended, and goes where nothing is left."""
    found: list[LaneStretch] = []
    free: date | None = date.min
    for piece in pieces:
        if free is None:
            break
        starts = max(piece.starts, free)
        if piece.ends is None or starts < piece.ends:
            found.append(replace(piece, starts=starts))
            free = piece.ends
    return tuple(found)


def _draw_lane(drawing: Drawing, lane: Lane, calendar: Calendar, top: float) -> None:
    size = drawing.size
    room = calendar.left - size
    drawing.label(0, top + size * 1.05, lane.title, strong=True, room=room)
    drawing.small(0, top + size * 2.45, lane.under, room=room)
    above, below = Shelf(size * 0.8), (Shelf(size * 0.8), Shelf(size * 0.8))
    for piece in in_turn(lane.pieces):
        _draw_piece(drawing, piece, calendar, top, below)
    for moment in lane.moments:
        _draw_moment(drawing, moment, calendar, top, above)


def _draw_asked_for(drawing: Drawing, asked: AskedFor, calendar: Calendar, top: float, bottom: float) -> None:
    """A line through every lane; where it is missed, the delay is a length below them."""
    size = drawing.size
    colour = "bad" if asked.until else "good"
    x = min(max(calendar.x(asked.on), calendar.left), calendar.right)
    drawing.line((x, top), (x, bottom), Stroke(colour, 1.6))
    width = width_of(asked.words, size * SMALL_SCALE, strong=True)
    if asked.until is None:
        left = min(x + size * 0.5, drawing.width - width)
        drawing.small(left, bottom, asked.words, strong=True, colour=colour)
        return
    end = min(calendar.x(asked.until), calendar.right)
    late = width_of(asked.late_words, size * SMALL_SCALE, strong=True)
    drawing.line((end, bottom - size * 1.2), (end, bottom), Stroke(colour, 1.6))
    right = max(min(end - size * 0.5, drawing.width) - late, x + size)
    room = right - size - (x + width + size)
    if room >= 0:
        drawing.small(x + size * 0.5, bottom, asked.words, strong=True, colour=colour)
        y = bottom - size * 0.32
        drawing.line((x + width + size, y), (right - size * 0.5, y), Stroke(colour, 1.2, (3.0, 2.4)))
    else:
        drawing.small(max(0.0, x - width - size * 0.5), bottom, asked.words, strong=True, colour=colour)
    drawing.small(min(right, drawing.width - late), bottom, asked.late_words, strong=True, colour=colour)


def _draw_piece(drawing: Drawing, piece: LaneStretch, calendar: Calendar, top: float, below: tuple[Shelf, ...]) -> None:
    size = drawing.size
    height = size * 2.6
    x = calendar.x(piece.starts)
    width = (calendar.x(piece.ends) if piece.ends else calendar.right) - x - size * 0.1
    if width <= 0 or piece.starts >= calendar.last:
        return
    fill = Fill(piece.colour) if piece.firm else Fill(piece.colour, 0.14)
    edge = None if piece.firm else Stroke(piece.colour, 1.2, _DASHES)
    radius = min(size * 0.5, width / 2)
    drawing.add(Box(x, top, width, height, fill, edge, radius, piece.id))
    drawing.note(piece.id, piece.note)
    needed = width_of(piece.words, size, strong=True)
    if needed > width - size * 1.2 and _beside(drawing, piece.words, x + width / 2, top + height + size * 1.25, below):
        return
    colour = "on_accent" if piece.firm else "text"
    baseline = top + height / 2 + size * 0.36
    if needed <= width - size * 1.2 or width > size * 6:
        drawing.label(x + size * 0.8, baseline, piece.words, strong=True, colour=colour, room=width - size * 1.4)


def _beside(drawing: Drawing, words: str, middle: float, y: float, below: tuple[Shelf, ...]) -> bool:
    """Words of a bar too narrow to hold them, under it where there is room; whether there was."""
    width = width_of(words, drawing.size * SMALL_SCALE)
    left = min(max(middle - width / 2, 0), drawing.width - width)
    row = next((index for index, shelf in enumerate(below) if shelf.takes(left, left + width)), None)
    if row is None:
        return False
    baseline = y + row * drawing.size * 1.1
    drawing.plate(left, baseline, width)
    drawing.small(left, baseline, words)
    return True


def _draw_moment(drawing: Drawing, moment: Moment, calendar: Calendar, top: float, above: Shelf) -> None:
    if moment.on >= calendar.last:
        return
    size = drawing.size
    x = calendar.x(moment.on)
    drawing.line((x, top - size * 0.4), (x, top + size * 3.0), Stroke("text", 1.2, (2.0, 2.0)))
    width = width_of(moment.words, size * SMALL_SCALE, strong=True)
    left = min(max(x - width / 2, calendar.left), drawing.width - width)
    if above.takes(left, left + width):
        drawing.plate(left, top - size * 0.65, width)
        drawing.small(left, top - size * 0.65, moment.words, strong=True, colour="text")


def when(starts: date, ends: date | None) -> str:
    """For notes: "2 Mar to 9 Apr 2027" or "from 2 March 2027"."""
    return f"from {day(starts)}" if ends is None else days_between(starts, ends)

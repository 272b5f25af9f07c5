"""Lanes on a calendar: pieces of time as bars with their words, moments as dashed lines; lanes in, a Drawing out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from commsfit.domain.planning.roadmap import Frozen
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.canvas.calendar import Calendar, draw_calendar
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.plan.frozen import draw_freezes, draw_legend, legend_height
from commsfit.presentation.charts.plan.lane_words import (
    NamedStretch,
    PlacedWords,
    WordRows,
    beside_point,
    free_stretch,
    under_bar,
)
from commsfit.presentation.formats.formats import day, days_between
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.scene import Box, Fill, Stroke

_DASHES: Final = (4.0, 2.6)
_BAR: Final = 2.6
_ROW: Final = 1.15
_HEAD: Final = 1.6
"""A bar, a row of small words and what stands over a lane, in text sizes."""


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
    prepares: bool = False
    """Firm, but nothing is live yet: light."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day that matters to a lane, said over it."""

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
    drawing: Drawing,
    lanes: tuple[Lane, ...],
    span: tuple[date, date],
    asked_for: AskedFor | None = None,
    freezes: Sequence[Frozen] = (),
) -> float:
    """Draw them one under the other, between the first day and the last; the height used."""
    size = drawing.size
    wanted = max(
        max(width_of(lane.title, size, strong=True), width_of(lane.under, size * SMALL_SCALE)) for lane in lanes
    )
    left = min(wanted, drawing.width * 0.3) + size * 1.6
    calendar = Calendar(*span, left, drawing.width)
    laid = [_laid_out(drawing, lane, calendar, asked_for) for lane in lanes]
    top = size * 2.0
    bottom = top + sum(one.height(size) for one in laid)
    draw_freezes(drawing, freezes, calendar, (top, bottom))
    draw_calendar(drawing, calendar, top, bottom)
    y = top
    for one in laid:
        _draw_bars(drawing, one, calendar, y)
        y += one.height(size)
    end = bottom if asked_for is None else _draw_asked_for(drawing, asked_for, calendar, top, bottom)
    y = top
    for one in laid:
        _draw_words(drawing, one, calendar, y)
        y += one.height(size)
    draw_legend(drawing, freezes, calendar, end)
    return end + legend_height(drawing, freezes, calendar)


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


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A lane with its bars and the place of all its words."""

    lane: Lane
    bars: tuple[tuple[LaneStretch, float, float], ...]
    inside: tuple[tuple[LaneStretch, float], ...]
    over: tuple[tuple[Moment, PlacedWords], ...]
    under: tuple[PlacedWords, ...]
    rows_over: int
    rows_under: int

    def bar_top(self, size: float) -> float:
        """From the top of the lane."""
        return size * (_HEAD + _ROW * max(0, self.rows_over - 1))

    def height(self, size: float) -> float:
        return self.bar_top(size) + size * (_BAR + 0.9 + _ROW * max(1, self.rows_under))


def _laid_out(drawing: Drawing, lane: Lane, calendar: Calendar, asked: AskedFor | None) -> _LaidOut:
    size = drawing.size
    gap = size * 0.5
    through = [] if asked is None else [calendar.x(asked.on)]
    moments = [moment for moment in lane.moments if moment.on < calendar.last]
    lines = [*through, *(calendar.x(moment.on) for moment in moments)]
    above, below = (WordRows((start, drawing.width), gap, through) for start in (calendar.left, 0.0))
    bars = tuple(_bars(lane, calendar, size))
    over = tuple(
        (moment, above.put(moment.words, width, beside_point(calendar.x(moment.on), width, gap)))
        for moment in moments
        for width in (width_of(moment.words, size * SMALL_SCALE, strong=True),)
    )
    inside, under = [], []
    for piece, left, right in bars:
        width = width_of(piece.words, size, strong=True)
        at = free_stretch(left, right, lines, width, size * 0.7)
        if at is not None:
            inside.append((piece, at))
        else:
            small = width_of(piece.words, size * SMALL_SCALE)
            under.append(below.put(piece.words, small, under_bar(left, right, small)))
    return _LaidOut(lane, bars, tuple(inside), over, tuple(under), above.count, below.count)


def _bars(lane: Lane, calendar: Calendar, size: float) -> Iterator[tuple[LaneStretch, float, float]]:
    """Those that are seen, with their two ends."""
    for piece in in_turn(lane.pieces):
        left = calendar.x(piece.starts)
        right = (calendar.x(piece.ends) if piece.ends else calendar.right) - size * 0.1
        if left < right and piece.starts < calendar.last:
            yield piece, left, right


def _draw_bars(drawing: Drawing, laid: _LaidOut, calendar: Calendar, top: float) -> None:
    size = drawing.size
    y = top + laid.bar_top(size)
    for piece, left, right in laid.bars:
        fill = Fill(piece.colour, 0.14 if not piece.firm else 0.3 if piece.prepares else 1.0)
        edge = None if piece.firm else Stroke(piece.colour, 1.2, _DASHES)
        drawing.add(Box(left, y, right - left, size * _BAR, fill, edge, min(size * 0.5, (right - left) / 2), piece.id))
        drawing.note(piece.id, piece.note)
    for moment in (moment for moment, _ in laid.over):
        x = calendar.x(moment.on)
        drawing.line((x, y - size * 0.4), (x, y + size * (_BAR + 0.4)), Stroke("text", 1.2, (2.0, 2.0)))


def _draw_words(drawing: Drawing, laid: _LaidOut, calendar: Calendar, top: float) -> None:
    size = drawing.size
    room, y = calendar.left - size, top + laid.bar_top(size)
    drawing.label(0, y + size * 1.05, laid.lane.title, strong=True, room=room)
    drawing.small(0, y + size * 2.45, laid.lane.under, room=room)
    for piece, left in laid.inside:
        colour = "on_accent" if piece.firm and not piece.prepares else "text"
        drawing.label(left, y + size * (_BAR / 2 + 0.36), piece.words, strong=True, colour=colour)
    for _, placed in laid.over:
        _draw_placed(drawing, placed, y - size * (0.65 + _ROW * placed.row), strong=True, colour="text")
    for placed in laid.under:
        _draw_placed(drawing, placed, y + size * (_BAR + 1.2 + _ROW * placed.row))


def _draw_placed(
    drawing: Drawing, placed: PlacedWords, y: float, *, strong: bool = False, colour: str = "muted"
) -> None:
    drawing.plate(placed.left, y, width_of(placed.words, drawing.size * SMALL_SCALE, strong=strong))
    drawing.small(placed.left, y, placed.words, strong=strong, colour=colour)


def _draw_asked_for(drawing: Drawing, asked: AskedFor, calendar: Calendar, top: float, bottom: float) -> float:
    """A line through every lane; where it is missed, the delay is a length below them. The foot of what it took."""
    size = drawing.size
    colour = "bad" if asked.until else "good"
    x = min(max(calendar.x(asked.on), calendar.left), calendar.right)
    end = min(calendar.x(asked.until), calendar.right) if asked.until else x
    rows = WordRows((0.0, drawing.width), size * 0.5, sorted({x, end}))
    placed = [
        _asked_words(rows, words, near, size) for words, near in ((asked.words, x), (asked.late_words, end)) if words
    ]
    foot = bottom + size * (0.9 + _ROW * (rows.count - 1))
    drawing.line((x, top), (x, foot), Stroke(colour, 1.6))
    if asked.until:
        drawing.line((end, bottom - size * 0.3), (end, foot), Stroke(colour, 1.6))
    for one in placed:
        drawing.small(one.left, bottom + size * (0.9 + _ROW * one.row), one.words, strong=True, colour=colour)
    return foot + size * 0.7


def _asked_words(rows: WordRows, words: str, x: float, size: float) -> PlacedWords:
    """Right of its line, else left of it, else under both."""
    width, gap = width_of(words, size * SMALL_SCALE, strong=True), size * 0.5
    return rows.put(words, width, NamedStretch(x, x, (x + gap, x - gap - width)))


def when(starts: date, ends: date | None) -> str:
    """For notes: "2 Mar to 9 Apr 2027" or "from 2 March 2027"."""
    return say("from {day}", day=day(starts)) if ends is None else days_between(starts, ends)

"""The days that count for the whole plan, named above it: the date asked for, and that of the last must-have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from commsfit.domain.planning.roadmap import Roadmap
from commsfit.presentation.charts.canvas.calendar import Calendar
from commsfit.presentation.charts.canvas.drawing import Drawing
from commsfit.presentation.charts.canvas.placing import on_levels
from commsfit.presentation.charts.plan.placed_rows import LABEL_SCALE
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.scene import Box, Fill, Stroke
from commsfit.presentation.sentences.plan import plan_picture as told

LEVEL: Final = 1.75
"""The height of a line of named days, in text sizes."""
_PAD: Final = 0.55
_ASKED: Final = "deadline"


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day with its flag: how far from the left it stands, and on which line."""

    id: str
    on: date
    words: str
    tone: str
    left: float
    level: int

    @property
    def is_asked(self) -> bool:
        """Whether it is the date that somebody asked for."""
        return self.id == _ASKED


def named_days(roadmap: Roadmap, calendar: Calendar, size: float) -> tuple[NamedDay, ...]:
    """Each flag beside its day, lower where the line above has no room."""
    days = list(_days(roadmap))
    stretches = [_stretch(on, words, calendar, size) for _, on, words, _ in days]
    levels = on_levels(stretches, size * 0.6)
    return tuple(
        NamedDay(name, on, words, tone, left, level)
        for (name, on, words, tone), (left, _), level in zip(days, stretches, levels, strict=True)
    )


def draw_named_days(drawing: Drawing, days: Sequence[NamedDay], calendar: Calendar, ends: tuple[float, float]) -> None:
    """Lines through all lanes first, so that none crosses another day's flag."""
    top, bottom = ends
    for day in reversed(days):
        x, y = calendar.x(day.on), top + day.level * drawing.size * LEVEL
        pen = Stroke(day.tone, 1.6) if day.is_asked else Stroke(day.tone, 1.1, (3.0, 2.4))
        drawing.line((x, y), (x, bottom), pen, day.id)
        drawing.note(day.id, day.words)
    for day in days:
        _draw_flag(drawing, day, top + day.level * drawing.size * LEVEL)


def _draw_flag(drawing: Drawing, day: NamedDay, y: float) -> None:
    size = drawing.size
    width = width_of(day.words, size * LABEL_SCALE, strong=True) + 2 * _PAD * size
    fill = Fill(day.tone) if day.is_asked else Fill("surface")
    drawing.add(Box(day.left, y, width, size * 1.5, fill, Stroke(day.tone, 1.0), size * 0.25))
    colour = "on_accent" if day.is_asked else day.tone
    drawing.label(day.left + size * _PAD, y + size * 1.08, day.words, scale=LABEL_SCALE, strong=True, colour=colour)


def draw_delay(drawing: Drawing, roadmap: Roadmap, calendar: Calendar, top: float, bottom: float) -> None:
    """The ground between the date that was asked for and the day on which it is met."""
    done, asked = roadmap.musts_end, roadmap.deadline
    if roadmap.deadline_met is False and done and asked:
        left, right = calendar.x(asked), calendar.x(done)
        drawing.add(Box(left, top, right - left, bottom - top, Fill("bad", 0.07), id="late"))


def _days(roadmap: Roadmap) -> Iterator[tuple[str, date, str, str]]:
    asked, done = roadmap.deadline, roadmap.musts_end
    tone = "bad" if roadmap.deadline_met is False else "good"
    if asked is not None:
        yield _ASKED, asked, told.your_date(roadmap, asked), tone
    if done is not None:
        yield "musts", done, told.musts_on(roadmap, done), tone if asked else "muted"


def _stretch(on: date, words: str, calendar: Calendar, size: float) -> tuple[float, float]:
    width = width_of(words, size * LABEL_SCALE, strong=True) + 2 * _PAD * size
    x = calendar.x(on)
    left = x if x + width <= calendar.right else max(0.0, min(x, calendar.right) - width)
    return left, left + width

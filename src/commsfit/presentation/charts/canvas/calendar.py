"""Dates to positions: a stretch of calendar laid over a stretch of paper, with as many ticks as have room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.placing import Shelf
from commsfit.presentation.formats.formats import month, short_day
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.scene import Stroke

_STEPS = (1, 2, 3, 6, 12)
_WEEKLY_UP_TO = timedelta(days=63)


@dataclass(frozen=True, slots=True)
class Calendar:
    """From the first day at `left` to the last at `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, on: date) -> float:
        """Where a day begins, held between the ends."""
        share = (on - self.first) / max(self.last - self.first, timedelta(days=1))
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))

    def ticks(self, size: float) -> list[tuple[date, str]]:
        """Days worth a line and their words, as many as have room."""
        days = list(self._days(size))
        return [(on, self._words(on, earlier)) for on, earlier in zip(days, (None, *days), strict=False)]

    def _days(self, size: float) -> Iterator[date]:
        span = self.last - self.first
        if span <= _WEEKLY_UP_TO:
            on = days_after(self.first, -self.first.weekday() % 7)
            step = 1 if (self.right - self.left) / max(1, span.days / 7) > 5 * size else 2
            while on < self.last:
                yield on
                on = days_after(on, 7 * step)
            return
        a_month = (self.right - self.left) / max(1, span.days / 30.4)
        step = next((step for step in _STEPS if step * a_month > 4.2 * size), _STEPS[-1])
        on = self.first.replace(day=1)
        while on < self.last:
            if on >= self.first and (on.month - 1) % step == 0:
                yield on
            following = days_after(on, 32).replace(day=1)
            if following == on:  # the last month that a calendar holds
                return
            on = following

    def _words(self, on: date, earlier: date | None) -> str:
        if self.last - self.first <= _WEEKLY_UP_TO:
            return short_day(on)
        new_year = earlier is None or earlier.year != on.year
        return f"{month(on)} {on.year}" if new_year else month(on)


def draw_calendar(drawing: Drawing, calendar: Calendar, top: float, bottom: float) -> None:
    """Hairlines from top to bottom with their month above them."""
    size = drawing.size * SMALL_SCALE
    shelf = Shelf(size * 0.5)
    for on, words in calendar.ticks(drawing.size):
        x = calendar.x(on)
        drawing.line((x, top), (x, bottom), Stroke("line", 0.8))
        width = width_of(words, size)
        if x + width <= calendar.right and shelf.takes(x, x + width):
            drawing.small(x, top - size * 0.6, words)

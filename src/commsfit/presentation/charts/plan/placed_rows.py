"""Where a row's label stands: beside its bars, inside one, or under them over as many lines as it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.presentation.charts.canvas.calendar import Calendar
from commsfit.presentation.charts.plan.rows import BarLook, PlanBar, PlanRow
from commsfit.presentation.formats.letters import width_of, wrapped

LABEL_SCALE: Final = 0.92
"""Of the picture's own text size."""
ROW: Final = 1.95
LABEL_LINE: Final = 1.25
"""A row, and each line of a label under it, in text sizes."""
_GAP: Final = 0.9
_MOST_LINES: Final = 9
"""More than any label takes, however narrow the page."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its label's lines; `below` is how many of them stand under the bars."""

    row: PlanRow
    lines: tuple[str, ...]
    left: float
    below: int
    inside: bool = False

    def height(self, size: float) -> float:
        return size * (ROW + LABEL_LINE * self.below)


def place_row(row: PlanRow, calendar: Calendar, size: float) -> PlacedRow:
    """Beside the bars where there is room, else inside one, else under them."""
    width = width_of(row.label, size * LABEL_SCALE, strong=True)
    for left in _beside(row, calendar, size, width):
        return PlacedRow(row, (row.label,), left, 0)
    for left in _inside(row, calendar, size, width):
        return PlacedRow(row, (row.label,), left, 0, inside=True)
    lines = wrapped(row.label, calendar.right - calendar.left, size * LABEL_SCALE, strong=True, lines=_MOST_LINES)
    widest = max((width_of(line, size * LABEL_SCALE, strong=True) for line in lines), default=0.0)
    left = max(calendar.left, min(calendar.x(row.first), calendar.right - widest))
    return PlacedRow(row, lines, left, len(lines))


def ends_of(bar: PlanBar, calendar: Calendar, size: float) -> tuple[float, float]:
    """From its first day to the end of its last one, never too thin to be seen."""
    left = calendar.x(bar.starts)
    return left, max(calendar.x(days_after(bar.ends, 1)), left + size * 0.35)


def _beside(row: PlanRow, calendar: Calendar, size: float, width: float) -> Iterator[float]:
    gap = size * _GAP
    right = max([*(ends_of(bar, calendar, size)[1] for bar in row.bars), *(calendar.x(mark.on) for mark in row.marks)])
    left = calendar.x(row.first)
    if right + gap + width <= calendar.right:
        yield right + gap
    if left - gap - width >= calendar.left:
        yield left - gap - width


def _inside(row: PlanRow, calendar: Calendar, size: float, width: float) -> Iterator[float]:
    gap = size * _GAP
    for bar in row.bars:
        start, end = ends_of(bar, calendar, size)
        at = start + size * 0.6
        taken = any(at - gap <= calendar.x(mark.on) <= at + width + gap for mark in row.marks)
        if (
            bar.look in {BarLook.RUNS, BarLook.WAITS, BarLook.LATER}
            and at + width + gap <= end
            and not taken
            and not bar.words
        ):
            yield at

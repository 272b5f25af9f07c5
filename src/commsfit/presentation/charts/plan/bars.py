"""A placed row as shapes: bars by what they do, a diamond a gate, the label where it was placed."""

from __future__ import annotations

from typing import Final

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.presentation.charts.canvas.calendar import Calendar
from commsfit.presentation.charts.canvas.drawing import Drawing
from commsfit.presentation.charts.canvas.marks import diamond
from commsfit.presentation.charts.plan.placed_rows import LABEL_LINE, LABEL_SCALE, ROW, PlacedRow, ends_of
from commsfit.presentation.charts.plan.rows import BarLook, PlanBar, PlanPart
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.scene import Box, Fill, Stroke

_TALL: Final = 1.5
_DASHES: Final = (3.0, 2.0)
_LIGHT: Final = {BarLook.PREPARES: 0.16, BarLook.LATER: 0.08, BarLook.WAITS: 0.1, BarLook.RUNS: 0.22}


def draw_row(drawing: Drawing, placed: PlacedRow, colour: str, calendar: Calendar, top: float) -> None:
    """Bars, what can be pointed at, diamonds, label."""
    row, size = placed.row, drawing.size
    for bar in row.bars:
        _draw_bar(drawing, bar, colour, calendar, top)
    for part in row.parts:
        _point_at(drawing, part, calendar, top)
    for mark in row.marks:
        x = calendar.x(days_after(mark.on, 1))
        drawing.add(diamond(x, top + size * _TALL / 2, size * 0.55, mark.tone, mark.id))
        drawing.note(mark.id, mark.note)
    _draw_label(drawing, placed, top)


def _draw_bar(drawing: Drawing, bar: PlanBar, colour: str, calendar: Calendar, top: float) -> None:
    size = drawing.size
    left, right = ends_of(bar, calendar, size)
    token = {BarLook.WAITS: "caution", BarLook.RUNS: "edge"}.get(bar.look, colour)
    dashed = bar.look in {BarLook.LATER, BarLook.WAITS}
    edge = None if bar.look is BarLook.RUNS else Stroke(token, 1.0, _DASHES if dashed else ())
    fill = Fill(token, _LIGHT.get(bar.look, 1.0))
    drawing.add(Box(left, top, right - left, size * _TALL, Fill("surface"), None, size * 0.25))
    drawing.add(Box(left, top, right - left, size * _TALL, fill, edge, size * 0.25))
    words = width_of(bar.words, size * LABEL_SCALE, strong=True)
    if bar.words and words + size * 1.5 <= right - left:
        told = "on_accent" if bar.look is BarLook.WORKS else "text"
        drawing.label(left + size * 0.6, top + size * 1.06, bar.words, scale=LABEL_SCALE, strong=True, colour=told)


def _point_at(drawing: Drawing, part: PlanPart, calendar: Calendar, top: float) -> None:
    """A frame that is not drawn, found by pointer and keyboard."""
    left, right = ends_of(PlanBar(part.starts, part.ends, BarLook.WORKS), calendar, drawing.size)
    drawing.add(Box(left, top, right - left, drawing.size * _TALL, id=part.id))
    drawing.note(part.id, part.note)


def _draw_label(drawing: Drawing, placed: PlacedRow, top: float) -> None:
    size = drawing.size
    baseline = top + size * (ROW + 0.75 if placed.below else 1.06)
    for line in placed.lines:
        if not placed.inside:
            drawing.plate(placed.left, baseline, width_of(line, size * LABEL_SCALE, strong=True))
        drawing.label(placed.left, baseline, line, scale=LABEL_SCALE, strong=True)
        baseline += size * LABEL_LINE

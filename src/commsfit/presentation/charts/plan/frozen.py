"""The change freezes as grey ground behind a plan, and what the grey means below it; every picture draws them alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Frozen
from commsfit.presentation.charts.canvas.calendar import Calendar
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.formats.letters import wrapped
from commsfit.presentation.outline.scene import Box, Fill
from commsfit.presentation.sentences.plan.plan_picture import change_freezes, freeze_note

_GREY: Final = 0.14
_LINE: Final = 1.3
_SWATCH: Final = 1.4
"""A line of the legend, and its piece of grey, in text sizes."""
Ends = tuple[float, float]


def shown_freezes(freezes: Sequence[Frozen], calendar: Calendar) -> tuple[Frozen, ...]:
    """Those that reach into the days on the paper."""
    return tuple(each for each in freezes if each.ends >= calendar.first and each.starts < calendar.last)


def draw_freezes(drawing: Drawing, freezes: Sequence[Frozen], calendar: Calendar, ends: Ends) -> None:
    """Grey from top to bottom, from the first day to the end of the last."""
    top, bottom = ends
    for number, each in enumerate(shown_freezes(freezes, calendar)):
        left, right = calendar.x(each.starts), calendar.x(days_after(each.ends, 1))
        drawing.add(Box(left, top, max(right - left, 0.5), bottom - top, Fill("muted", _GREY), id=f"freeze.{number}"))
        drawing.note(f"freeze.{number}", freeze_note(each))


def legend_height(drawing: Drawing, freezes: Sequence[Frozen], calendar: Calendar) -> float:
    """The room that the legend takes; none where nothing is grey."""
    lines = _legend(drawing, freezes, calendar)
    return drawing.size * (_LINE * len(lines) + 0.6) if lines else 0.0


def draw_legend(drawing: Drawing, freezes: Sequence[Frozen], calendar: Calendar, top: float) -> None:
    """A piece of grey and its meaning."""
    lines, size = _legend(drawing, freezes, calendar), drawing.size
    if lines:
        drawing.add(Box(calendar.left, top + size * 0.35, size * _SWATCH, size, Fill("muted", _GREY)))
    for place, line in enumerate(lines):
        drawing.small(calendar.left + size * (_SWATCH + 0.6), top + size * (1.15 + _LINE * place), line)


def _legend(drawing: Drawing, freezes: Sequence[Frozen], calendar: Calendar) -> tuple[str, ...]:
    shown = shown_freezes(freezes, calendar)
    room = calendar.right - calendar.left - drawing.size * (_SWATCH + 0.6)
    return wrapped(change_freezes(shown), room, drawing.size * SMALL_SCALE) if shown else ()

"""The plan on one page for screen and paper: lanes on a calendar, and below on the same weeks the hours by role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.canvas.calendar import Calendar, draw_calendar
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.plan.bars import draw_row
from commsfit.presentation.charts.plan.frozen import draw_freezes, draw_legend, legend_height
from commsfit.presentation.charts.plan.gantt import plan_table
from commsfit.presentation.charts.plan.hours import STRIP, RoleHours, draw_hours, draw_over, role_hours
from commsfit.presentation.charts.plan.placed_rows import PlacedRow, place_row
from commsfit.presentation.charts.plan.plan_days import LEVEL, NamedDay, draw_delay, draw_named_days, named_days
from commsfit.presentation.charts.plan.plan_lanes import plan_lanes
from commsfit.presentation.charts.plan.rows import PlanLane
from commsfit.presentation.formats.letters import width_of, wrapped
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Stroke
from commsfit.presentation.sentences.plan import plan_picture as told

_WIDE: Final = 54
"""From so many text sizes on, the lanes' names stand at the left; else above them."""
_NAMES: Final = 12.5
_AFTER: Final = 9
_FAR: Final = 30
"""Days of air at the right, and by how much a date asked for may stretch a short plan."""
_HEAD: Final = 2.0
_NOBODY: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A lane with its rows placed."""

    lane: PlanLane
    title: tuple[str, ...]
    under: tuple[str, ...]
    rows: tuple[PlacedRow, ...]
    beside: bool

    def head(self, size: float) -> float:
        return size * (1.45 * len(self.title) + 1.2 * len(self.under))

    def height(self, size: float) -> float:
        rows = sum(row.height(size) for row in self.rows)
        head = self.head(size)
        return max(head, rows) + size * 1.1 if self.beside else head + rows + size * 1.3


@dataclass(slots=True)
class _Page:
    """What is drawn on, and how far it has come."""

    drawing: Drawing
    calendar: Calendar
    y: float = 0.0
    roles: Sequence[RoleHours] = field(default_factory=tuple)


def plan_picture(
    roadmap: Roadmap, roles: Mapping[str, str] = _NOBODY, *, width: float, size: float = 7.6
) -> Chart | None:
    """None while nothing has a date; `roles` are the names of who works."""
    lanes = plan_lanes(roadmap)
    if not lanes:
        return None
    hours = role_hours(roadmap, roles)
    beside = width >= _WIDE * size
    left = _name_width(lanes, hours, size) if beside else 0.0
    calendar = Calendar(*_span(roadmap, lanes), left, width)
    laid = tuple(_laid_out(lane, calendar, size, beside=beside) for lane in lanes)
    page = _Page(Drawing(width, size), calendar, roles=hours)
    days = named_days(roadmap, calendar, size)
    flags = size * _HEAD
    top = flags + size * LEVEL * (1 + max((day.level for day in days), default=-1)) + size * 0.4
    bottom = top + sum(lane.height(size) for lane in laid)
    _draw_ground(page, roadmap, days, (flags, bottom + _hours_height(page, beside=beside)))
    page.y = top
    for lane in laid:
        _draw_lane(page, lane)
    _draw_all_hours(page, beside=beside)
    draw_legend(page.drawing, roadmap.freezes, calendar, page.y)
    page.y += legend_height(page.drawing, roadmap.freezes, calendar)
    return Chart(say(told.PLAN_TITLE), page.drawing.scene(page.y), _alt(roadmap, lanes, hours), plan_table(roadmap))


def _span(roadmap: Roadmap, lanes: Sequence[PlanLane]) -> tuple[date, date]:
    """From the first bar to the very end of the plan; a date asked for long after it stands at the edge."""
    rows = [row for lane in lanes for row in lane.rows]
    first = min(row.first for row in rows)
    last = max([*(row.last for row in rows), *((roadmap.musts_end,) if roadmap.musts_end else ())])
    far = days_after(last, max(_FAR, (last - first).days // 3))
    if roadmap.deadline is not None and last < roadmap.deadline <= far:
        last = roadmap.deadline
    return days_after(first, -2), days_after(last, _AFTER)


def _name_width(lanes: Sequence[PlanLane], hours: Sequence[RoleHours], size: float) -> float:
    wanted = [width_of(lane.title, size, strong=True) for lane in lanes]
    wanted += [width_of(lane.under, size * SMALL_SCALE) for lane in lanes]
    wanted += [width_of(role.title, size, strong=True) for role in hours]
    wanted += [width_of(told.hours_under(role.most), size * SMALL_SCALE) for role in hours]
    return min(max(wanted), _NAMES * size) + size * 1.4


def _laid_out(lane: PlanLane, calendar: Calendar, size: float, *, beside: bool) -> _LaidOut:
    room = calendar.left - size * 1.4 if beside else calendar.right
    title = wrapped(lane.title, room, size, strong=True)
    under = wrapped(lane.under, room, size * SMALL_SCALE) if lane.under else ()
    return _LaidOut(lane, title, under, tuple(place_row(row, calendar, size) for row in lane.rows), beside)


def _draw_ground(page: _Page, roadmap: Roadmap, days: Sequence[NamedDay], ends: tuple[float, float]) -> None:
    drawing, (top, bottom) = page.drawing, ends
    draw_freezes(drawing, roadmap.freezes, page.calendar, ends)
    draw_delay(drawing, roadmap, page.calendar, top, bottom)
    draw_calendar(drawing, page.calendar, drawing.size * 1.8, bottom)
    draw_named_days(drawing, days, page.calendar, ends)


def _draw_lane(page: _Page, laid: _LaidOut) -> None:
    drawing, size, top = page.drawing, page.drawing.size, page.y
    drawing.line((0, top), (drawing.width, top), Stroke("line", 0.8))
    y = top + size * 1.35
    for line in laid.title:
        drawing.plate(0, y, 0 if laid.beside else width_of(line, size, strong=True))
        drawing.label(0, y, line, strong=True)
        y += size * 1.45
    for line in laid.under:
        drawing.plate(0, y - size * 0.1, 0 if laid.beside else width_of(line, size * SMALL_SCALE))
        drawing.small(0, y - size * 0.1, line)
        y += size * 1.2
    row_top = top + size * 0.5 + (0 if laid.beside else laid.head(size))
    for row in laid.rows:
        draw_row(drawing, row, laid.lane.colour, page.calendar, row_top)
        row_top += row.height(size)
    page.y += laid.height(size)


def _hours_height(page: _Page, *, beside: bool) -> float:
    if not page.roles:
        return 0.0
    size = page.drawing.size
    head = size * (2.3 if beside else 3.6)
    each = STRIP if beside else STRIP + 1.4
    return head + sum(size * (each + 1.25 * len(role.over)) for role in page.roles)


def _draw_all_hours(page: _Page, *, beside: bool) -> None:
    """A strip a role, under a line that says what the dashes are."""
    if not page.roles:
        return
    drawing, size, calendar = page.drawing, page.drawing.size, page.calendar
    end = page.y + _hours_height(page, beside=beside)
    drawing.line((0, page.y), (drawing.width, page.y), Stroke("line", 0.8))
    drawing.label(0, page.y + size * 1.35, say(told.PLAN_HOURS), strong=True)
    legend = say(told.SOMEBODY_OVER if any(role.over for role in page.roles) else told.NOBODY_OVER)
    at = (calendar.left, page.y + size * 1.35) if beside else (0.0, page.y + size * 2.7)
    drawing.plate(at[0], at[1], width_of(legend, size * SMALL_SCALE))
    drawing.small(*at, legend)
    page.y += size * (2.3 if beside else 3.6)
    for role in page.roles:
        _draw_role(page, role, beside=beside)
    page.y = end


def _draw_role(page: _Page, role: RoleHours, *, beside: bool) -> None:
    drawing, size = page.drawing, page.drawing.size
    under = told.hours_under(role.most)
    drawing.label(0, page.y + size * 1.2, role.title, strong=True)
    if beside:
        drawing.small(0, page.y + size * 2.4, under)
    else:
        drawing.small(width_of(role.title, size, strong=True) + size * 0.8, page.y + size * 1.2, under)
        page.y += size * 1.4
    draw_hours(drawing, role, page.calendar, page.y)
    page.y += size * STRIP
    page.y += draw_over(drawing, role, page.calendar.left, page.y, page.calendar.right - page.calendar.left)


def _alt(roadmap: Roadmap, lanes: Sequence[PlanLane], hours: Sequence[RoleHours]) -> str:
    told_of = [line for lane in lanes for line in (lane.title, *(row.label for row in lane.rows))]
    if roadmap.deadline is not None:
        told_of.append(told.your_date(roadmap, roadmap.deadline))
    if roadmap.musts_end is not None:
        told_of.append(told.musts_on(roadmap, roadmap.musts_end))
    told_of += [told.freeze_note(freeze) for freeze in roadmap.freezes]
    told_of += [
        told.over_note(role.title, week.week, week.hours - week.capacity) for role in hours for week in role.over
    ]
    return " ".join(f"{line}." for line in told_of)

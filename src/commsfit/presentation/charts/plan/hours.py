"""Hours by role on the weeks of the plan, against what each role has; a week over it is hatched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Roadmap, WeekLoad
from commsfit.presentation.charts.canvas.calendar import Calendar
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.outline.scene import Box, Fill, Pattern, Stroke
from commsfit.presentation.sentences.plan import plan_picture as told

STRIP: Final = 2.9
"""The height of a role's strip, in text sizes."""
_TALL: Final = 2.1
_WEEK: Final = 7
_SLACK: Final = 0.05
"""Of an hour: what rounding may add."""
_COLOURS: Final = {"developers": "cpaas"}


@dataclass(frozen=True, slots=True)
class RoleHours:
    """A role's weeks with work, in order."""

    id: str
    title: str
    weeks: tuple[WeekLoad, ...]

    @property
    def most(self) -> float:
        """What it has in its fullest week."""
        return max(week.capacity for week in self.weeks)

    @property
    def over(self) -> tuple[WeekLoad, ...]:
        """The weeks that hold more than the role has."""
        return tuple(week for week in self.weeks if week.hours > week.capacity + _SLACK)


def role_hours(roadmap: Roadmap, titles: Mapping[str, str]) -> tuple[RoleHours, ...]:
    """Each role that works, in the order in which they begin."""
    roles = dict.fromkeys(load.role for load in sorted(roadmap.load, key=lambda load: (load.week, load.role)))
    return tuple(
        RoleHours(role, _as_title(titles.get(role, role)), tuple(load for load in roadmap.load if load.role == role))
        for role in roles
    )


def _as_title(name: str) -> str:
    return f"{name[:1].upper()}{name[1:]}"


def draw_hours(drawing: Drawing, role: RoleHours, calendar: Calendar, top: float) -> None:
    """Bars from a base line, and the hours that it has as dashes over them."""
    size = drawing.size
    base = top + size * (_TALL + 0.4)
    highest = max([role.most, *(week.hours for week in role.weeks)])
    drawing.line((calendar.left, base), (calendar.right, base), Stroke("line", 0.8))
    colour = _COLOURS.get(role.id, "ucaas")
    for week in role.weeks:
        left, right = _ends(week, calendar)
        tall = size * _TALL * week.hours / highest
        over = week in role.over
        fill = Fill("bad", 1.0, Pattern.HATCHED) if over else Fill(colour)
        edge = Stroke("bad", 0.8) if over else None
        drawing.add(Box(left + size * 0.05, base - tall, max(right - left - size * 0.1, 0.4), tall, fill, edge))
    for starts, ends, hours in _levels(role.weeks):
        y = base - size * _TALL * hours / highest
        drawing.line((calendar.x(starts), y), (calendar.x(ends), y), Stroke("text", 0.8, (2.4, 1.8)))
    _point_at(drawing, role, calendar, top)


def _point_at(drawing: Drawing, role: RoleHours, calendar: Calendar, top: float) -> None:
    """All of a role's weeks as one thing to walk to, and each week over its hours as another."""
    size, name = drawing.size, f"hours.{role.id}"
    peak = max(role.weeks, key=lambda week: week.hours)
    left, right = calendar.x(role.weeks[0].week), calendar.x(days_after(role.weeks[-1].week, _WEEK))
    drawing.add(Box(left, top, max(right - left, size * 0.5), size * (_TALL + 0.5), id=name))
    drawing.note(name, told.hours_note(role.title, len(role.weeks), (peak.hours, peak.capacity), peak.week))
    for week in role.over:
        start, end = _ends(week, calendar)
        drawing.add(Box(start, top, end - start, size * (_TALL + 0.5), id=f"{name}.{week.week}"))
        drawing.note(f"{name}.{week.week}", told.over_note(role.title, week.week, week.hours - week.capacity))


def draw_over(drawing: Drawing, role: RoleHours, left: float, top: float, room: float) -> float:
    """The weeks over their hours in words; the height that it took."""
    size = drawing.size
    for index, week in enumerate(role.over):
        words = told.over_note(role.title, week.week, week.hours - week.capacity)
        drawing.label(left, top + size * (1.0 + 1.25 * index), words, scale=SMALL_SCALE, colour="bad", room=room)
    return size * 1.25 * len(role.over)


def _ends(week: WeekLoad, calendar: Calendar) -> tuple[float, float]:
    return calendar.x(week.week), calendar.x(days_after(week.week, _WEEK))


def _levels(weeks: Sequence[WeekLoad]) -> list[tuple[date, date, float]]:
    """Stretches of the same hours to work; between weeks with work the last figure holds."""
    found: list[tuple[date, date, float]] = []
    for week in weeks:
        ends = days_after(week.week, _WEEK)
        if found and abs(found[-1][2] - week.capacity) < _SLACK:
            found[-1] = (found[-1][0], ends, found[-1][2])
        else:
            found.append((week.week, ends, week.capacity))
    return found

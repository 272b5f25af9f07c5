"""The dated plan: a row an item by track, outside lead times and overlaps below, gates and the deadline across."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import CalendarSpan, Item, LeadTime, Roadmap
from commsfit.domain.wording.figures import listed as in_words
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say, say_many, word
from commsfit.domain.wording.sentences import in_a_row
from commsfit.presentation.charts.canvas.calendar import Calendar, draw_calendar
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.looks import TIERS, TRACKS
from commsfit.presentation.charts.canvas.marks import diamond
from commsfit.presentation.charts.canvas.placing import on_levels
from commsfit.presentation.charts.plan.frozen import draw_freezes, draw_legend, legend_height
from commsfit.presentation.formats.formats import day, days_between, number, short_day
from commsfit.presentation.formats.letters import width_of, wrapped
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Box, Fill, Pattern, Stroke
from commsfit.presentation.sentences.states import tier_word, track_title

_ROW: Final = 2.0
_NAME_LINE: Final = 1.1
_HEAD: Final = 2.0
_LEVEL: Final = 1.5
_TIER: Final = 4.2
_MOST_LINES: Final = 6
"""A row, each further line of its name, the months, and each line of named days, in text sizes."""
_ROWS_A_CHART: Final = 9
_PART: Final = word("{track}, {place} of {parts}")


@dataclass(frozen=True, slots=True)
class _Frame:
    calendar: Calendar
    bottom: float
    titles: Mapping[str, str]
    """Of items and outside waits, by id."""
    closing: frozenset[str]
    """What is done after all else and has no tier."""


@dataclass(frozen=True, slots=True)
class _Flag:
    """A gate or the deadline: where it is, what it is called, from where to where its name goes."""

    id: str
    x: float
    words: str
    note: str
    left: float
    right: float
    asked: bool = False


def track_charts(roadmap: Roadmap, *, width: float, track: Track) -> Iterator[Chart]:
    """One track in charts of so few rows that each goes on a page beside others; nothing while it has no dates."""
    count = len(_rows(roadmap, track))
    parts = -(-count // _ROWS_A_CHART)
    for place in range(parts):
        part = slice(count * place // parts, count * (place + 1) // parts)
        chart = gantt(roadmap, width=width, track=track, part=part)
        if chart is not None:
            told = (
                _alt(roadmap, [track])
                if not place
                else in_words(tuple(row.title for row in _rows(roadmap, track)[part]))
            )
            title = (
                track_title(track) if parts == 1 else say(_PART, track=track_title(track), place=place + 1, parts=parts)
            )
            yield Chart(title, chart.scene, told)


def gantt(
    roadmap: Roadmap, *, width: float, size: float = 9.0, track: Track | None = None, part: slice = slice(None)
) -> Chart | None:
    """The whole plan, or one track of it, or a part of its rows; None while nothing has a date."""
    tracks = [track] if track else list(Track)
    rows = {each: _rows(roadmap, each) for each in tracks}
    rows = {each: listed for each, listed in rows.items() if listed}
    first, last = _span(roadmap, rows)
    if first is None or last is None:
        return None
    drawing = Drawing(width, size)
    left = _name_width(rows, width, size)
    rows = {each: listed[part] for each, listed in rows.items()}
    calendar = Calendar(days_after(first, -2), days_after(last, 5), left, width)
    flags = _flags(roadmap, calendar, size, tracks)
    levels = on_levels([(flag.left, flag.right) for flag in flags], size * 0.5)
    names = {
        row.id: wrapped(row.title, left - size * (_TIER + 1.2), size * SMALL_SCALE, lines=_MOST_LINES)
        for listed in rows.values()
        for row in listed
    }
    head = size * (_HEAD + _LEVEL * (1 + max(levels, default=-1)) + 0.4)
    lines = sum(_row_height(names[row.id]) for listed in rows.values() for row in listed)
    height = head + size * (lines + _ROW * len(rows) + 0.4)
    frame = _Frame(calendar, height, _titles(roadmap), frozenset(item.id for item in roadmap.closing))
    draw_freezes(drawing, roadmap.freezes, calendar, (size * 1.5, height))
    _draw_late(drawing, roadmap, frame)
    draw_calendar(drawing, calendar, size * 1.5, height)
    _draw_flags(drawing, flags, levels, height)
    y = head
    for each, listed in rows.items():
        drawing.label(0, y + size * 1.3, track_title(each), strong=True)
        drawing.line((0, y + size * 1.9), (width, y + size * 1.9), Stroke("line", 0.8))
        y += size * _ROW
        for row in listed:
            _draw_row(drawing, row, names[row.id], frame, y)
            y += size * _row_height(names[row.id])
    for flag in flags:  # walked to after the items, by their days
        drawing.note(flag.id, flag.note)
    draw_legend(drawing, roadmap.freezes, calendar, height)
    scene = drawing.scene(height + legend_height(drawing, roadmap.freezes, calendar), frozen=left)
    return Chart("The plan on a calendar", scene, _alt(roadmap, tracks), plan_table(roadmap))


def _row_height(name: tuple[str, ...]) -> float:
    """In text sizes; a name over more lines makes its row higher."""
    return _ROW + _NAME_LINE * (max(1, len(name)) - 1)


_Row = Item | LeadTime | CalendarSpan


def _rows(roadmap: Roadmap, track: Track) -> list[_Row]:
    items = [item for item in roadmap.items if item.track is track and item.priority is not Priority.WONT]
    items += [item for item in roadmap.closing if item.track is track]
    dated = sorted(items, key=lambda item: (item.starts or date.max, item.ends or date.max, item.id))
    spans = [span for span in roadmap.spans if span.track is track]
    waits = [lead for lead in roadmap.lead_times if lead.track is track]
    return [*dated, *waits, *spans]


def _span(roadmap: Roadmap, rows: dict[Track, list[_Row]]) -> tuple[date | None, date | None]:
    listed = [row for of_track in rows.values() for row in of_track]
    starts = [row.starts for row in listed if row.starts]
    ends = [end for row in listed if (end := _end(row))]
    if not starts or not ends:
        return None, None
    deadline = [roadmap.deadline] if roadmap.deadline else []
    beyond = min((max(ends) - min(starts)) / 3, date.max - max(ends))
    far = max(ends) + beyond
    return min(starts), max([*ends, *(on for on in deadline if on <= far)])


def _end(row: _Row) -> date | None:
    return row.worst_end if isinstance(row, LeadTime) else row.ends


def _name_width(rows: dict[Track, list[_Row]], width: float, size: float) -> float:
    listed = [row for of_track in rows.values() for row in of_track]
    widest = max(width_of(row.title, size * SMALL_SCALE) for row in listed)
    return min(widest + size * (1.6 + _TIER), max(width * 0.34, size * 16))


def _draw_row(drawing: Drawing, row: _Row, name: tuple[str, ...], frame: _Frame, y: float) -> None:
    size, left = drawing.size, frame.calendar.left
    baseline = y + size * 1.25
    for place, line in enumerate(name):
        drawing.label(size * 0.4, baseline + size * _NAME_LINE * place, line, scale=SMALL_SCALE)
    if isinstance(row, Item):
        tier = say("closing") if row.id in frame.closing else tier_word(row.priority)
        drawing.small(left - size * (_TIER - 0.2), baseline, tier)
        _draw_item(drawing, row, frame, y)
    elif isinstance(row, LeadTime):
        drawing.small(left - size * (_TIER - 0.2), baseline, "outside")
        _draw_lead_time(drawing, row, frame.calendar, y)
    else:
        _draw_span(drawing, row, frame.calendar, y)


def _titles(roadmap: Roadmap) -> dict[str, str]:
    items = {item.id: item.title for item in roadmap.items}
    return items | {lead.id: lead.title for lead in roadmap.lead_times}


def _draw_item(drawing: Drawing, item: Item, frame: _Frame, y: float) -> None:
    size, calendar = drawing.size, frame.calendar
    drawing.note(item.id, item_note(item, frame.titles))
    if item.starts is None or item.ends is None:
        drawing.small(calendar.left + size * 0.4, y + size * 1.25, "no date yet", shape_id=item.id)
        return
    x = calendar.x(item.starts)
    across = max(calendar.x(days_after(item.ends, 1)) - x, size * 0.5)
    colour = TRACKS[item.track]
    fill = Fill(colour, 1.0, TIERS[item.priority].pattern)
    drawing.add(Box(x, y + size * 0.4, across, size * 1.2, fill, Stroke(colour, 1.0), size * 0.25, item.id))
    for part in item.waves[:-1]:
        end = calendar.x(days_after(part.ends, 1))
        drawing.line((end, y + size * 0.4), (end, y + size * 1.6), Stroke("surface", 1.4))


def _draw_lead_time(drawing: Drawing, lead: LeadTime, calendar: Calendar, y: float) -> None:
    size = drawing.size
    x, typical, worst = (calendar.x(on) for on in (lead.starts, lead.typical_end, lead.worst_end))
    middle = y + size
    drawing.add(
        Box(x, y + size * 0.65, max(typical - x, 1.0), size * 0.7, Fill("surface"), Stroke("edge", 1.0), 0, lead.id)
    )
    if worst > typical:
        drawing.line((typical, middle), (worst, middle), Stroke("edge", 1.2, (2.5, 2.0)), f"{lead.id}-worst")
        drawing.line((worst, middle - size * 0.35), (worst, middle + size * 0.35), Stroke("edge", 1.2))
    drawing.note(
        lead.id,
        say(
            "{title}: outside your control, usually until {usual}, at worst until {worst}. Source: {source}",
            title=lead.title,
            usual=day(lead.typical_end),
            worst=day(lead.worst_end),
            source=lead.source,
        ),
    )


def _draw_span(drawing: Drawing, span: CalendarSpan, calendar: Calendar, y: float) -> None:
    size = drawing.size
    x = calendar.x(span.starts)
    across = max(calendar.x(span.ends) - x, size * 0.5)
    look = Fill("caution", 0.9, Pattern.HATCHED)
    edge = Stroke("caution", 1.0, (3.0, 2.0))
    drawing.add(Box(x, y + size * 0.5, across, size, look, edge, size * 0.2, span.id))
    drawing.note(span.id, f"{span.title}: {days_between(span.starts, span.ends)}")


def _draw_late(drawing: Drawing, roadmap: Roadmap, frame: _Frame) -> None:
    """The ground after a deadline that the plan does not keep."""
    deadline = roadmap.deadline
    if deadline and roadmap.deadline_met is False and deadline < frame.calendar.last:
        x = frame.calendar.x(deadline)
        top = drawing.size * 1.5
        drawing.add(Box(x, top, frame.calendar.right - x, frame.bottom - top, Fill("bad", 0.07), id="late"))


def _flags(roadmap: Roadmap, calendar: Calendar, size: float, tracks: list[Track]) -> list[_Flag]:
    """The deadline first, which stands highest, then the gates by their days."""
    found = []
    if roadmap.deadline and calendar.first <= roadmap.deadline <= calendar.last:
        named = say("Deadline {day}", day=short_day(roadmap.deadline))
        told = f"Deadline: {day(roadmap.deadline)}"
        found.append(_flag("deadline", roadmap.deadline, (named, told), calendar, size))
    gates = sorted((gate for gate in roadmap.gates if gate.on and gate.track in tracks), key=lambda gate: str(gate.on))
    for gate in gates:
        if gate.on and gate.on <= calendar.last:
            told = f"{gate.title}, {day(gate.on)}: {' '.join(gate.criteria)}"
            found.append(_flag(f"gate-{gate.track}-{gate.phase}", gate.on, (gate.title, told), calendar, size))
    return found


def _flag(name: str, on: date, told: tuple[str, str], calendar: Calendar, size: float) -> _Flag:
    """Its name stands after its day, or before it where the chart ends."""
    x, (words, note) = calendar.x(on), told
    wide = width_of(words, size * SMALL_SCALE, strong=True) + size
    right = x + wide <= calendar.right
    ends = (x - size * 0.5, x + wide) if right else (x - wide, x + size * 0.5)
    return _Flag(name, x, words, note, *ends, asked=name == "deadline")


def _draw_flags(drawing: Drawing, flags: Sequence[_Flag], levels: Sequence[int], bottom: float) -> None:
    size = drawing.size
    tops = [size * (_HEAD + _LEVEL * level) for level in levels]
    for flag, top in zip(flags, tops, strict=True):
        stroke = Stroke("bad", 1.6) if flag.asked else Stroke("edge", 0.8, (1.5, 2.5))
        drawing.line((flag.x, top), (flag.x, bottom), stroke, flag.id if flag.asked else "")
    for flag, top in zip(flags, tops, strict=True):
        middle = top + size * 0.7
        if not flag.asked:
            drawing.add(diamond(flag.x, middle, size * 0.5, "text", flag.id))
        wide = width_of(flag.words, size * SMALL_SCALE, strong=True)
        left = flag.left if flag.left < flag.x - size else flag.x + size * 0.8
        drawing.plate(left, middle + size * 0.3, wide)
        drawing.small(left, middle + size * 0.3, flag.words, strong=True, colour="bad" if flag.asked else "text")


_DEADLINE: Final = MappingProxyType(
    {
        True: word("The deadline is {day}, which the plan keeps."),
        False: word("The deadline is {day}, which the plan does not keep."),
        None: word("The deadline is {day}."),
    }
)


def item_note(item: Item, titles: Mapping[str, str]) -> str:
    """All that a bar stands for, in a sentence."""
    dated = days_between(item.starts, item.ends) if item.starts and item.ends else "no date yet"
    told = say(
        "{title}: {tier}, {dated}, {low} to {high} days of work by {owner}",
        title=item.title,
        tier=tier_word(item.priority),
        dated=dated,
        low=number(item.effort_days.low),
        high=number(item.effort_days.high),
        owner=item.owner,
    )
    needs = say("Needs: {names}", names=_listed(item.requires, titles)) if item.requires else ""
    waits = say("Waits for: {names}", names=_listed(item.waits_for, titles)) if item.waits_for else ""
    return ". ".join(filter(None, (told, needs, waits)))


def _listed(names: tuple[str, ...], titles: Mapping[str, str]) -> str:
    return in_commas(titles.get(name, name) for name in names)


def _alt(roadmap: Roadmap, tracks: list[Track]) -> str:
    told = [_told(track, roadmap, named=len(tracks) > 1) for track in tracks]
    deadline = say(_DEADLINE[roadmap.deadline_met], day=day(roadmap.deadline)) if roadmap.deadline else ""
    return in_a_row(*told, deadline)


def _told(track: Track, roadmap: Roadmap, *, named: bool) -> str:
    """How many items one track has, and from when to when; empty where it has none."""
    dated = [(item.starts, item.ends) for item in roadmap.items if item.track is track and item.starts and item.ends]
    if not dated:
        return ""
    first, last = day(min(starts for starts, _ in dated)), day(max(ends for _, ends in dated))
    one, many = "{count} item from {first} to {last}.", "{count} items from {first} to {last}."
    told = say_many(len(dated), one, many, first=first, last=last)
    return say("{track}: {told}", track=track_title(track), told=told) if named else told


def plan_table(roadmap: Roadmap) -> Table:
    """Each item and outside wait with its days."""
    rows = [
        (item.title, tier_word(item.priority), _date(item.starts), _date(item.ends), item.owner)
        for item in roadmap.items
        if item.priority is not Priority.WONT
    ]
    rows += [(item.title, say("closing"), _date(item.starts), _date(item.ends), item.owner) for item in roadmap.closing]
    rows += [(lead.title, "outside", _date(lead.starts), _date(lead.worst_end), "") for lead in roadmap.lead_times]
    rows += [(span.title, "", _date(span.starts), _date(span.ends), "") for span in roadmap.spans]
    columns = (Column("What", 2.0), Column("Tier"), Column("Starts"), Column("Ends"), Column("Who", 1.2))
    listed = tuple(tuple(words(cell) for cell in row) for row in rows)
    return Table("The plan by date", columns, listed, row_headers=True)


def _date(on: date | None) -> str:
    return day(on) if on else "not dated"

"""Which outcome follows from two answers: areas coloured, patterned and lettered, borders exact, the buyer marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from commsfit.domain.wording.figures import listed
from commsfit.domain.wording.lists import in_clauses
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.canvas.axis import ChartAxis
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.looks import OTHER, Marking, outcome_marking
from commsfit.presentation.charts.canvas.placing import Area, Shelf
from commsfit.presentation.charts.canvas.plane import Patch, Plane, Side, patches
from commsfit.presentation.formats.letters import width_of, wrapped
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Fill, Pattern, Stroke

_RATIO: Final = 0.62
_TITLE: Final = "Which answer leads where"


@dataclass(frozen=True, slots=True)
class _Frame:
    across: ChartAxis
    up: ChartAxis


def outcome_map(plane: Plane, names: Mapping[str, str], *, width: float, size: float = 9.0) -> Chart:
    """`names` are the outcomes' titles by id."""
    drawing = Drawing(width, size)
    left = max(width_of(text, size * SMALL_SCALE) for text in (*plane.up.words, "0")) + size * 1.6
    top = size * 2.4
    bottom = top + min((width - left) * _RATIO, size * 30)
    frame = _Frame(
        ChartAxis(plane.across.edges[0], plane.across.edges[-1], left, width - size * 1.2),
        ChartAxis(plane.up.edges[0], plane.up.edges[-1], bottom, top),
    )
    drawing.label(0, size * 1.0, plane.up.title, strong=True, room=width)
    unnamed: dict[str, str] = {}
    found = list(patches(plane))
    for patch in found:
        _draw_patch(drawing, plane, patch, frame, names)
    _draw_borders(drawing, plane, frame)
    _draw_across(drawing, plane.across, frame)
    _draw_up(drawing, plane.up, frame)
    _draw_you(drawing, plane, frame)
    for patch in found:
        unnamed |= _name_patch(drawing, plane, patch, frame, names)
    height = _draw_key(drawing, unnamed, bottom + size * 3.4)
    return Chart(_TITLE, drawing.scene(height), _alt(plane, names), _table(plane, names))


def _look(outcomes: tuple[str, ...]) -> Marking:
    return outcome_marking(outcomes[0]) if len(outcomes) == 1 else OTHER


def _letters(outcomes: tuple[str, ...]) -> str:
    return "/".join(outcome_marking(outcome).letter for outcome in outcomes) or "!"


def _named(outcomes: tuple[str, ...], names: Mapping[str, str]) -> str:
    if not outcomes:
        return "These answers contradict each other"
    return listed(tuple(names.get(outcome, outcome) for outcome in outcomes), "or")


def _corners(plane: Plane, patch: Patch, frame: _Frame) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    left, right = (frame.across.at(plane.across.edges[index]) for index in patch.columns)
    bottom, top = (frame.up.at(plane.up.edges[index]) for index in patch.rows)
    return left, top, right, bottom


def _draw_patch(drawing: Drawing, plane: Plane, patch: Patch, frame: _Frame, names: Mapping[str, str]) -> None:
    look = _look(patch.outcomes)
    left, top, right, bottom = _corners(plane, patch, frame)
    shape = f"{_letters(patch.outcomes)}-{patch.columns[0]}-{patch.rows[0]}"
    opacity = 0.3 if look.pattern is Pattern.SOLID else 0.55
    drawing.add(Box(left, top, right - left, bottom - top, Fill(look.colour, opacity, look.pattern), id=shape))
    drawing.note(shape, f"{_letters(patch.outcomes)}: {_named(patch.outcomes, names)}")


def _name_patch(
    drawing: Drawing, plane: Plane, patch: Patch, frame: _Frame, names: Mapping[str, str]
) -> dict[str, str]:
    """Letter and name on an area; what stands without its name is given back."""
    size, look = drawing.size, _look(patch.outcomes)
    left, top, right, bottom = _corners(plane, patch, frame)
    letters, name = _letters(patch.outcomes), _named(patch.outcomes, names)
    alone = {outcome_marking(outcome).letter: names.get(outcome, outcome) for outcome in patch.outcomes} or {"!": name}
    plate = max(size * 1.7, width_of(letters, size, strong=True) + size)
    x = left + size * 0.3
    if right - left < plate + size * 0.6 or bottom - top < size * 2.0:
        return alone
    start = x + plate + size * 0.5
    lines = wrapped(name, right - start - size * 0.8, size * SMALL_SCALE, strong=True, lines=3)
    height = size * (0.4 + 1.2 * len(lines))
    fits = " ".join(lines) == name and height + size * 0.6 < bottom - top and len(patch.outcomes) == 1
    height = max(size * 1.6, height if fits else 0.0)
    wide = max(width_of(line, size * SMALL_SCALE, strong=True) for line in lines) if fits else 0.0
    y = _clear_of_you(plane, frame, Area(x, top, start + wide, bottom), height)
    drawing.add(Box(x, y, plate, size * 1.6, Fill("surface"), Stroke(look.colour, 1.0), size * 0.4))
    drawing.label(x + plate / 2, y + size * 1.16, letters, strong=True, anchor=Anchor.MIDDLE)
    if not fits:
        return alone
    ground = Box(start - size * 0.3, y, wide + size * 0.6, height, Fill("surface", 0.86), None, size * 0.3)
    drawing.add(ground)
    for index, line in enumerate(lines):
        drawing.small(start, y + size * (1.13 + 1.2 * index), line, strong=True, colour="text")
    return {}


def _clear_of_you(plane: Plane, frame: _Frame, room: Area, height: float) -> float:
    """Where a label of an area begins: at its top, or at its bottom where the buyer stands under the top."""
    gap = height * 0.28
    at_top, at_bottom = room.top + gap, room.bottom - gap - height
    if plane.across.you is None or plane.up.you is None:
        return at_top
    x, y = frame.across.at(plane.across.you[0]), frame.up.at(plane.up.you[1])
    hides = room.left - gap <= x <= room.right + gap * 2 and room.top <= y <= at_top + height + gap * 2
    return at_bottom if hides and at_bottom > at_top else at_top


def _draw_borders(drawing: Drawing, plane: Plane, frame: _Frame) -> None:
    """A line wherever two neighbours differ, just where the threshold is."""
    pen = Stroke("text", 1.4)
    xs = [frame.across.at(edge) for edge in plane.across.edges]
    ys = [frame.up.at(edge) for edge in plane.up.edges]
    for row, columns in enumerate(plane.outcomes):
        for column, outcomes in enumerate(columns):
            if column and columns[column - 1] != outcomes:
                drawing.line((xs[column], ys[row]), (xs[column], ys[row + 1]), pen)
            if row and plane.outcomes[row - 1][column] != outcomes:
                drawing.line((xs[column], ys[row]), (xs[column + 1], ys[row]), pen)
    drawing.add(Box(xs[0], ys[-1], xs[-1] - xs[0], ys[0] - ys[-1], None, Stroke("edge", 1.0)))


def _draw_across(drawing: Drawing, side: Side, frame: _Frame) -> None:
    size, y = drawing.size, frame.up.start
    shelf = Shelf(size * 0.7)
    spots = [(edge, text) for edge, text in zip(side.edges, side.words, strict=True) if text]
    ends = {side.edges[0], side.edges[-1]}
    for edge, text in sorted(spots, key=lambda spot: spot[0] in ends):
        x = frame.across.at(edge)
        drawing.line((x, y), (x, y + size * 0.4), Stroke("text", 1.0))
        _centred(drawing, text, x, y + size * 1.5, shelf)
    drawing.label(drawing.width, y + size * 2.9, side.title, strong=True, anchor=Anchor.END, room=drawing.width)


def _centred(drawing: Drawing, text: str, x: float, y: float, shelf: Shelf) -> None:
    wide = width_of(text, drawing.size * SMALL_SCALE)
    left = min(max(x - wide / 2, 0), drawing.width - wide)
    if shelf.takes(left, left + wide):
        drawing.small(left, y, text)


def _draw_up(drawing: Drawing, side: Side, frame: _Frame) -> None:
    size, x = drawing.size, frame.across.start
    shelf = Shelf(size * 0.2)
    ends = {side.edges[0], side.edges[-1]}
    spots = [(frame.up.at(edge), text, edge in ends) for edge, text in zip(side.edges, side.words, strict=True) if text]
    for y, text, _ in sorted(spots, key=lambda spot: spot[2]):
        if shelf.takes(y - size * 0.6, y + size * 0.4):
            drawing.line((x - size * 0.4, y), (x, y), Stroke("text", 1.0))
            drawing.small(x - size * 0.7, y + size * 0.3, text, anchor=Anchor.END)


def _draw_you(drawing: Drawing, plane: Plane, frame: _Frame) -> None:
    if plane.across.you is None and plane.up.you is None:
        return
    size = drawing.size
    left, right = (frame.across.at(end) for end in plane.across.you or (plane.across.edges[0], plane.across.edges[-1]))
    bottom, top = (frame.up.at(end) for end in plane.up.you or (plane.up.edges[0], plane.up.edges[-1]))
    if right - left > size * 0.4 or bottom - top > size * 0.4:
        edge = Stroke("text", 1.6, (4.0, 2.5))
        drawing.add(
            Box(left - 2, top - 2, right - left + 4, bottom - top + 4, Fill("text", 0.08), edge, size * 0.3, "you")
        )
    else:
        drawing.add(Disc(left, top, size * 0.75, Fill("surface"), Stroke("text", 1.4)))
        drawing.add(Disc(left, top, size * 0.4, Fill("text"), id="you"))
    drawing.note("you", "You stand here")


def _draw_key(drawing: Drawing, unnamed: dict[str, str], top: float) -> float:
    """The names that found no room in their area, in lines under the picture."""
    size, x, y = drawing.size, 0.0, top + drawing.size * 1.1
    if not unnamed:
        return top
    for letters, name in unnamed.items():
        text = f"{letters} = {name}"
        wide = width_of(text, size * SMALL_SCALE)
        if x and x + wide > drawing.width:
            x, y = 0.0, y + size * 1.4
        drawing.small(x, y, text, colour="text", room=drawing.width - x)
        x += wide + size * 1.6
    return y + size * 0.5


def _alt(plane: Plane, names: Mapping[str, str]) -> str:
    found = dict.fromkeys(outcomes for row in plane.outcomes for outcomes in row)
    told = in_clauses(_named(outcomes, names) for outcomes in found)
    return say("{across} against {up}. They lead to: {told}.", across=plane.across.title, up=plane.up.title, told=told)


def _span(side: Side, start: int, end: int) -> str:
    closed = side.closed or (True,) * len(side.edges)
    most = say("up to {most}", most=side.words[end]) if closed[end] else say("under {most}", most=side.words[end])
    least = (
        say("over {least}", least=side.words[start])
        if closed[start]
        else say("{least} or more", least=side.words[start])
    )
    if start == 0:
        return "any" if end == len(side.edges) - 1 else most
    return least if end == len(side.edges) - 1 else f"{least}, {most}"


def _table(plane: Plane, names: Mapping[str, str]) -> Table:
    rows = tuple(
        tuple(
            words(cell)
            for cell in (
                _span(plane.across, *patch.columns),
                _span(plane.up, *patch.rows),
                _named(patch.outcomes, names),
            )
        )
        for patch in patches(plane)
    )
    return Table(_TITLE, (Column(plane.across.title), Column(plane.up.title), Column("Outcome", 1.4)), rows)

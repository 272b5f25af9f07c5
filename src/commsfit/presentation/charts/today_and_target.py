"""Who is served by what and where it goes, today and in the target: rows of three boxes joined by arrows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.formats.letters import wrapped
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Anchor, Box, Fill, Path, Stroke
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import picture as say

_ROW: Final = 7.5
_BOX: Final = 6.2
_DASHES: Final = (3.5, 2.5)


class Manner(StrEnum):
    """How a box stands: as any other, old, missing, or one of the two platforms."""

    PLAIN = "plain"
    OLD = "old"
    MISSING = "missing"
    STAFF = "ucaas"
    CUSTOMERS = "cpaas"
    BUILT = "built"


@dataclass(frozen=True, slots=True)
class SystemBox:
    """A name and a line under it."""

    title: str
    under: str
    manner: Manner = Manner.PLAIN


@dataclass(frozen=True, slots=True)
class SystemRow:
    """Who, what serves them, where it goes; `both` where calls go either way."""

    boxes: tuple[SystemBox, SystemBox, SystemBox]
    both: bool = False
    routes: int = 1


@dataclass(frozen=True, slots=True)
class SystemState:
    """One of the two states, with what it costs at its right."""

    title: str
    cost: str
    rows: tuple[SystemRow, ...]
    apart: str = ""
    """Between its two rows."""
    note: str = ""
    """Under its last row."""


def today_and_target(states: tuple[SystemState, ...], *, width: float, size: float = 8.5) -> Chart:
    """Both states one under the other, on the same three columns."""
    drawing = Drawing(width, size)
    box = width * 0.27
    lefts = (0.0, (width - box) / 2, width - box)
    y = size * 1.2
    for left, head in zip(lefts, (headings.WHO, say.SERVES, say.GOES), strict=True):
        drawing.small(left, y, head, strong=True)
    y += size * 0.9
    drawing.line((0, y), (width, y), Stroke("line", 0.8))
    for index, state in enumerate(states):
        if index:
            drawing.line((0, y + size * 0.6), (width, y + size * 0.6), Stroke("line", 0.8))
        y = _draw_state(drawing, state, (lefts, box), y + size * 2.6)
    told = [" ".join(_told(row) for row in state.rows) for state in states]
    return Chart("", drawing.scene(y), say.PICTURE_ALT.format(today=told[0], target=told[-1]))


def _told(row: SystemRow) -> str:
    return " – ".join(f"{box.title} ({box.under})" if box.under else box.title for box in row.boxes) + "."


def _draw_state(drawing: Drawing, state: SystemState, columns: tuple[tuple[float, ...], float], y: float) -> float:
    size, width = drawing.size, drawing.width
    drawing.label(0, y, state.title, scale=1.18, strong=True)
    drawing.label(width, y, state.cost, anchor=Anchor.END, strong=True)
    y += size * 1.2
    for index, row in enumerate(state.rows):
        if index and state.apart:
            _draw_apart(drawing, state.apart, y)
            y += size * 1.9
        _draw_row(drawing, row, columns, y)
        y += size * _ROW
    if state.note:
        drawing.small(width, y + size * 0.2, state.note, anchor=Anchor.END, colour="cpaas")
        y += size * 1.2
    return y


def _draw_apart(drawing: Drawing, words: str, y: float) -> None:
    size, width = drawing.size, drawing.width
    label = drawing.small(width / 2, y + size * 0.35, words, anchor=Anchor.MIDDLE, strong=True, colour="text")
    gap = width * 0.2 if label is None else len(label.text) * size * 0.26 + size * 1.5
    for ends in ((0.0, width / 2 - gap), (width / 2 + gap, width)):
        drawing.line((ends[0], y), (ends[1], y), Stroke("edge", 0.8, _DASHES))


def _draw_row(drawing: Drawing, row: SystemRow, columns: tuple[tuple[float, ...], float], y: float) -> None:
    lefts, width = columns
    size = drawing.size
    for left, box in zip(lefts, row.boxes, strict=True):
        _draw_box(drawing, box, (left, y, width, size * _BOX))
    missing = any(box.manner is Manner.MISSING for box in row.boxes)
    colour = "bad" if missing else "cpaas" if row.boxes[1].manner is Manner.CUSTOMERS else "text"
    pen = Stroke(colour, 1.3, _DASHES if missing else ())
    middle = y + size * _BOX / 2
    for index in (0, 1):
        start, end = lefts[index] + width + size * 0.7, lefts[index + 1] - size * 0.7
        if index and row.routes > 1:
            _arrow(drawing, (start, end), middle - size * 0.9, pen, both=row.both)
            _arrow(drawing, (start, end), middle + size * 0.9, Stroke(colour, 1.3, _DASHES), both=row.both)
        else:
            _arrow(drawing, (start, end), middle, pen, both=row.both)


def _draw_box(drawing: Drawing, box: SystemBox, frame: tuple[float, float, float, float]) -> None:
    x, y, width, height = frame
    size = drawing.size
    solid = box.manner in {Manner.STAFF, Manner.CUSTOMERS}
    fill, edge = _look(box.manner)
    drawing.add(Box(x, y, width, height, fill, edge, size * 0.7))
    room = width - size * 2.2
    colour = "surface" if solid else "bad" if box.manner is Manner.MISSING else "text"
    lines = wrapped(box.under, room, size * SMALL_SCALE, lines=3) if box.under else ()
    baseline = y + height / 2 - size * (0.15 if lines else -0.35) - size * 0.5 * (len(lines) - 1 if lines else 0)
    drawing.label(x + size * 1.1, baseline, box.title, strong=True, colour=colour, room=room)
    for index, line in enumerate(lines):
        below = baseline + size * 1.25 + index * size * 1.05
        drawing.small(x + size * 1.1, below, line, colour="surface" if solid else "muted")


def _look(manner: Manner) -> tuple[Fill | None, Stroke | None]:
    match manner:
        case Manner.STAFF | Manner.CUSTOMERS:
            return Fill(manner.value), None
        case Manner.BUILT:
            return Fill("cpaas", 0.12), Stroke("cpaas", 1.2)
        case Manner.OLD:
            return Fill("line"), None
        case Manner.MISSING:
            return None, Stroke("bad", 1.2, _DASHES)
        case Manner.PLAIN:
            return Fill("surface"), Stroke("edge", 1.0)


def _arrow(drawing: Drawing, ends: tuple[float, float], y: float, pen: Stroke, *, both: bool) -> None:
    """A line with a head at its end, or at both."""
    size = drawing.size
    start, end = ends
    drawing.line((start + (size * 0.5 if both else 0), y), (end - size * 0.5, y), pen)
    heads = [(end, -1.0), (start, 1.0)] if both else [(end, -1.0)]
    for tip, back in heads:
        corners = ((tip, y), (tip + back * size * 0.75, y - size * 0.42), (tip + back * size * 0.75, y + size * 0.42))
        drawing.add(Path(corners, fill=Fill(pen.colour)))

"""State marks as shapes, each with an outline of its own, so that none needs its colour."""

from __future__ import annotations

from math import cos, pi, sin

from commsfit.domain.readiness import CheckState
from commsfit.presentation.charts.canvas.looks import STATES
from commsfit.presentation.outline.scene import Box, Disc, Fill, Path, Shape, Stroke


def state_mark(state: CheckState, x: float, y: float, radius: float, shape_id: str = "") -> tuple[Shape, ...]:
    """The mark of a check's state around a middle."""
    colour = STATES[state]
    pen = Stroke("surface", radius * 0.26)
    match state:
        case CheckState.PASS:
            return (
                Disc(x, y, radius, Fill(colour), id=shape_id),
                _path(x, y, radius, ((-0.42, 0.02), (-0.1, 0.36), (0.46, -0.34)), pen),
            )
        case CheckState.CAUTION:
            return (
                _polygon((x, y + radius * 0.12), radius * 1.16, (3, -pi / 2), colour, shape_id),
                _path(x, y, radius, ((0, -0.42), (0, 0.2)), pen),
                Disc(x, y + radius * 0.46, radius * 0.15, Fill("surface")),
            )
        case CheckState.HIGH_RISK:
            return (
                _polygon((x, y), radius * 1.14, (4, 0.0), colour, shape_id),
                _path(x, y, radius, ((0, -0.52), (0, 0.14)), pen),
                Disc(x, y + radius * 0.46, radius * 0.15, Fill("surface")),
            )
        case CheckState.FAIL:
            side = radius * 1.8
            return (
                Box(x - side / 2, y - side / 2, side, side, Fill(colour), None, radius * 0.3, shape_id),
                _path(x, y, radius, ((-0.42, -0.42), (0.42, 0.42)), pen),
                _path(x, y, radius, ((-0.42, 0.42), (0.42, -0.42)), pen),
            )
        case CheckState.OPEN:
            return (Disc(x, y, radius * 0.9, Fill("surface"), Stroke(colour, radius * 0.2, (2.0, 1.6)), shape_id),)


def diamond(x: float, y: float, radius: float, colour: str, shape_id: str = "") -> Path:
    """A gate on the calendar."""
    return _polygon((x, y), radius, (4, 0.0), colour, shape_id)


def _polygon(middle: tuple[float, float], radius: float, form: tuple[int, float], colour: str, shape_id: str) -> Path:
    """A regular polygon: how many corners, and the turn of the first."""
    corners, turn = form
    angles = (turn + 2 * pi * corner / corners for corner in range(corners))
    points = tuple((middle[0] + radius * cos(angle), middle[1] + radius * sin(angle)) for angle in angles)
    return Path(points, fill=Fill(colour), id=shape_id)


def _path(x: float, y: float, radius: float, points: tuple[tuple[float, float], ...], pen: Stroke) -> Path:
    return Path(tuple((x + radius * across, y + radius * down) for across, down in points), stroke=pen)

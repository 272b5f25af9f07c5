"""A drawing as plain shapes in points, origin top left, coloured by token; QPainter and reportlab only paint it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Anchor(StrEnum):
    """Which side of a label stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Pattern(StrEnum):
    """What tells areas apart without colour."""

    SOLID = "solid"
    HATCHED = "hatched"
    DOTTED = "dotted"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour token, width and dashes."""

    colour: str
    width: float = 1.0
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Fill:
    """An area's colour token, opacity and pattern."""

    colour: str
    opacity: float = 1.0
    pattern: Pattern = Pattern.SOLID


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill | None = None
    stroke: Stroke | None = None
    radius: float = 0.0
    id: str = ""
    """What it stands for, for hover, keyboard and tests."""


@dataclass(frozen=True, slots=True)
class Path:
    """A polyline, closed to a polygon where it has a fill."""

    points: tuple[tuple[float, float], ...]
    stroke: Stroke | None = None
    fill: Fill | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    fill: Fill | None = None
    stroke: Stroke | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Text on one line; y is its baseline."""

    x: float
    y: float
    text: str
    size: float = 9.0
    strong: bool = False
    colour: str = "text"
    anchor: Anchor = Anchor.START
    id: str = ""


Shape: TypeAlias = Box | Path | Disc | Label


@dataclass(frozen=True, slots=True)
class Scene:
    """Shapes back to front on a ground of this size."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    notes: tuple[tuple[str, str], ...] = ()
    """What a shape of an id says when pointed at or reached by keyboard, in reading order."""
    frozen: float = 0.0
    """The width of a left column that stays where the rest scrolls."""

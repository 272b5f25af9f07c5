"""The lines and dots that tell areas apart without colour: an area's frame in, marks to draw inside its clip out."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor
from typing import Final

GAP: Final = 4.5
"""Points between two hatch lines or dots."""
LINE: Final = 1.3
DOT: Final = 0.9
TINT: Final = 0.24
"""Opacity of the ground under hatches and dots, relative to the fill's own."""


def hatches(left: float, top: float, right: float, bottom: float) -> Iterator[tuple[float, float, float, float]]:
    """Rising diagonals across the frame, on one lattice so that neighbours line up."""
    for step in range(floor((left + top) / GAP), ceil((right + bottom) / GAP) + 1):
        total = step * GAP
        yield (total - bottom, bottom, total - top, top)


def dots(left: float, top: float, right: float, bottom: float) -> Iterator[tuple[float, float]]:
    """Middles of a dot lattice over the frame, every second row shifted."""
    for row in range(floor(top / GAP), ceil(bottom / GAP) + 1):
        shift = GAP / 2 if row % 2 else 0.0
        for column in range(floor(left / GAP), ceil(right / GAP) + 1):
            yield (column * GAP + shift, row * GAP)

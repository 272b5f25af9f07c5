"""Two answers as a plane: where thresholds cut each side, and which outcomes each piece leaves possible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """One answer along a side: `edges` from the lowest to the highest figure with each threshold between them."""

    question: str
    title: str
    edges: tuple[float, ...]
    words: tuple[str, ...]
    """What stands at each edge; empty where nothing does."""
    you: tuple[float, float] | None = None
    """Where the buyer stands, low and high; None where nobody knows."""
    closed: tuple[bool, ...] = ()
    """Whether each edge belongs to the piece under it; where not said, it does."""


@dataclass(frozen=True, slots=True)
class Plane:
    """`outcomes[row][column]`, rows from the lowest figure up."""

    across: Side
    up: Side
    outcomes: tuple[tuple[tuple[str, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle of pieces that share their outcomes: columns and rows, the last ones not included."""

    columns: tuple[int, int]
    rows: tuple[int, int]
    outcomes: tuple[str, ...]


def patches(plane: Plane) -> Iterator[Patch]:
    """The plane as the fewest rectangles that a greedy eye finds, each of one set of outcomes."""
    grid = plane.outcomes
    free = {(column, row) for row in range(len(grid)) for column in range(len(grid[row]))}
    while free:
        column, row = min(free, key=lambda cell: (cell[1], cell[0]))
        patch = _grown(plane, free, column, row)
        free -= {(across, up) for across in range(*patch.columns) for up in range(*patch.rows)}
        yield patch


def _grown(plane: Plane, free: set[tuple[int, int]], column: int, row: int) -> Patch:
    wanted = plane.outcomes[row][column]

    def fits(columns: range, rows: range) -> bool:
        return all((across, up) in free and plane.outcomes[up][across] == wanted for across in columns for up in rows)

    right = column + 1
    while fits(range(column, right + 1), range(row, row + 1)):
        right += 1
    top = row + 1
    while fits(range(column, right), range(row, top + 1)):
        top += 1
    return Patch((column, right), (row, top), wanted)

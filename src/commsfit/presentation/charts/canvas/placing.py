"""Where labels may stand: the box that each takes, and how a column of labels spreads out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commsfit.presentation.formats.letters import ASCENT, DESCENT, width_of
from commsfit.presentation.outline.scene import Anchor, Label


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area, slack: float = 0.25) -> bool:
        """Whether the two share more than a sliver."""
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.top < other.bottom - slack
            and other.top < self.bottom - slack
        )


def area_of(label: Label) -> Area:
    """The box that a label's text takes."""
    width = width_of(label.text, label.size, strong=label.strong)
    left = {Anchor.START: label.x, Anchor.MIDDLE: label.x - width / 2, Anchor.END: label.x - width}[label.anchor]
    return Area(left, label.y - label.size * ASCENT, left + width, label.y + label.size * DESCENT)


def spread(wanted: Sequence[float], step: float, top: float, bottom: float) -> list[float]:
    """Positions as near as may be to the wanted ones, at least a step apart and inside the ends where they fit."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = [0.0] * len(wanted)
    floor = top
    for index in order:
        placed[index] = max(wanted[index], floor)
        floor = placed[index] + step
    ceiling = bottom
    for index in reversed(order):
        placed[index] = min(placed[index], ceiling)
        ceiling = placed[index] - step
    return placed


def on_levels(wanted: Sequence[tuple[float, float]], gap: float) -> tuple[int, ...]:
    """For each stretch the highest line on which it touches none before it: nothing is left out for want of room."""
    shelves: list[Shelf] = []
    found: list[int] = []
    for left, right in wanted:
        level = next((level for level, shelf in enumerate(shelves) if shelf.takes(left, right)), len(shelves))
        if level == len(shelves):
            shelves.append(Shelf(gap))
            shelves[-1].takes(left, right)
        found.append(level)
    return tuple(found)


class Shelf:
    """A row on which labels are put only where they do not touch those already there."""

    def __init__(self, gap: float) -> None:
        self._gap = gap
        self._taken: list[tuple[float, float]] = []

    def takes(self, left: float, right: float) -> bool:
        """Reserve the stretch if it is free."""
        if any(
            left < other_right + self._gap and other_left - self._gap < right for other_left, other_right in self._taken
        ):
            return False
        self._taken.append((left, right))
        return True

"""Round figures along an axis and their place on it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from commsfit.presentation.charts.canvas.drawing import Drawing
from commsfit.presentation.outline.scene import Anchor, Stroke


@dataclass(frozen=True, slots=True)
class ChartAxis:
    """From the lowest figure at `start` to the highest at `end`; start may lie below end on the page or beside it."""

    lowest: float
    highest: float
    start: float
    end: float

    def at(self, figure: float) -> float:
        share = (figure - self.lowest) / ((self.highest - self.lowest) or 1.0)
        return self.start + (self.end - self.start) * share

    def ticks(self, about: int = 4) -> tuple[float, ...]:
        """Round figures inside the ends, about as many as wished."""
        step = round_step((self.highest - self.lowest) / max(1, about))
        first = ceil(self.lowest / step - 1e-9)
        last = floor(self.highest / step + 1e-9)
        return tuple(step * index for index in range(first, last + 1))


def round_step(raw: float) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is not under a raw step."""
    if raw <= 0:
        return 1.0
    power = 10.0 ** floor(log10(raw))
    return next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= raw * (1 - 1e-9))


def draw_levels(drawing: Drawing, axis: ChartAxis, labels: dict[float, str], left: float, right: float) -> None:
    """Hairlines across with their figure at the left, its end just short of them."""
    for level, words in labels.items():
        y = axis.at(level)
        drawing.line((left, y), (right, y), Stroke("line", 0.8))
        drawing.small(left - drawing.size * 0.6, y + drawing.size * 0.3, words, anchor=Anchor.END)

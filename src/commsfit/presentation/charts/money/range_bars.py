"""A figure that is still a guess as a bar under its name: from its low to its high, a tick where it is put now."""

from __future__ import annotations

from decimal import Decimal

from commsfit.domain.answers.values import Band
from commsfit.presentation.charts.canvas.axis import ChartAxis
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Anchor, Box, Fill, Stroke


def range_bar(band: Band, title: str, value: str, *, width: float, size: float = 8.0) -> Chart | None:
    """None where low and high are one figure."""
    if band.low == band.high:
        return None
    drawing = Drawing(width, size)
    beside = width_of(title, size, strong=True) + size + width_of(value, size * SMALL_SCALE) <= width
    drawing.label(0, size, title, strong=True, room=width)
    if beside:
        drawing.small(width, size, value, anchor=Anchor.END)
    else:
        drawing.small(0, size * 2.2, value, room=width)
    middle, thick = size * (2.35 if beside else 3.5), size * 0.85
    lowest = min(Decimal(0), band.low)
    axis = ChartAxis(float(lowest), float(band.high + (band.high - lowest) * Decimal("0.15")), 0.0, width)
    drawing.add(Box(0, middle - size * 0.14, width, size * 0.28, Fill("line"), None, size * 0.14))
    low, high = axis.at(float(band.low)), axis.at(float(band.high))
    drawing.add(Box(low, middle - thick / 2, high - low, thick, Fill("accent", 0.42), None, thick / 2, "range"))
    at = axis.at(float(band.base))
    drawing.line((at, middle - size * 0.72), (at, middle + size * 0.72), Stroke("text", 2.0), "now")
    drawing.note("range", value)
    return Chart("", drawing.scene(middle + size * 0.75), f"{title}: {value}.")

"""A compared answer on a small scale: where the threshold lies, and the answer as a dot or, for a range, a bar."""

from __future__ import annotations

from decimal import Decimal

from commsfit.domain.verdict.signals import Reading, SignalState
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.canvas.axis import ChartAxis
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.formats.formats import number
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Box, Fill, Scene, Stroke

_STATE = {
    SignalState.FIRED: "it holds",
    SignalState.CLEAR: "it does not hold",
    SignalState.OPEN: "still open",
}


def threshold_scale(
    reading: Reading, title: str, *, width: float, size: float = 9.0, labelled: bool = False
) -> Chart | None:
    """One reading, `labelled` with both figures on it; None where there is nothing to lay out, as for yes or no."""
    if reading.scale is None:
        return None
    drawing = Drawing(width, size)
    middle = size * (2.2 if labelled else 0.9)
    scene = _draw(drawing, reading, middle, labelled=labelled)
    data = Table(
        title,
        (Column("Answer"), Column("Rule", 1.4), Column("State")),
        ((words(reading.said), words(reading.threshold), words(_STATE[reading.state])),),
    )
    alt = say(
        "{title}: {said}; the rule is {threshold}: {state}.",
        title=title,
        said=reading.said,
        threshold=reading.threshold,
        state=_STATE[reading.state],
    )
    return Chart(title, scene, alt, data)


def _draw(drawing: Drawing, reading: Reading, middle: float, *, labelled: bool) -> Scene:
    scale, size = reading.scale, drawing.size
    assert scale is not None
    edge = size * 0.7
    axis = ChartAxis(scale.minimum, scale.maximum, edge, drawing.width - edge)
    thick = size * 0.38
    drawing.add(Box(0, middle - thick / 2, drawing.width, thick, Fill("line"), None, thick / 2, "track"))
    at = axis.at(scale.threshold)
    drawing.line((at, middle - size * 0.72), (at, middle + size * 0.72), Stroke("text", 1.4), "threshold")
    low, high = axis.at(scale.low), axis.at(scale.high)
    radius = size * 0.46
    if high - low > radius / 2:
        drawing.add(
            Box(
                low - radius,
                middle - radius,
                high - low + 2 * radius,
                2 * radius,
                Fill("accent", 0.3),
                Stroke("accent", 1.4),
                radius,
                "you",
            )
        )
    else:
        drawing.disc((low + high) / 2, middle, radius, "accent", "you")
    drawing.note("you", say("The answer: {said}", said=reading.said))
    drawing.note("threshold", say("The rule: {threshold}", threshold=reading.threshold))
    if not labelled:
        return drawing.scene(size * 1.8)
    _centred(drawing, (low + high) / 2, middle - size * 1.0, f"you: {reading.said}", strong=True)
    _centred(drawing, at, middle + size * 1.75, reading.threshold, strong=False)
    return drawing.scene(middle + size * 2.2)


def _centred(drawing: Drawing, middle: float, y: float, text: str, *, strong: bool) -> None:
    """A label over its point, held inside the drawing."""
    room = drawing.width
    width = min(room, width_of(text, drawing.size * SMALL_SCALE, strong=strong))
    left = min(max(middle - width / 2, 0), room - width)
    drawing.small(left, y, text, strong=strong, colour="text" if strong else "muted", room=room)


def answer_scale(reading: Reading, title: str, *, width: float, size: float = 8.0) -> Chart | None:
    """The answer on its scale with the threshold's figure under its tick, for a card that says the rest."""
    scale = reading.scale
    if scale is None:
        return None
    drawing = Drawing(width, size)
    middle = size * 0.9
    _draw(drawing, reading, middle, labelled=False)
    figure = f"{number(Decimal(str(scale.threshold)))}{'%' if reading.said.endswith('%') else ''}"
    edge = size * 0.7
    at = ChartAxis(scale.minimum, scale.maximum, edge, width - edge).at(scale.threshold)
    _centred(drawing, at, middle + size * 1.95, figure, strong=True)
    alt = say(
        "{title}: {said}; the rule is {threshold}: {state}.",
        title=title,
        said=reading.said,
        threshold=reading.threshold,
        state=_STATE[reading.state],
    )
    return Chart("", drawing.scene(middle + size * 2.2), alt)

"""Shapes that say a state without colour: tick, bar, cross, ring, and squares for the two platforms."""

from __future__ import annotations

from commsfit.presentation.outline.outline import Tone
from commsfit.report.pages.canvas import Ink
from commsfit.report.pages.pieces import Brush

_COLOURS = {
    Tone.NEUTRAL: "muted",
    Tone.GOOD: "good",
    Tone.CAUTION: "caution",
    Tone.BAD: "bad",
    Tone.OPEN: "muted",
    Tone.UCAAS: "ucaas",
    Tone.CPAAS: "cpaas",
}


def tone_colour(tone: Tone) -> str:
    """The colour token that goes with a state."""
    return _COLOURS[tone]


def paint_tone_mark(brush: Brush, tone: Tone, x: float, baseline: float, size: float) -> None:
    """A shape as wide as `size`, standing on the baseline; the caller claims it as an artifact."""
    canvas, colour = brush.canvas, brush.palette[_COLOURS[tone]]
    radius = size * 0.44
    cx, cy = x + radius, baseline - size * 0.36
    match tone:
        case Tone.GOOD:
            canvas.disc(cx, cy, radius, Ink(fill=colour))
            tick = (
                (cx - radius * 0.5, cy),
                (cx - radius * 0.1, cy + radius * 0.4),
                (cx + radius * 0.5, cy - radius * 0.4),
            )
            canvas.path(tick, Ink(stroke="#FFFFFF", line=size * 0.13))
        case Tone.BAD:
            canvas.box((cx - radius, cy - radius, 2 * radius, 2 * radius), Ink(fill=colour), size * 0.12)
            arm = radius * 0.45
            canvas.path(((cx - arm, cy - arm), (cx + arm, cy + arm)), Ink(stroke="#FFFFFF", line=size * 0.13))
            canvas.path(((cx - arm, cy + arm), (cx + arm, cy - arm)), Ink(stroke="#FFFFFF", line=size * 0.13))
        case Tone.CAUTION:
            corners = (
                (cx, cy - radius * 1.05),
                (cx + radius * 1.1, cy + radius * 0.9),
                (cx - radius * 1.1, cy + radius * 0.9),
            )
            canvas.path(corners, Ink(fill=colour))
            canvas.path(((cx, cy - radius * 0.4), (cx, cy + radius * 0.25)), Ink(stroke="#FFFFFF", line=size * 0.13))
            canvas.disc(cx, cy + radius * 0.58, size * 0.07, Ink(fill="#FFFFFF"))
        case Tone.OPEN:
            canvas.disc(cx, cy, radius * 0.88, Ink(stroke=colour, line=size * 0.12, dashes=(size * 0.2, size * 0.14)))
        case Tone.NEUTRAL:
            canvas.disc(cx, cy, radius * 0.5, Ink(fill=colour))
        case Tone.UCAAS:
            canvas.box((cx - radius, cy - radius, 2 * radius, 2 * radius), Ink(fill=colour), size * 0.2)
        case Tone.CPAAS:
            diamond = (
                (cx, cy - radius * 1.1),
                (cx + radius * 1.1, cy),
                (cx, cy + radius * 1.1),
                (cx - radius * 1.1, cy),
            )
            canvas.path(diamond, Ink(fill=colour))

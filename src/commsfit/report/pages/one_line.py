"""A text on a single line: labels of charts and running words, in any script."""

from __future__ import annotations

from commsfit.presentation.outline.outline import words
from commsfit.report.pages.canvas import TaggedCanvas
from commsfit.report.type.lines import Line, break_lines
from commsfit.report.type.words import Look, Looks, words_of

_ENDLESS = 1e9
_NOTHING = Line((), 0.0)


def on_one_line(text: str, look: Look) -> Line:
    """The text as a line of its own width."""
    found = break_lines(words_of(words(text), Looks(look, look, look)), _ENDLESS)
    return found[0] if found else _NOTHING


def paint_line(canvas: TaggedCanvas, line: Line, x: float, baseline: float, colour: str) -> None:
    """Paint it from x; words that run from right to left are read in their own order."""
    for stretch in line.stretches:
        if stretch.turned:
            with canvas.spoken(stretch.text):
                canvas.text(x + stretch.x, baseline, stretch.runs, stretch.look.size, colour)
        else:
            canvas.text(x + stretch.x, baseline, stretch.runs, stretch.look.size, colour)

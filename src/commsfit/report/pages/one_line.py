"""A text on a single line: labels of charts and running words, in any script."""

from __future__ import annotations

from commsfit.presentation.outline.outline import words
from commsfit.report.pages.canvas import TaggedCanvas
from commsfit.report.type.lines import SetLine, break_lines
from commsfit.report.type.words import RunStyle, RunStyles, words_of_spans

_ENDLESS = 1e9
_NOTHING = SetLine((), 0.0)


def on_one_line(text: str, look: RunStyle) -> SetLine:
    """The text as a line of its own width."""
    found = break_lines(words_of_spans(words(text), RunStyles(look, look, look)), _ENDLESS)
    return found[0] if found else _NOTHING


def paint_line(canvas: TaggedCanvas, line: SetLine, x: float, baseline: float, colour: str) -> None:
    """Paint it from x; words that run from right to left are read in their own order."""
    for stretch in line.stretches:
        if stretch.turned:
            with canvas.spoken(stretch.text):
                canvas.text(x + stretch.x, baseline, stretch.runs, stretch.look.size, colour)
        else:
            canvas.text(x + stretch.x, baseline, stretch.runs, stretch.look.size, colour)

"""What stands on every page, as artifacts: the client and title above, the brand's line and the page number below."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.wording.messages import say
from commsfit.report.door import title
from commsfit.report.pages.canvas import Artifact
from commsfit.report.pages.one_line import on_one_line, paint_line
from commsfit.report.pages.pieces import Brush
from commsfit.report.pages.style import PageFormat
from commsfit.report.type.fonts import Weight, width
from commsfit.report.type.lines import SetLine
from commsfit.report.type.words import RunStyle

_HEADER_BASELINE = 30.0
_FOOTER_BASELINE = 20.0
APART = 24.0
"""What stands at both ends of a line keeps so far from each other."""
_MORE = "…"
_PLAIN = RunStyle(7.75)
_STRONG = RunStyle(7.75, Weight.STRONG)
_FIGURES = RunStyle(7.75, figures=True)


@dataclass(frozen=True, slots=True)
class HeadersAndFooters:
    """The running words of one document."""

    left: str
    right: str
    foot: str


def paint_furniture(brush: Brush, sheet: PageFormat, furniture: HeadersAndFooters, page: int, pages: int) -> None:
    """A header and a footer on every page."""
    right = sheet.width - sheet.right
    with brush.canvas.artifact(Artifact.HEADER):
        edition = fitted_line(furniture.right, sheet.measure / 2, _PLAIN)
        client = fitted_line(furniture.left, sheet.measure - edition.width - APART, _STRONG)
        paint_line(brush.canvas, client, sheet.left, _HEADER_BASELINE, brush.palette["text"])
        _paint(brush, edition, right - edition.width, _HEADER_BASELINE)
        brush.canvas.rule(sheet.left, _HEADER_BASELINE + 9, right, brush.palette["line"], 0.6)
    with brush.canvas.artifact(Artifact.FOOTER):
        baseline = sheet.height - _FOOTER_BASELINE
        brush.canvas.rule(sheet.left, baseline - 13, right, brush.palette["line"], 0.6)
        number = on_one_line(say("{page} of {pages}", page=page + 1, pages=pages), _FIGURES)
        _paint(brush, fitted_line(furniture.foot, sheet.measure - number.width - APART, _PLAIN), sheet.left, baseline)
        _paint(brush, number, right - number.width, baseline)


def _paint(brush: Brush, line: SetLine, x: float, baseline: float) -> None:
    paint_line(brush.canvas, line, x, baseline, brush.palette["muted"])


def fitted_line(text: str, room: float, look: RunStyle) -> SetLine:
    """As much of a text as the room holds, as a line."""
    return on_one_line(shortened_to(text, room, look), look)


def shortened_to(text: str, room: float, look: RunStyle) -> str:
    """As much of a text as the room holds, with an ellipsis where it was cut."""
    text = title(text)
    if on_one_line(text, look).width <= room:
        return text
    used = width(_MORE, look.size, look.weight)
    for index, character in enumerate(text):
        used += width(character, look.size, look.weight)
        if used > room:
            return text[:index].rstrip() + _MORE
    return text

"""What stands on every page, as artifacts: the client and title above, the brand's line and the page number below."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.report.canvas import Artifact
from commsfit.report.door import line
from commsfit.report.fonts import Weight, measured, width
from commsfit.report.pieces import Brush
from commsfit.report.style import Sheet

_SIZE = 7.5
_HEADER_BASELINE = 38.0
_FOOTER_BASELINE = 34.0
_APART = 24.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """The running words of one document."""

    left: str
    right: str
    foot: str


def paint_furniture(brush: Brush, sheet: Sheet, furniture: Furniture, page: int, pages: int) -> None:
    """Header from the second page on, footer on all."""
    canvas = brush.canvas
    right = sheet.width - sheet.right
    if page > 0:
        with canvas.artifact(Artifact.HEADER):
            title = fitted(furniture.right, sheet.measure / 2, _SIZE)
            title_width = width(title, _SIZE)
            client = fitted(furniture.left, sheet.measure - title_width - _APART, _SIZE, Weight.STRONG)
            _words(brush, client, (sheet.left, _HEADER_BASELINE), Weight.STRONG)
            _words(brush, title, (right - title_width, _HEADER_BASELINE))
            canvas.rule(sheet.left, _HEADER_BASELINE + 8, right, brush.palette["line"], 0.4)
    with canvas.artifact(Artifact.FOOTER):
        baseline = sheet.height - _FOOTER_BASELINE
        number = f"Page {page + 1} of {pages}"
        number_width = width(number, _SIZE, figures=True)
        _words(brush, fitted(furniture.foot, sheet.measure - number_width - _APART, _SIZE), (sheet.left, baseline))
        drawn = measured(number, figures=True)
        canvas.text(right - number_width, baseline, drawn.runs, _SIZE, brush.palette["muted"])


def _words(brush: Brush, text: str, at: tuple[float, float], weight: Weight = Weight.REGULAR) -> None:
    if text:
        brush.canvas.text(*at, measured(text, weight).runs, _SIZE, brush.palette["muted"])


def fitted(text: str, room: float, size: float, weight: Weight = Weight.REGULAR) -> str:
    """As much of a text as the room holds, with an ellipsis where it was cut."""
    text = line(text)[:400]
    if width(text, size, weight) <= room:
        return text
    while text and width(text + "…", size, weight) > room:
        text = text[:-1]
    return text + "…" if text else ""

"""How paper is set: sheet sizes, margins, type sizes in points, and colours by token with the brand's on top."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from commsfit.domain.document.assessment import Paper
from commsfit.presentation.tokens import PAPER
from commsfit.report.branding.contrast import softened
from commsfit.report.type.fonts import Weight
from commsfit.report.type.words import RunStyle, RunStyles

_MILLIMETRE: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class PageFormat:
    """A page's size and the frame that text stands in."""

    width: float
    height: float
    left: float = 45.0
    right: float = 45.0
    top: float = 58.0
    bottom: float = 44.0

    @property
    def measure(self) -> float:
        """How wide the frame is."""
        return self.width - self.left - self.right

    @property
    def room(self) -> float:
        """How high the frame is."""
        return self.height - self.top - self.bottom


PAGE_FORMATS: Final[Mapping[Paper, PageFormat]] = {
    Paper.A4: PageFormat(210 * _MILLIMETRE, 297 * _MILLIMETRE),
    Paper.LETTER: PageFormat(612.0, 792.0, left=53.36, right=53.36, top=52.0, bottom=40.0),
}


@dataclass(frozen=True, slots=True)
class Style:
    """One kind of text: its looks and the distance of its lines."""

    looks: RunStyles
    leading: float

    @property
    def size(self) -> float:
        return self.looks.plain.size


def _style(
    size: float, leading: float, weight: Weight = Weight.REGULAR, colour: str = "text", *, figures: bool = False
) -> Style:
    heavier = Weight.STRONG if weight is Weight.REGULAR else Weight.BOLD
    return Style(
        RunStyles(
            RunStyle(size, weight, colour, figures),
            RunStyle(size, heavier, colour, figures),
            RunStyle(size, weight, "muted", figures),
        ),
        leading,
    )


TITLE: Final = _style(21, 25, Weight.BOLD, "heading")
SECTION: Final = _style(17, 21.5, Weight.BOLD, "heading")
PART: Final = _style(11, 15, Weight.BOLD, "heading")
EYEBROW: Final = _style(8, 11, Weight.STRONG, "accent")
LEAD: Final = _style(9.5, 14)
BODY: Final = _style(8.75, 12.75)
STRONG: Final = _style(8.75, 12.75, Weight.STRONG)
SMALL: Final = _style(8.25, 12)
LABEL: Final = _style(7.75, 11, Weight.REGULAR, "muted")
CELL: Final = _style(8.25, 11.25)
CELL_HEAD: Final = _style(7.75, 10.75, Weight.STRONG, "muted")
CELL_FIGURES: Final = _style(8.25, 11.25, figures=True)
CELL_TOTAL: Final = _style(8.25, 11.25, Weight.STRONG)
CELL_TOTAL_FIGURES: Final = _style(8.25, 11.25, Weight.STRONG, figures=True)
CARD_TITLE: Final = _style(8.75, 12.5, Weight.STRONG)
CARD_VALUE: Final = _style(12.5, 16.5, Weight.BOLD)
QUIET: Final = _style(8.25, 11.75, Weight.REGULAR, "muted")


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by token; a colour that is already #hex is itself."""

    colours: Mapping[str, str] = field(default_factory=lambda: {**PAPER, "heading": PAPER["text"]})

    def __getitem__(self, token: str) -> str:
        return token if token.startswith("#") else self.colours[token]

    def branded(self, accent: str, heading: str) -> Palette:
        """The same with a brand's two colours."""
        return Palette({**self.colours, "accent": accent, "accent_soft": softened(accent), "heading": heading})

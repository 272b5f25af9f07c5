"""The neutral deck: slides of 960 by 540 points with parts in their places, for whatever writes slides."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from commsfit.presentation.outline.outline import Chart, Tone

SLIDE_WIDTH: Final = 960.0
SLIDE_HEIGHT: Final = 540.0
SLIDE_LEFT: Final = 50.0
SLIDE_ACROSS: Final = SLIDE_WIDTH - 2 * SLIDE_LEFT


@dataclass(frozen=True, slots=True)
class SlideArea:
    """Points from the slide's upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SlideText:
    """A paragraph; its size is the largest that it may have."""

    text: str
    size: float = 15.0
    strong: bool = False
    colour: str = "text"


@dataclass(frozen=True, slots=True)
class TextPart:
    """Paragraphs in an area; on a ground, with an edge of air, where there is one."""

    area: SlideArea
    texts: tuple[SlideText, ...]
    ground: str = ""


@dataclass(frozen=True, slots=True)
class ScenePart:
    """A picture from the one geometry, as shapes that can be moved."""

    area: SlideArea
    chart: Chart


@dataclass(frozen=True, slots=True)
class BarsPart:
    """A chart with a bar a name, the figures of which can be edited."""

    area: SlideArea
    title: str
    names: tuple[str, ...]
    amounts: tuple[Decimal, ...]
    currency: str
    alt: str
    stands_out: int | None = None


@dataclass(frozen=True, slots=True)
class CurvePart:
    """A chart of one amount over months, the figures of which can be edited."""

    area: SlideArea
    title: str
    amounts: tuple[Decimal, ...]
    currency: str
    alt: str


@dataclass(frozen=True, slots=True)
class GridCell:
    """What stands in a table."""

    text: str
    strong: bool = False
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class GridPart:
    """A table; `shares` are its columns' parts of the width."""

    area: SlideArea
    titles: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[GridCell, ...], ...]
    alt: str
    figures: tuple[int, ...] = ()
    tinted: int | None = None


SlidePart: TypeAlias = TextPart | ScenePart | BarsPart | CurvePart | GridPart


@dataclass(frozen=True, slots=True)
class Slide:
    """A title that says the finding, its parts in reading order, and the reasons as speaker's notes."""

    title: str
    parts: tuple[SlidePart, ...]
    notes: tuple[str, ...]
    kicker: str = ""
    """Small over the title."""


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides, and what stands on each."""

    slides: tuple[Slide, ...]
    title: str
    client: str
    author: str
    date: str
    """The ISO day."""
    language: str

"""The neutral document: every report in blocks that window, PDF, Word and terminal each draw their own way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from commsfit.presentation.outline.scene import Scene


class Tone(StrEnum):
    """What a mark or callout means; drawn as a word and a shape, with colour only on top."""

    NEUTRAL = "neutral"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    OPEN = "open"
    UCAAS = "ucaas"
    CPAAS = "cpaas"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; `link` is an https or mailto address, or #anchor of a heading in this document."""

    text: str
    strong: bool = False
    muted: bool = False
    tone: Tone | None = None
    """A state mark: the renderer draws its shape before the text."""
    link: str = ""
    bar: float | None = None
    """A bar of this share of the widest one stands before the text."""


Spans: TypeAlias = tuple[Span, ...]


def words(text: str) -> Spans:
    """Plain text as spans."""
    return (Span(text),)


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the document's title, 2 a section, 3 a part of it; the text says the finding."""

    level: int
    text: str
    anchor: str = ""
    quiet: bool = False
    """Set as small as a part of a section, whatever its level."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `lead` is set larger."""

    text: Spans
    lead: bool = False
    keep: bool = False
    """Stays on the page of what follows."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A bulleted or numbered list."""

    items: tuple[Spans, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; `share` is its part of the width, figures are set right with equal digits."""

    title: str
    share: float = 1.0
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; the first column heads its row where `row_headers`."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Spans, ...], ...]
    row_headers: bool = False
    total_row: bool = False
    """The last row is a total."""
    tinted: int | None = None
    """The row that stands out, by its place."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture from the one geometry, with what it says in words and its data as a table."""

    title: str
    scene: Scene
    alt: str
    data: Table | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """Things to do in order, each with when and who."""

    steps: tuple[tuple[str, Spans, str], ...]
    """(when, what, who)."""


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed statement that must not be missed."""

    tone: Tone
    title: str
    text: Spans


@dataclass(frozen=True, slots=True)
class Fields:
    """Labelled facts: client, date, gate."""

    pairs: tuple[tuple[str, Spans], ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """Room to write an answer by hand: boxes to tick, or a line with its unit."""

    choices: tuple[str, ...] = ()
    unit: str = ""
    """What is counted, behind the line; only where there are no boxes instead of a line."""
    line: bool = False
    """A line to write on stands before the boxes."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a page."""


class CardGround(StrEnum):
    """What cards stand on."""

    NONE = "none"
    SUNKEN = "sunken"
    ACCENT = "accent_soft"


@dataclass(frozen=True, slots=True)
class OneCard:
    """One of several statements side by side; from the top down, what is empty is left out."""

    title: str = ""
    under: str = ""
    """Quietly under the title."""
    value: str = ""
    """The figure that the eye is to find."""
    unit: str = ""
    """Behind the value, smaller."""
    caption: str = ""
    """Quietly under the value."""
    picture: Chart | None = None
    lines: tuple[Spans, ...] = ()
    tone: Tone | None = None
    """What the value means."""
    number: int | None = None
    """In which order they are to be done, where there is one."""
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Cards:
    """Statements side by side, on one ground, with a title over and a note under them all."""

    cards: tuple[OneCard, ...]
    title: str = ""
    note: str = ""
    ground: CardGround = CardGround.NONE


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Blocks side by side on a grid of twelve columns, read from left to right; (columns, blocks)."""

    columns: tuple[tuple[int, tuple[Block, ...]], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline between two bands."""


Block: TypeAlias = (
    Heading
    | Paragraph
    | ListOf
    | Table
    | Chart
    | Steps
    | Callout
    | Fields
    | Blank
    | PageBreak
    | Cards
    | SideBySide
    | Rule
)


class SectionFlow(StrEnum):
    """How a section meets the page."""

    OWN = "own"
    """On one page of its own."""
    SHEET = "sheet"
    """On a page of its own, unless the one before is less than half full."""
    RUNNING = "running"
    """Where the one before it ended."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report that can be ticked; its first block is its heading."""

    id: str
    title: str
    """Its short name in the list of sections."""
    blocks: tuple[Block, ...]
    flow: SectionFlow = SectionFlow.RUNNING
    foot: str = ""
    """What its figures rest on, at the foot of its pages."""
    tighter: Callable[[], tuple[Block, ...]] = field(default=tuple, compare=False)
    """The same with less in it, for a sheet of paper that all of it does not go on."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document."""

    title: str
    subtitle: str
    language: str
    client: str
    prepared_by: str
    date: str
    subject: str
    sections: tuple[Section, ...]
    rulebook_id: str
    rulebook_version: str
    rulebook_sha256: str
    edition: str = ""
    """What it is called beside the date in the running head; empty for what is no edition of a report."""
    opening: str = ""
    """The small name over the title; empty for client and date."""

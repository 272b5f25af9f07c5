"""What a document must say, taken from its Outline by other means than the writers'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from commsfit.presentation.outline.outline import (
    Blank,
    Block,
    Callout,
    Cards,
    Chart,
    Fields,
    Heading,
    ListOf,
    Outline,
    PageBreak,
    Paragraph,
    Rule,
    Section,
    SectionFlow,
    SideBySide,
    Spans,
    Steps,
    Table,
)
from commsfit.presentation.outline.scene import Label


def plain(text: Spans) -> str:
    return " ".join("".join(span.text for span in text).split())


def charts_of(blocks: Iterable[Block]) -> Iterator[Chart]:
    """Also those on cards and in columns."""
    for block in blocks:
        match block:
            case Chart():
                yield block
            case Cards():
                yield from (card.picture for card in block.cards if card.picture is not None)
            case SideBySide():
                for _, inner in block.columns:
                    yield from charts_of(inner)
            case _:
                pass


def cut_labels(outline: Outline) -> Iterator[str]:
    """Labels of pictures that end in an ellipsis, with their section."""
    for section in outline.sections:
        for chart in charts_of((*section.blocks, *section.tighter())):
            labels = (shape for shape in chart.scene.shapes if isinstance(shape, Label))
            yield from (f"{section.id}: {label.text}" for label in labels if label.text.endswith("…"))


def texts_of_block(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - an arm a block
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield plain(block.text)
        case ListOf():
            yield from map(plain, block.items)
        case Table():
            if block.rows:
                if block.title:
                    yield block.title
                yield from (column.title for column in block.columns)
                yield from (plain(cell) for row in block.rows for cell in row)
        case Chart():
            yield block.title
            if block.data is not None:
                yield from texts_of_block(block.data)
        case Steps():
            for when, what, who in block.steps:
                yield from (when, plain(what), who)
        case Callout():
            yield from (block.title, plain(block.text))
        case Fields():
            for label, value in block.pairs:
                yield from (label, plain(value))
        case Blank():
            yield from filter(None, (block.unit, *block.choices))
        case Cards():
            yield block.title
            for card in block.cards:
                figure = " ".join(filter(None, (card.value, card.unit)))
                number = str(card.number) if card.number is not None else ""
                yield from (number, card.title, card.under, figure, card.caption, *map(plain, card.lines))
            yield block.note
        case SideBySide():
            for _, blocks in block.columns:
                for inner in blocks:
                    yield from texts_of_block(inner)
        case PageBreak() | Rule():
            pass


def texts_of_section(section: Section) -> list[str]:
    found = [] if section.flow is SectionFlow.OWN else [section.title]
    for block in section.blocks:
        found.extend(texts_of_block(block))
    return [" ".join(text.split()) for text in found if text.strip()]


def texts_of_outline(outline: Outline) -> list[list[str]]:
    """Each section's texts in order."""
    return [texts_of_section(section) for section in outline.sections]


def forms_of(section: Section) -> list[list[str]]:
    """What a section may say: all of it, or its tighter form where the sheet of paper does not hold that."""
    tighter = [texts_of_section(replace(section, blocks=section.tighter()))]
    return [texts_of_section(section), *tighter]


def bare(text: str) -> str:
    """Without any white space."""
    return "".join(text.split())

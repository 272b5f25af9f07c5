"""Outline to pieces and structure: which block is set how, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from commsfit.presentation.outline.outline import (
    Blank,
    Block,
    Callout,
    Cards,
    Chart,
    Fields,
    Heading,
    ListOf,
    PageBreak,
    Paragraph,
    Rule,
    Section,
    SectionFlow,
    SideBySide,
    Steps,
    Table,
    words,
)
from commsfit.report.blocks.bands import BandPiece, RulePiece, Stack
from commsfit.report.blocks.blanks import BlankPiece
from commsfit.report.blocks.callouts import CalloutPiece
from commsfit.report.blocks.cards import card_pieces
from commsfit.report.blocks.charts import ChartPiece
from commsfit.report.blocks.headings import HeadingPiece
from commsfit.report.blocks.lists import fact_pieces, list_pieces, narrowing, step_pieces
from commsfit.report.blocks.tables import TablePiece
from commsfit.report.blocks.texts import TextPiece
from commsfit.report.door import title
from commsfit.report.pages.pieces import BreakBefore, Piece
from commsfit.report.pages.style import BODY, EYEBROW, LEAD
from commsfit.report.structure import Node, Role

_PARAGRAPH_GAP = 7.0
_SECTION_GAP = 26.0
_GUTTER = 22.0


def section_pieces(section: Section, root: Node, measure: float) -> Iterator[Piece]:
    """A section under its short name, in an element of its own."""
    node = root.add(Role.SECTION)
    is_named = section.flow is SectionFlow.OWN
    for index, block in enumerate(section.blocks):
        if isinstance(block, PageBreak):
            yield BreakBefore()
            continue
        if not is_named:
            is_named = True
            yield _eyebrow(section, node)
        if isinstance(block, Paragraph) and _introduces(section.blocks, index):
            block = replace(block, keep=True)  # noqa: PLW2901 - the same words, held to what they introduce
        yield from block_pieces(block, node, measure, section)


def _eyebrow(section: Section, node: Node) -> TextPiece:
    """The short name over a section's finding."""
    named = node.add(Role.PARAGRAPH)
    text = words(title(section.title))
    return TextPiece(text, EYEBROW, named, before=_SECTION_GAP, after=3.0, keep_with_next=True)


def band_piece(block: SideBySide, node: Node, measure: float, section: Section) -> BandPiece:
    """Columns of the grid, each with its own blocks."""
    used = sum(columns for columns, _ in block.columns)
    a_column = (measure + _GUTTER) / used
    left = 0.0
    stacks: list[Stack] = []
    for columns, blocks in block.columns:
        width = columns * a_column - _GUTTER
        pieces = (piece for inner in blocks for piece in block_pieces(inner, node, width, section))
        stacks.append(Stack(left, width, tuple(pieces)))
        left += width + _GUTTER
    return BandPiece(stacks)


def _introduces(blocks: Sequence[Block], index: int) -> bool:
    """Whether a paragraph stands between a heading and the table or chart it speaks of."""
    after = blocks[index + 1 : index + 2]
    return (
        index > 0 and isinstance(blocks[index - 1], Heading) and isinstance(after[0] if after else None, Table | Chart)
    )


def block_pieces(block: Block, node: Node, measure: float, section: Section) -> Iterator[Piece]:  # noqa: C901, PLR0912 - an arm a block
    """One block as pieces."""
    match block:
        case Heading():
            first = block.level == 2  # noqa: PLR2004 - the level of sections
            anchor = block.anchor or (section.id if first else "")
            bookmark = section.title if first and not block.quiet else ""
            yield HeadingPiece(block.level, block.text, node, anchor, bookmark, quiet=block.quiet)
        case Paragraph():
            style = LEAD if block.lead else BODY
            yield TextPiece(
                block.text,
                style,
                node.add(Role.PARAGRAPH),
                before=_PARAGRAPH_GAP,
                after=_PARAGRAPH_GAP,
                narrower=narrowing(measure),
                keep_with_next=block.keep,
            )
        case ListOf(items=()) | Table(rows=()) | Steps(steps=()) | Fields(pairs=()):
            return
        case ListOf():
            yield from list_pieces(block, node, measure)
        case Table():
            yield TablePiece(block, node)
        case Chart():
            yield ChartPiece(block, node)
            if block.data is not None:
                yield TablePiece(block.data, node)
        case Steps():
            yield from step_pieces(block, node, measure)
        case Callout():
            yield CalloutPiece(block, node)
        case Fields():
            yield from fact_pieces(block, node, measure)
        case Blank():
            yield BlankPiece(block, node)
        case Cards(cards=()) | SideBySide(columns=()):
            return
        case Cards():
            yield from card_pieces(block, node, measure)
        case SideBySide():
            yield band_piece(block, node, measure, section)
        case Rule():
            yield RulePiece()
        case PageBreak():
            yield BreakBefore()
        case _:
            assert_never(block)

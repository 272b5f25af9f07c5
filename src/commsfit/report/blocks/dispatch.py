"""Outline to pieces and structure: which block is set how, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from commsfit.presentation.outline.outline import (
    Blank,
    Block,
    Callout,
    Chart,
    Fields,
    Heading,
    ListOf,
    PageBreak,
    Paragraph,
    Section,
    Steps,
    Table,
    words,
)
from commsfit.report.blocks.blanks import BlankPiece
from commsfit.report.blocks.callouts import CalloutPiece
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
_SECTION_GAP = 30.0


def section_pieces(section: Section, root: Node, measure: float) -> Iterator[Piece]:
    """A section under its short name, in an element of its own."""
    node = root.add(Role.SECTION)
    eyebrow = TextPiece(
        words(title(section.title)),
        EYEBROW,
        node.add(Role.PARAGRAPH),
        before=_SECTION_GAP,
        after=3.0,
        keep_with_next=True,
    )
    anchored = False
    for index, block in enumerate(section.blocks):
        if isinstance(block, PageBreak):
            yield BreakBefore()
            continue
        if not anchored:
            anchored = True
            yield eyebrow
        if isinstance(block, Paragraph) and _introduces(section.blocks, index):
            block = replace(block, keep=True)  # noqa: PLW2901 - the same words, held to what they introduce
        yield from block_pieces(block, node, measure, section)


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
            yield HeadingPiece(block.level, block.text, node, anchor, section.title if first else "")
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
        case PageBreak():
            yield BreakBefore()
        case _:
            assert_never(block)

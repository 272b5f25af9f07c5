"""Vendors and contract: what others must grant and when, what to ask each vendor, what to agree before signing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from commsfit.domain.advice import procurement_for
from commsfit.domain.definitions.planning.procurement import PointKind
from commsfit.domain.duties.procurement import Procurement
from commsfit.domain.planning.roadmap import LeadTime
from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.buying import TO_AGREE, by_turns, point_spans
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.formats import calendar_day
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    SectionFlow,
    SideBySide,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.plan.procurement import YES_OR_HOW, more_points, needed_part, paper_title


class _Most(NamedTuple):
    """How much goes on a page."""

    leads: int
    questions: int
    of_each: int


_MOST: Final = _Most(8, 9, 3)
_SIDE_BY_SIDE: Final = (
    ((PointKind.QUESTION,), (PointKind.TERM, PointKind.CONTRACT)),
    ((PointKind.EXIT,), (PointKind.INVOICE,)),
)
"""In two rows, so that a page may end between them."""
_FEWER: Final = _Most(8, 7, 2)


def vendors_section(material: Material) -> Section | None:
    """Nothing where nobody else has to grant or sign anything."""
    blocks, tighter = (tuple(_blocks(material, most)) for most in (_MOST, _FEWER))
    if not blocks:
        return None
    title = Heading(2, board.vendors_title(len(_granted(material))))
    return Section(
        "vendors", "Vendors and contract", (title, *blocks), SectionFlow.SHEET, board.SOURCES, (title, *tighter)
    )


def _blocks(material: Material, most: _Most) -> Iterator[Block]:
    leads = _granted(material)
    if leads:
        columns = (
            Column(board.APPROVAL, 2.6),
            Column(board.ASKED, 1.1),
            Column(board.USUALLY, 1.1),
            Column(board.AT_WORST, 1.1),
        )
        rows = tuple(_lead(lead) for lead in sorted(leads, key=lambda lead: lead.starts)[: most.leads])
        yield Table(board.OTHERS_GRANT, columns, rows, row_headers=True)
    papers = procurement_for(material.rulebook, material.advice)
    shown = 0
    for left, right in _SIDE_BY_SIDE:
        pair = [_papers(papers, kinds, most) for kinds in (left, right)]
        shown += sum(count for _, count in pair)
        told = [blocks for blocks, _ in pair if blocks]
        if len(told) > 1:
            yield SideBySide(((6, told[0]), (6, told[1])))
        else:
            yield from (block for blocks in told for block in blocks)
    more = sum(len(papers.of(kind)) for kind in (PointKind.QUESTION, *TO_AGREE)) - shown
    if more > 0:
        yield Paragraph((Span(more_points(more), muted=True),))


def _papers(papers: Procurement, kinds: Sequence[PointKind], most: _Most) -> tuple[tuple[Block, ...], int]:
    """Several papers one below the other, and how many points they show."""
    found = [_paper(papers, kind, most.questions if kind is PointKind.QUESTION else most.of_each) for kind in kinds]
    return tuple(block for blocks, _ in found for block in blocks), sum(count for _, count in found)


def _paper(papers: Procurement, kind: PointKind, most: int) -> tuple[tuple[Block, ...], int]:
    """The first points of a paper, each side in turn, and how many they are."""
    points = by_turns(papers.of(kind))[:most]
    if not points:
        return (), 0
    return (Heading(3, paper_title(kind)), ListOf(tuple(point_spans(point) for point in points))), len(points)


def vendor_questions(material: Material) -> tuple[tuple[str, str], ...]:
    """All that a sheet of offers asks beside its amounts, as name and words: first whether each Must is carried."""
    papers = procurement_for(material.rulebook, material.advice)
    carried = tuple((needed_part(part.title), say(YES_OR_HOW)) for part in papers.needed)
    points = (*papers.of(PointKind.OFFER), *papers.of(PointKind.QUESTION))
    return (*carried, *((point.title, point.text) for point in points))


def _granted(material: Material) -> tuple[LeadTime, ...]:
    """What others must grant, waves of the same taken together."""
    found: dict[str, LeadTime] = {}
    for lead in material.advice.roadmap.lead_times:
        first = found.get(lead.id)
        found[lead.id] = lead if first is None else _together(first, lead)
    return tuple(found.values())


def _together(one: LeadTime, other: LeadTime) -> LeadTime:
    return replace(
        one,
        starts=min(one.starts, other.starts),
        typical_end=max(one.typical_end, other.typical_end),
        worst_end=max(one.worst_end, other.worst_end),
    )


def _lead(lead: LeadTime) -> tuple[Spans, ...]:
    days = (lead.starts, lead.typical_end, lead.worst_end)
    return words(lead.title), *(words(calendar_day(on)) for on in days)

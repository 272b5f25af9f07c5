"""Vendors and contract: what others must grant and when, what to ask each vendor, what to agree before signing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from commsfit.domain.advice import procurement_for
from commsfit.domain.definitions.planning.procurement import PointKind
from commsfit.domain.duties.procurement import Procurement, ProcurementPoint
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

_LEADS, _QUESTIONS, _OF_EACH = 8, 8, 3
_SIDE_BY_SIDE: Final = (
    ((PointKind.QUESTION,), (PointKind.TERM, PointKind.CONTRACT)),
    ((PointKind.EXIT,), (PointKind.INVOICE,)),
)
"""In two rows, so that a page may end between them."""


def vendors_section(material: Material) -> Section | None:
    """Nothing where nobody else has to grant or sign anything."""
    blocks = tuple(_blocks(material))
    if not blocks:
        return None
    title = Heading(2, board.vendors_title(len(_granted(material))))
    return Section("vendors", "Vendors and contract", (title, *blocks), SectionFlow.SHEET, board.SOURCES)


def _blocks(material: Material) -> Iterator[Block]:
    leads = _granted(material)
    if leads:
        columns = (
            Column(board.APPROVAL, 2.6),
            Column(board.ASKED, 1.1),
            Column(board.USUALLY, 1.1),
            Column(board.AT_WORST, 1.1),
        )
        rows = tuple(_lead(lead) for lead in sorted(leads, key=lambda lead: lead.starts)[:_LEADS])
        yield Table(board.OTHERS_GRANT, columns, rows, row_headers=True)
    papers = procurement_for(material.rulebook, material.advice)
    for kinds in _SIDE_BY_SIDE:
        told = [blocks for side in kinds if (blocks := tuple(_papers(papers, side)))]
        if len(told) > 1:
            yield SideBySide(((6, told[0]), (6, told[1])))
        else:
            yield from (block for blocks in told for block in blocks)
    more = sum(len(points_left(papers, kind)) for kind in (PointKind.QUESTION, *TO_AGREE))
    if more > 0:
        yield Paragraph((Span(more_points(more), muted=True),))


def points_left(papers: Procurement, kind: PointKind) -> list[ProcurementPoint]:
    """Those of a paper that the page has no room for, in the paper's own order."""
    told = _points_told(papers, kind)
    return [point for point in papers.of(kind) if point not in told]


def _points_told(papers: Procurement, kind: PointKind) -> list[ProcurementPoint]:
    """The first points of a paper, each side in turn."""
    return by_turns(papers.of(kind))[: _QUESTIONS if kind is PointKind.QUESTION else _OF_EACH]


def _papers(papers: Procurement, kinds: Sequence[PointKind]) -> Iterator[Block]:
    """Several papers one below the other."""
    for kind in kinds:
        points = _points_told(papers, kind)
        if points:
            yield Heading(3, paper_title(kind))
            yield ListOf(tuple(point_spans(point) for point in points))


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

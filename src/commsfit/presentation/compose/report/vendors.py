"""Vendors and contract: what others must grant and when, what to ask each vendor, what to agree before signing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from commsfit.domain.advice import procurement_for
from commsfit.domain.definitions.procurement import PointKind
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
from commsfit.presentation.sentences import board
from commsfit.presentation.sentences.procurement import YES_OR_HOW, more_points, needed_part, paper_title


class _Most(NamedTuple):
    """How much goes on a page."""

    leads: int
    questions: int
    of_each: int


_MOST: Final = _Most(8, 11, 3)
_FEWER: Final = _Most(8, 9, 2)


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
    left, asked = _paper(papers, PointKind.QUESTION, most.questions)
    right: tuple[Block, ...] = ()
    agreed = 0
    for kind in TO_AGREE:
        blocks, shown = _paper(papers, kind, most.of_each)
        right, agreed = (*right, *blocks), agreed + shown
    if left and right:
        yield SideBySide(((6, left), (6, right)))
    else:
        yield from left or right
    more = sum(len(papers.of(kind)) for kind in (PointKind.QUESTION, *TO_AGREE)) - asked - agreed
    if more > 0:
        yield Paragraph((Span(more_points(more), muted=True),))


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

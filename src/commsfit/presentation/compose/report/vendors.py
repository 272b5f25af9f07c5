"""Vendors and contract: what others must grant and when, what to ask each vendor, what the contract must say."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.planning.roadmap import LeadTime
from commsfit.domain.readiness import CheckState
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.formats.formats import calendar_day
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    ListOf,
    Section,
    SectionFlow,
    SideBySide,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences import board
from commsfit.presentation.sentences.readiness import planned_checks

_MOST, _TERMS, _QUESTIONS = 8, 6, 7


def vendors_section(material: Material) -> Section | None:
    """Nothing where nobody else has to grant or sign anything."""
    blocks = tuple(_blocks(material))
    if not blocks:
        return None
    leads = material.advice.roadmap.lead_times
    title = board.vendors_title(len(leads))
    return Section("vendors", "Vendors and contract", (Heading(2, title), *blocks), SectionFlow.SHEET, board.SOURCES)


def _blocks(material: Material) -> Iterator[Block]:
    leads = material.advice.roadmap.lead_times
    if leads:
        columns = (
            Column(board.APPROVAL, 2.6),
            Column(board.ASKED, 1.1),
            Column(board.USUALLY, 1.1),
            Column(board.AT_WORST, 1.1),
        )
        rows = tuple(_lead(lead) for lead in sorted(leads, key=lambda lead: lead.starts)[:_MOST])
        yield Table(board.OTHERS_GRANT, columns, rows, row_headers=True)
    ask, terms = tuple(_questions(material)), tuple(_terms(material))
    left: tuple[Block, ...] = (Heading(3, board.ASK_VENDORS), ListOf(ask)) if ask else ()
    right: tuple[Block, ...] = (Heading(3, board.CONTRACT), ListOf(terms)) if terms else ()
    if left and right:
        yield SideBySide(((6, left), (6, right)))
    else:
        yield from left or right


def _lead(lead: LeadTime) -> tuple[Spans, ...]:
    days = (lead.starts, lead.typical_end, lead.worst_end)
    return words(lead.title), *(words(calendar_day(on)) for on in days)


def vendor_questions(material: Material) -> tuple[tuple[str, str], ...]:
    """From the checks of the planned parts and the first Musts: what a vendor has to show, as name and words."""
    return tuple(_asked(material))


def _questions(material: Material) -> Iterator[Spans]:
    for title, told in vendor_questions(material):
        yield (Span(f"{title}: ", strong=True), Span(told))


def _asked(material: Material) -> Iterator[tuple[str, str]]:
    checks = [check for check in planned_checks(material.advice) if check.state is not CheckState.PASS]
    for check in checks[:_QUESTIONS]:
        yield check.title, sentence(check.limits)
    owed = [one for one in material.advice.compliance if one.applies and one.mandatory and one.evidence]
    for one in owed[: max(0, _QUESTIONS - len(checks))]:
        yield one.title, sentence(one.evidence)


def _terms(material: Material) -> Iterator[Spans]:
    """The answers to the risks that purchasing owns."""
    finance = material.rulebook.words.roles.get("finance", "")
    for risk in [risk for risk in material.advice.prospects.risks if risk.owner == finance][:_TERMS]:
        yield (Span(f"{risk.title}. ", strong=True), Span(sentence(risk.mitigation)))

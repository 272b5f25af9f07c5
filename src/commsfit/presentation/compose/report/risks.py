"""The ten heaviest risks with their answer and owner, and what the chosen way costs in convenience."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.duties.risks import Risk
from commsfit.presentation.compose.brief.second_page import heaviest
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import mark, sentence
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    Paragraph,
    Section,
    SectionFlow,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.states import level_state

_MOST, _TRADES = 10, 3


def risks_section(material: Material) -> Section:
    return Section("risks", "Risks", tuple(_blocks(material)), SectionFlow.SHEET, board.NOT_LEGAL)


def _blocks(material: Material) -> Iterator[Block]:
    found = heaviest(material)
    yield Heading(2, board.risks_title(min(len(found), _MOST)))
    if found:
        columns = (
            Column(headings.NUMBER, 0.35),
            Column(board.RISK, 4.4),
            Column(headings.LIKELY, 0.95),
            Column(headings.IMPACT, 0.95),
            Column(headings.WHO, 1.3),
        )
        rows = tuple(_row(number_of, risk) for number_of, risk in enumerate(found[:_MOST], start=1))
        yield Table("", columns, rows)
        if len(found) > _MOST:
            yield Paragraph((Span(board.MORE_RISKS.format(count=len(found) - _MOST), muted=True),))
    else:
        yield Paragraph(words(board.NO_RISKS))
    trades = (*material.advice.prospects.trade_offs, *material.advice.prospects.limits)[:_TRADES]
    if trades:
        heads = (Column(headings.WHAT, 1.5), Column(board.MEANS, 3), Column(board.SOFTENS, 2.6))
        entries = tuple(
            (words(one.title), words(sentence(one.what)), words(sentence(one.mitigation) or "–")) for one in trades
        )
        yield Table(board.PRICE_OF_IT, heads, entries, row_headers=True)


def _row(number_of: int, risk: Risk) -> tuple[Spans, ...]:
    return (
        words(str(number_of)),
        (Span(risk.title, strong=True), Span(f"\n{risk.mitigation}")),
        *(mark(level_state(level)) for level in (risk.likelihood, risk.impact)),
        words(risk.owner or "–"),
    )

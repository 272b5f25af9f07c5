"""The options one by one: what each can and cannot do here, its range of cost, and what would change the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.presentation.charts.money.cost_bars import cost_bars
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.money_tables import licences_table, routes_table
from commsfit.presentation.compose.phrasing import sentence, sentences, titled
from commsfit.presentation.compose.widths import MEASURE
from commsfit.presentation.outline.outline import (
    Block,
    Chart,
    Column,
    Heading,
    ListOf,
    Section,
    SectionFlow,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.money.likely import likely_range, middle
from commsfit.presentation.sentences.plan import board

_WAYS = 4
CONFLICTS_TOLD = 1


def options_section(material: Material) -> Section:
    blocks = tuple(_blocks(material, _WAYS))
    return Section("options", "Options", blocks, SectionFlow.SHEET, board.SOURCES, lambda: tuple(_blocks(material, 0)))


def _blocks(material: Material, most: int) -> Iterator[Block]:
    advice = material.advice
    fitting = sum(option.fits for option in advice.costs.options)
    yield Heading(2, board.options_title(fitting, len(advice.costs.options), settled=advice.verdict.settled))
    chart = cost_bars(advice.costs, width=MEASURE, reasons=False)
    if chart is not None:
        yield Chart(chart.title, chart.scene, chart.alt)
    if advice.costs.options:
        columns = (
            Column(headings.OPTION, 1),
            Column(board.FIRST_YEAR, 1.75, figures=True),
            Column(board.BOARD_IN_ALL.format(months=advice.costs.months), 1.75, figures=True),
            Column(board.WHAT_IT_CANNOT, 3.6),
        )
        yield Table("", columns, tuple(_row(material, option) for option in advice.costs.options), row_headers=True)
    yield from (table for table in (routes_table(advice.costs), licences_table(advice.costs)) if table is not None)
    rejected = advice.explanation.why_not[:most]
    if rejected:
        yield Heading(3, board.WHY_NOT_THE_OTHERS)
        yield ListOf(tuple(titled(material.outcome(one.outcome), sentence(one.because)) for one in rejected))
    if advice.explanation.conflicts:
        yield Heading(3, board.PULL_APART)
        conflicts = advice.explanation.conflicts[:CONFLICTS_TOLD]
        yield ListOf(tuple(words(sentences((one.disagree, one.settled_by))) for one in conflicts))


def _row(material: Material, option: CostOption) -> tuple[Spans, ...]:
    currency = material.advice.costs.currency
    recommended = option.id == material.advice.costs.recommended
    title: Spans = (Span(option.title, strong=recommended),)
    if not option.is_priced:
        return title, words("–"), words("–"), words(material.no_price(option))
    amounts = (_likely(found, currency) for found in (option.likely_first_year, option.likely))
    return title, *amounts, words(option.note or board.NOTHING_AGAINST)


def _likely(found: Likely, currency: str) -> Spans:
    told = likely_range(found, currency)
    return (Span(middle(found, currency)), *((Span(f"\n{told}", muted=True),) if told else ()))

"""Costs and return: every option as low, middle and high, what the chosen one is made of, and when it pays."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.answers.values import Band
from commsfit.domain.money.cost_lines import Cadence, CostLine
from commsfit.domain.money.costs import CostOption
from commsfit.domain.money.returns import Return
from commsfit.presentation.charts.break_even import break_even
from commsfit.presentation.charts.cost_bars import cost_bars
from commsfit.presentation.charts.cumulative import cumulative_costs
from commsfit.presentation.charts.tornado import tornado
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import mark, sentence, sentences, titled
from commsfit.presentation.compose.summary import CHART_WIDTH
from commsfit.presentation.formats.formats import money
from commsfit.presentation.outline.outline import (
    Block,
    Chart,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences.states import return_state

_WHAT_IT_IS = (
    "Costs inform the choice; they never make it. All figures are estimates from your answers and dated list prices."
)
_NO_BASELINE = "A return without a measured baseline is a guess, and stands in no headline."
_CHANNELS = {"sms": "Text messages", "video": "Video"}


def costs_section(material: Material) -> Section:
    return Section("costs", "Costs and return", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    reckoned = material.advice.costs
    yield Heading(2, _finding(material))
    if not reckoned.options:
        yield Paragraph(words("No option can be priced yet: people, messages and the present bill are what it takes."))
        return
    yield Paragraph(words(_WHAT_IT_IS))
    for chart in (cost_bars(reckoned, width=CHART_WIDTH), cumulative_costs(reckoned, width=CHART_WIDTH)):
        if chart is not None:
            yield Chart(chart.title, chart.scene, chart.alt)
    if any(option.is_priced for option in reckoned.options):
        yield _totals(material)
    waiting = [option for option in reckoned.options if not option.is_priced]
    if waiting:
        yield ListOf(tuple(titled(option.title, sentence(material.no_price(option))) for option in waiting))
    chosen = reckoned.chosen
    if chosen is not None and chosen.lines:
        yield _lines(material, chosen)
        swings = material.advice.swings
        chart = tornado(swings, chosen.total.base, reckoned.currency, width=CHART_WIDTH) if swings else None
        if chart is not None:
            yield Chart(chart.title, chart.scene, chart.alt)
    yield from _break_even(material)
    yield from _returns(material)


def _finding(material: Material) -> str:
    chosen = material.advice.costs.chosen
    if chosen is None:
        priced = any(option.is_priced for option in material.advice.costs.options)
        return "Each way has its price; which one counts is still open" if priced else "No price is known yet"
    if not chosen.is_priced:
        return f"{chosen.title} has no price yet"
    return f"{chosen.title} costs {material.money(chosen.total_36)} over 36 months"


def _band(material: Material, band: Band) -> tuple[Spans, Spans, Spans]:
    currency = material.advice.costs.currency
    return words(money(band.low, currency)), words(money(band.base, currency)), words(money(band.high, currency))


def _totals(material: Material) -> Table:
    columns = (
        Column("Option", 1.8),
        *(
            Column(f"{months} months, {level}", 1.2, figures=True)
            for months in (12, 36)
            for level in ("low", "middle", "high")
        ),
    )
    rows = tuple(
        (words(option.title), *_band(material, option.total_12), *_band(material, option.total_36))
        if option.is_priced
        else (words(option.title), *(words("–"),) * 6)
        for option in material.advice.costs.options
    )
    return Table("Totals after one and after three years", columns, rows, row_headers=True)


def _lines(material: Material, chosen: CostOption) -> Table:
    columns = (
        Column("Line", 1.7),
        Column("Paid", 1.2),
        Column("Low", 0.9, figures=True),
        Column("Middle", 0.9, figures=True),
        Column("High", 0.9, figures=True),
        Column("Reckoned as", 4),
    )
    rows = tuple(_line(material, line) for line in chosen.lines)
    return Table(f"What {chosen.title} is made of", columns, rows, row_headers=True)


def _line(material: Material, line: CostLine) -> tuple[Spans, ...]:
    reckoned = sentences((line.formula, f"Your own figure: {line.own}" if line.own else ""))
    return words(line.title), words(_paid(line)), *_band(material, line.amount), words(reckoned or "–")


def _paid(line: CostLine) -> str:
    if line.cadence is Cadence.ONCE:
        return "Once" if line.first_month == 1 else f"Once, in month {line.first_month}"
    if line.last_month is not None:
        return f"Monthly, months {line.first_month} to {line.last_month}"
    return "Monthly" if line.first_month == 1 else f"Monthly from month {line.first_month}"


def _break_even(material: Material) -> Iterator[Block]:
    reckoned = material.advice.costs
    told = sentences((reckoned.break_even_words, reckoned.payback_words))
    if not told:
        return
    yield Heading(3, "Where it turns")
    yield Paragraph(words(told))
    chart = break_even(reckoned, width=CHART_WIDTH)
    if chart is not None:
        yield Chart(chart.title, chart.scene, chart.alt)


def _returns(material: Material) -> Iterator[Block]:
    told = [
        one
        for one in (material.advice.returns.sms, material.advice.returns.video)
        if one.net_benefit_per_month or one.words
    ]
    if not told:
        return
    yield Heading(3, "What it brings in")
    rows = tuple(_return(material, one) for one in told)
    columns = (
        Column("Channel", 1.2),
        Column("Validity", 1.4),
        Column("Net benefit a month", 1.7, figures=True),
        Column("With build and run", 1.7, figures=True),
        Column("How it is reckoned", 5),
    )
    yield Table("", columns, rows, row_headers=True)
    if any(not one.valid for one in told):
        yield Paragraph((Span(_NO_BASELINE, tone=Tone.CAUTION),))


def _return(material: Material, one: Return) -> tuple[Spans, ...]:
    currency = material.advice.costs.currency
    net, loaded = (
        "–" if band is None else f"{money(band.low, currency)} to {money(band.high, currency)}"
        for band in (one.net_benefit_per_month, one.fully_loaded_per_month)
    )
    return (
        words(_CHANNELS.get(one.channel, one.channel)),
        mark(return_state(one)),
        words(net),
        words(loaded),
        words(sentences((one.formula, one.words))),
    )

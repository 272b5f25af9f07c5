"""Every cost line of the chosen option with its formula, and the sums of all lows and of all highs."""

from __future__ import annotations

from commsfit.domain.answers.values import Band
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.lines.cost_lines import Cadence, CostLine
from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.formats.formats import money
from commsfit.presentation.outline.outline import (
    Column,
    Heading,
    Section,
    Spans,
    Table,
    words,
)

_FINDING = "Every cost line, with how it is worked out"


def cost_lines_section(material: Material) -> Section | None:
    """Nothing while no option can be priced."""
    chosen = material.advice.costs.chosen
    if chosen is None or not chosen.lines:
        return None
    return Section("cost_lines", "Cost lines", (Heading(2, _FINDING), _totals(material), _lines(material, chosen)))


def _band(material: Material, band: Band) -> tuple[Spans, Spans, Spans]:
    currency = material.advice.costs.currency
    return words(money(band.low, currency)), words(money(band.base, currency)), words(money(band.high, currency))


def _totals(material: Material) -> Table:
    columns = (
        Column("Option", 1.8),
        *(
            Column(say("{months} months, {level}", months=months, level=level), 1.2, figures=True)
            for months in (12, 36)
            for level in ("all lows added", "base figures", "all highs added")
        ),
    )
    rows = tuple(
        (words(option.title), *_band(material, option.total_12), *_band(material, option.total_36))
        for option in material.advice.costs.options
        if option.is_priced
    )
    return Table("Totals after one and after three years", columns, rows, row_headers=True)


def _lines(material: Material, chosen: CostOption) -> Table:
    columns = (
        Column("Line", 1.7),
        Column("Paid", 1.2),
        Column("Low", 0.9, figures=True),
        Column("Base", 0.9, figures=True),
        Column("High", 0.9, figures=True),
        Column("How it is worked out", 4),
    )
    rows = tuple(_line(material, line) for line in chosen.lines)
    return Table(say("What {title} is made of", title=chosen.title), columns, rows, row_headers=True)


def _line(material: Material, line: CostLine) -> tuple[Spans, ...]:
    return words(line.title), words(_paid(line)), *_band(material, line.amount), words(sentence(line.formula) or "–")


def _paid(line: CostLine) -> str:
    if line.cadence is Cadence.ONCE:
        return "Once" if line.first_month == 1 else say("Once, in month {first_month}", first_month=line.first_month)
    if line.last_month is not None:
        return say(
            "Monthly, months {first_month} to {last_month}", first_month=line.first_month, last_month=line.last_month
        )
    return "Monthly" if line.first_month == 1 else say("Monthly from month {first_month}", first_month=line.first_month)

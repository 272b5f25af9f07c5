"""What each option costs in all, side by side: median as a bar, likely range as a bracket, the figures beside."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Final

from commsfit.domain.answers.values import Band
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.wording.figures import listed
from commsfit.domain.wording.messages import say, word
from commsfit.domain.wording.sentences import in_a_row
from commsfit.presentation.charts.canvas.axis import ChartAxis
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.looks import outcome_marking
from commsfit.presentation.formats.formats import about_money, money, short_money
from commsfit.presentation.formats.letters import width_of, wrapped
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Box, Fill, Stroke

_NO_PRICE: Final = word("No price yet: {options}.")
_EXACT: Final = word("{option}: {amount}.")
_RANGED: Final = word("{option}: {amount}, likely {low} to {high}.")
_LINES, _LINE = 4, 1.15
"""Most lines of a reason, more than any takes, and their distance in text sizes."""


class CostPeriod(StrEnum):
    """Of which time the cost is shown."""

    WHOLE = "whole"
    YEAR = "year"
    MONTH = "month"


def cost_bars(
    costs: Costs, *, width: float, size: float = 9.0, span: CostPeriod = CostPeriod.WHOLE, reasons: bool = True
) -> Chart | None:
    """Over the months of the comparison, in the first year or in a steady month; None while no option has a figure.

    `reasons` against an option stand under its bar, unless a table beside the picture tells them.
    """
    options = [
        replace(option, total=_of(option, span), note=option.note if reasons else "")
        for option in costs.options
        if option.lines and option.is_priced
    ]
    if not options:
        return None
    drawing = Drawing(width, size)
    left = min(max(width_of(option.title, size, strong=True) for option in options), width * 0.28) + size
    right = width - max(_figures_width(option, costs.currency, size) for option in options) - size
    axis = ChartAxis(0.0, float(max(option.total.high for option in options)) or 1.0, left, right)
    y = 0.0
    for option in options:
        y += _draw_option(drawing, costs, option, axis, y)
    unpriced = _unpriced(costs)
    if unpriced:
        drawing.small(0, y + size, unpriced, room=width)
        y += size * 1.6
    title = say("Cost {span_words}", span_words=span_words(costs, span))
    return Chart(title, drawing.scene(y), _alt(costs, options, title), _table(costs, options, title))


def _unpriced(costs: Costs) -> str:
    names = [option.title for option in costs.options if not option.is_priced]
    return say(_NO_PRICE, options=listed(tuple(names))) if names else ""


def span_words(costs: Costs, span: CostPeriod) -> str:
    """Over 36 months, in the first year, in a steady month."""
    words = {CostPeriod.YEAR: "in the first year", CostPeriod.MONTH: "in a steady month"}
    return words.get(span, say("over {months} months", months=costs.months))


def _of(option: CostOption, span: CostPeriod) -> Band:
    """Median and likely range of a time."""
    match span:
        case CostPeriod.MONTH:
            found = option.whole.monthly
        case CostPeriod.YEAR:
            found = option.likely_first_year
        case _:
            found = option.likely
    return Band(found.low, found.median, found.high)


def _draw_option(drawing: Drawing, costs: Costs, option: CostOption, axis: ChartAxis, top: float) -> float:
    size, look, total = drawing.size, outcome_marking(option.id), option.total
    recommended = option.id == costs.recommended
    name = drawing.label(
        0,
        top + size * 1.45,
        option.title,
        strong=recommended or option.fits,
        colour="text" if option.fits else "muted",
        room=axis.start - size,
    )
    if name and not option.fits:
        drawing.strike(name)
    bar, height = top + size * 0.5, size * 1.6
    base = axis.at(float(total.base)) - axis.start
    solid = Fill(look.colour, 1.0, look.pattern) if option.fits else Fill(look.colour, 0.12)
    edge = Stroke(look.colour, 1.2, () if option.fits else (3.0, 2.0))
    drawing.add(Box(axis.start, bar, max(base, 1.0), height, solid, edge, size * 0.25, option.id))
    drawing.note(option.id, _told(costs, option))
    _draw_bracket(drawing, axis.at(float(total.low)), axis.at(float(total.high)), bar + height / 2)
    drawing.label(axis.end + size * 0.8, top + size * 1.25, _short(option, costs.currency), strong=True)
    if total.low != total.high:
        drawing.small(axis.end + size * 0.8, top + size * 2.35, _short_range(total, costs.currency))
    told = "Recommended" if recommended else "" if option.fits else option.note or "Does not fit"
    missing = "Not everything is counted yet" if option.missing else ""
    under = ". ".join(filter(None, (missing, told)))
    lines = wrapped(under, axis.end - axis.start, size * SMALL_SCALE, lines=_LINES)
    for place, line in enumerate(lines):
        y = top + size * (3.2 + _LINE * place)
        drawing.small(axis.start, y, line, colour="accent" if recommended else "muted")
    return size * (4.1 + _LINE * (len(lines) - 1) if lines else 3.2)


def _draw_bracket(drawing: Drawing, low: float, high: float, y: float) -> None:
    """From low to high, with feet, on a rim of ground so that it shows on the bar too."""
    foot = drawing.size * 0.4
    for stroke in (Stroke("surface", 3.2), Stroke("text", 1.2)):
        drawing.line((low, y), (high, y), stroke)
        for at in (low, high):
            drawing.line((at, y - foot), (at, y + foot), stroke)


def _figures_width(option: CostOption, currency: str, size: float) -> float:
    base = width_of(_short(option, currency), size, strong=True)
    return max(base, width_of(_short_range(option.total, currency), size * SMALL_SCALE))


def _short(option: CostOption, currency: str) -> str:
    return f"{'over ' if option.missing else ''}{short_money(option.total.base, currency)}"


def _short_range(band: Band, currency: str) -> str:
    return say("{low} to {high}", low=short_money(band.low, currency), high=short_money(band.high, currency))


def _told(costs: Costs, option: CostOption) -> str:
    total = option.total
    low, median, high = (about_money(end, costs.currency) for end in (total.low, total.base, total.high))
    told = say(_EXACT if low == high else _RANGED, option=option.title, amount=median, low=low, high=high)
    return told if option.fits else in_a_row(told, option.note or say("Does not fit."))


def _alt(costs: Costs, options: list[CostOption], title: str) -> str:
    told = (
        say("{title}: the median, and the likely range.", title=title),
        *(_told(costs, option) for option in options),
        _unpriced(costs),
    )
    return " ".join(filter(None, told))


def _table(costs: Costs, options: list[CostOption], title: str) -> Table:
    rows = tuple(
        (
            words(option.title),
            *(
                words(money(figure, costs.currency))
                for figure in (
                    option.whole.once.median,
                    option.whole.monthly.median,
                    option.total.low,
                    option.total.base,
                    option.total.high,
                )
            ),
        )
        for option in options
    )
    heads = ("Once", "A month", "Likely from", "Median", "Likely to")
    return Table(
        title, (Column("Option", 1.6), *(Column(head, figures=True) for head in heads)), rows, row_headers=True
    )

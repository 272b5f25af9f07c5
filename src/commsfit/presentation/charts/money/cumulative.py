"""What each option has cost by each month, at base figures.

The line's end is named without an amount: what the whole time likely costs is a median, and stands in the headline.
When it pays back, savings and all, is the net curve's to show.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.wording.messages import say, word
from commsfit.domain.wording.sentences import in_a_row
from commsfit.presentation.charts.canvas.axis import ChartAxis, draw_levels
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.looks import outcome_marking
from commsfit.presentation.charts.canvas.placing import spread
from commsfit.presentation.formats.formats import money, short_money
from commsfit.presentation.formats.letters import fitted, width_of
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Anchor, Path, Stroke
from commsfit.presentation.sentences.money.likely import in_all

_TABLE_MONTHS: Final = (0, 3, 6, 12, 18, 24, 30, 36)
_TOLD: Final = word("Cumulative cost by month, at base figures. After {months} months:")
_OF: Final = word("{option} {amount}.")


@dataclass(frozen=True, slots=True)
class _Plot:
    time: ChartAxis
    rise: ChartAxis
    months: int


def cumulative_costs(costs: Costs, *, width: float, size: float = 9.0) -> Chart | None:
    """None while fewer than two months are known of any option; one without a price is left out."""
    options = [option for option in costs.options if option.lines and option.is_priced and len(option.cumulative) > 1]
    if not options:
        return None
    drawing = Drawing(width, size)
    months = min(costs.months, *(len(option.cumulative) - 1 for option in options))
    top, bottom = size * 1.6, size * 20.0
    highest = float(max(option.cumulative[months].base for option in options)) * 1.04 or 1.0
    rise = ChartAxis(0.0, highest, bottom, top)
    levels = {level: short_money(Decimal(str(level)), costs.currency) for level in rise.ticks()}
    left = max(width_of(words_, size * SMALL_SCALE) for words_ in levels.values()) + size * 0.8
    names = {option.id: option.title for option in options}
    ends = min(max(width_of(name, size * SMALL_SCALE, strong=True) for name in names.values()), width * 0.36)
    time = ChartAxis(0.0, float(months), left, width - ends - size * 1.4)
    plot = _Plot(time, rise, months)
    draw_levels(drawing, rise, levels, left, time.end)
    _draw_months(drawing, time, bottom)
    for option in options:
        _draw_option(drawing, option, plot)
    _draw_names(drawing, options, names, plot)
    title = say("Cumulative cost over {months} months, at base figures", months=months)
    return Chart(
        title, drawing.scene(bottom + size * 2.4), _alt(costs, options, months), _table(costs, options, months, title)
    )


def _draw_months(drawing: Drawing, time: ChartAxis, bottom: float) -> None:
    last = int(time.highest)
    for month in range(0, last + 1, 6 if last > 12 else 3):  # noqa: PLR2004 - half years, or quarters of one year
        x = time.at(month)
        drawing.line((x, bottom), (x, bottom + drawing.size * 0.35), Stroke("edge", 0.8))
        told = "start" if month == 0 else say("month {month}", month=month) if month == last else str(month)
        drawing.small(x, bottom + drawing.size * 1.5, told, anchor=Anchor.MIDDLE if month else Anchor.START)


def _draw_option(drawing: Drawing, option: CostOption, plot: _Plot) -> None:
    look = outcome_marking(option.id)
    points = tuple(
        (plot.time.at(month), plot.rise.at(float(band.base)))
        for month, band in enumerate(option.cumulative[: plot.months + 1])
    )
    weight = drawing.size * (0.2 if option.fits else 0.12)
    drawing.add(Path(points, Stroke(look.colour, weight, look.dashes), id=option.id))


def _draw_names(drawing: Drawing, options: list[CostOption], names: dict[str, str], plot: _Plot) -> None:
    size = drawing.size
    time, rise = plot.time, plot.rise
    ends = [rise.at(float(option.cumulative[plot.months].base)) for option in options]
    x = time.end + size * 1.2
    for option, end, y in zip(
        options, ends, spread(ends, size * 1.35, size * 1.2, rise.start - size * 0.1), strict=True
    ):
        look = outcome_marking(option.id)
        drawing.line((time.end, end), (x - size * 0.3, y), Stroke(look.colour, 0.8))
        shown = fitted(names[option.id], drawing.width - x, size * SMALL_SCALE, strong=option.fits)
        label = drawing.small(x, y + size * 0.3, shown, strong=option.fits, colour="text" if option.fits else "muted")
        if label and not option.fits:
            drawing.strike(label)
        drawing.note(option.id, names[option.id])


def _alt(costs: Costs, options: list[CostOption], months: int) -> str:
    told = tuple(say(_OF, option=option.title, amount=in_all(option.likely, costs.currency)) for option in options)
    return in_a_row(say(_TOLD, months=months), *told)


def _table(costs: Costs, options: list[CostOption], months: int, title: str) -> Table:
    listed = [month for month in _TABLE_MONTHS if month <= months]
    rows = tuple(
        (words(str(month)), *(words(money(option.cumulative[month].base, costs.currency)) for option in options))
        for month in listed
    )
    return Table(
        title, (Column("Month"), *(Column(option.title, figures=True) for option in options)), rows, row_headers=True
    )

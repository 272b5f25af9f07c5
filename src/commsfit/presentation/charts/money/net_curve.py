"""The net case by month: a line round the level of today, the month where it crosses, where it likely ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from commsfit.domain.money.lines.likelihood import Likely
from commsfit.presentation.charts.canvas.axis import ChartAxis
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.formats.formats import about_money, money, month, short_money
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Fill, Path, Stroke
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.money import net_case as say

Months: TypeAlias = Sequence[Decimal]
"""At the end of each month, from month 0 on; positive is better than staying put."""
_TABLE: Final = (0, 3, 6, 12, 18, 24, 30, 36)
_HALF_YEARS: Final = 6
_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Plot:
    """Where months and amounts stand."""

    time: ChartAxis
    rise: ChartAxis
    level: float
    currency: str


def net_curve(  # noqa: PLR0913 - what is drawn, and how wide and high
    months: Months,
    likely: Likely,
    tied_up: Likely,
    *,
    start: date,
    payback: int | None,
    currency: str,
    width: float,
    size: float = 8.0,
    rows: float = 13.0,
) -> Chart | None:
    """None where there are not two months to join."""
    if len(months) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    drawing = Drawing(width, size)
    last = len(months) - 1
    total = likely.median
    ending = (say.NET_BETTER if total >= 0 else say.NET_DEARER).format(amount=about_money(abs(total), currency))
    left = width_of(say.NET_AS_TODAY, size * SMALL_SCALE) + size
    under = say.NET_LIKELY.format(low=short_money(likely.low, currency), high=short_money(likely.high, currency))
    after = width_of(under, size * SMALL_SCALE)
    right = width - max(width_of(ending, size, strong=True), after) - size * 1.4
    lowest, highest = float(min(*months, likely.low, Decimal(0))), float(max(*months, likely.high, Decimal(0)))
    span = (highest - lowest) or 1.0
    top, bottom = size * 1.4, size * (1.4 + rows)
    # What is tied up at most is told below the lowest point.
    rise = ChartAxis(lowest - span * 0.04, highest + span * 0.04, bottom - size * 1.3, top)
    plot = Plot(ChartAxis(0.0, float(last), left, right), rise, rise.at(0.0), currency)
    _draw(drawing, plot, months)
    _draw_end(drawing, plot, months, likely, (ending, under))
    _draw_lowest(drawing, plot, months, tied_up)
    _draw_payback(drawing, plot, payback)
    _draw_months(drawing, plot, start, bottom)
    ends = {"low": about_money(likely.low, currency), "high": about_money(likely.high, currency)}
    alt = say.NET_ALT.format(months=last, total=ending, lowest=about_money(tied_up.median, currency), **ends)
    return Chart("", drawing.scene(bottom + size * 2.0), alt, _table(months, currency))


def _draw(drawing: Drawing, plot: Plot, months: Months) -> None:
    points = tuple((plot.time.at(at), plot.rise.at(float(net))) for at, net in enumerate(months))
    area = ((plot.time.start, plot.level), *points, (plot.time.end, plot.level))
    drawing.add(Path(area, fill=Fill("accent", 0.09), id="apart"))
    size = drawing.size
    drawing.line((plot.time.start, plot.level), (plot.time.end, plot.level), Stroke("text", 0.9), "today")
    drawing.small(plot.time.start - size * 0.6, plot.level + size * 0.3, say.NET_AS_TODAY, anchor=Anchor.END)
    drawing.add(Path(points, Stroke("accent", size * 0.24), id="net"))


def _draw_end(drawing: Drawing, plot: Plot, months: Months, likely: Likely, words_: tuple[str, str]) -> None:
    """Where it probably ends: the middle of all draws, on the bar of the likely range."""
    last, size = len(months) - 1, drawing.size
    x, y = plot.time.at(last), plot.rise.at(float(likely.median))
    low, high = (plot.rise.at(float(end)) for end in (likely.low, likely.high))
    drawing.add(Box(x - size * 0.3, high, size * 0.6, low - high, Fill("accent", 0.32), None, size * 0.3, "likely"))
    ending, under = words_
    drawing.disc(x, y, size * 0.5, "accent", "end")
    better = likely.median >= 0
    baseline = min(max(y + size * 0.1, plot.rise.end + size * 0.6), plot.rise.start - size * 1.4)
    drawing.label(x + size * 1.1, baseline, ending, strong=True, colour="good" if better else "text")
    drawing.small(x + size * 1.1, baseline + size * 1.25, under)


def _draw_lowest(drawing: Drawing, plot: Plot, months: Months, likely: Likely) -> None:
    """What is tied up at most, where that is more than what it ends with."""
    at = min(range(len(months)), key=lambda index: months[index])
    tied = months[at]
    if tied >= 0 or likely.median >= 0 or at in {0, len(months) - 1}:
        return
    size = drawing.size
    told = say.NET_MOST_TIED_UP.format(amount=about_money(-likely.median, plot.currency))
    width = width_of(told, size * SMALL_SCALE, strong=True)
    left = min(plot.time.at(at), plot.time.end - width)
    baseline = plot.rise.at(float(tied)) + size * 1.5
    drawing.small(left, baseline, told, strong=True, colour="text")


def _draw_payback(drawing: Drawing, plot: Plot, payback: int | None) -> None:
    """A ring only where the line crosses."""
    if payback is None:
        return
    size = drawing.size
    x = plot.time.at(payback)
    drawing.add(Disc(x, plot.level, size * 0.55, Fill("surface"), Stroke("accent", size * 0.22), "payback"))
    told = say.MONTH.format(month=payback)
    drawing.small(x, plot.level - size * 1.1, told, strong=True, colour="accent", anchor=Anchor.END)


def _draw_months(drawing: Drawing, plot: Plot, start: date, bottom: float) -> None:
    last = int(plot.time.highest)
    for at in range(0, last + 1, _YEAR if last > _YEAR else _HALF_YEARS):
        on = date(start.year + (start.month - 1 + at) // 12, (start.month - 1 + at) % 12 + 1, 1)
        anchor = Anchor.MIDDLE if at else Anchor.START
        drawing.small(plot.time.at(at), bottom + drawing.size * 1.5, f"{month(on)} {on.year}", anchor=anchor)


def _table(months: Months, currency: str) -> Table:
    rows = tuple((words(str(at)), words(money(months[at], currency))) for at in _TABLE if at < len(months))
    columns = (Column(headings.THE_MONTH), Column(say.NET, figures=True))
    return Table(say.NET_TITLE, columns, rows, row_headers=True)

"""The net case by month: the median and its likely band round the level of today, and the mark where they cross."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.likely_months import LikelyMonths
from commsfit.domain.money.net_case import NetCase
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.canvas.axis import ChartAxis
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.placing import area_of
from commsfit.presentation.formats.formats import about_money, money, month, short_money
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Anchor, Disc, Fill, Label, Path, Stroke
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.money import net_case as told
from commsfit.presentation.sentences.money.likely import better_or_more, net_range

_TABLE: Final = (0, 3, 6, 12, 18, 24, 30, 36)
_HALF_YEARS: Final = 6
_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Plot:
    """Where months and amounts stand."""

    time: ChartAxis
    rise: ChartAxis
    currency: str

    @property
    def level(self) -> float:
        """Where nothing is won or lost."""
        return self.rise.at(0.0)

    def points(self, amounts: tuple[Decimal, ...]) -> tuple[tuple[float, float], ...]:
        """A line through the end of each month."""
        return tuple((self.time.at(at), self.rise.at(float(amount))) for at, amount in enumerate(amounts))


def net_curve(  # noqa: PLR0913 - what is drawn, and how wide and high
    costs: Costs, *, start: date, width: float, size: float = 8.0, rows: float = 13.0, with_musts: bool = False
) -> Chart | None:
    """None while either side has no price; with the Musts alone as a broken line where they are another case."""
    net, currency = costs.net, costs.currency
    if net is None:
        return None
    found, musts = net.likely_months, costs.net_of_musts if with_musts else None
    drawing = Drawing(width, size)
    ending, under = _ending(net, currency)
    left = width_of(told.NET_AS_TODAY, size * SMALL_SCALE) + size
    right = width - max(width_of(ending, size, strong=True), width_of(under, size * SMALL_SCALE)) - size * 1.4
    drawn = (*found.low, *found.high, *(musts.likely_months.median if musts else ()), Decimal(0))
    lowest, highest = float(min(drawn)), float(max(drawn))
    span = (highest - lowest) or 1.0
    top, bottom = size * 1.4, size * (1.4 + rows)
    # What is tied up at most is told below the lowest point.
    rise = ChartAxis(lowest - span * 0.04, highest + span * 0.04, bottom - size * 1.3, top)
    plot = Plot(ChartAxis(0.0, float(costs.months), left, right), rise, currency)
    _draw(drawing, plot, found)
    if musts is not None and musts.cumulative != net.cumulative:
        _draw_musts(drawing, plot, musts.likely_months)
    _draw_end(drawing, plot, net, (ending, under))
    lowest_label = _draw_lowest(drawing, plot, found)
    _draw_payback(drawing, plot, found.median, net.likely_payback, lowest_label)
    _draw_months(drawing, plot, start, bottom)
    lowest_words = about_money(min(found.median), currency)
    alt = say(
        told.NET_ALT, months=costs.months, total=ending, likely=net_range(net.likely, currency), lowest=lowest_words
    )
    return Chart("", drawing.scene(bottom + size * 2.0), alt, _table(net, currency))


def _ending(net: NetCase, currency: str) -> tuple[str, str]:
    return better_or_more(net.likely, currency), net_range(net.likely, currency, short_money)


def _draw(drawing: Drawing, plot: Plot, found: LikelyMonths) -> None:
    size = drawing.size
    band = (*plot.points(found.low), *reversed(plot.points(found.high)))
    drawing.add(Path(band, fill=Fill("accent", 0.13), id="likely"))
    drawing.line((plot.time.start, plot.level), (plot.time.end, plot.level), Stroke("text", 0.9), "today")
    drawing.small(plot.time.start - size * 0.6, plot.level + size * 0.3, told.NET_AS_TODAY, anchor=Anchor.END)
    drawing.add(Path(plot.points(found.median), Stroke("accent", size * 0.24), id="net"))


def _draw_musts(drawing: Drawing, plot: Plot, musts: LikelyMonths) -> None:
    """A broken line, and its name in the corner that a net leaves empty at the start."""
    size = drawing.size
    dashes = (size * 0.5, size * 0.35)
    drawing.add(Path(plot.points(musts.median), Stroke("text", size * 0.16, dashes), id="musts"))
    y = plot.rise.end + size * 0.2
    drawing.line((plot.time.start, y), (plot.time.start + size * 2.4, y), Stroke("text", size * 0.16, dashes))
    drawing.small(plot.time.start + size * 3.0, y + size * 0.3, told.MUSTS_ONLY)


def _draw_end(drawing: Drawing, plot: Plot, net: NetCase, told_: tuple[str, str]) -> None:
    """Where the line ends: the median of all draws, within the band of the likely range."""
    size, median = drawing.size, net.likely.median
    x, y = plot.time.end, plot.rise.at(float(median))
    drawing.disc(x, y, size * 0.5, "accent", "end")
    baseline = min(max(y + size * 0.1, plot.rise.end + size * 0.6), plot.rise.start - size * 1.4)
    ending, under = told_
    drawing.label(x + size * 1.1, baseline, ending, strong=True, colour="good" if median >= 0 else "text")
    drawing.small(x + size * 1.1, baseline + size * 1.25, under)


def _draw_lowest(drawing: Drawing, plot: Plot, found: LikelyMonths) -> Label | None:
    """What is tied up at most, where that is more than what it ends with."""
    tied = min(found.median)
    at = found.median.index(tied)
    if tied >= 0 or at in {0, len(found.median) - 1}:
        return None
    size = drawing.size
    words_ = say(told.NET_MOST_TIED_UP, amount=about_money(-tied, plot.currency))
    width = width_of(words_, size * SMALL_SCALE, strong=True)
    baseline = plot.rise.at(float(found.low[at])) + size * 1.2
    return drawing.small(min(plot.time.at(at), plot.time.end - width), baseline, words_, strong=True, colour="text")


def _draw_payback(
    drawing: Drawing, plot: Plot, median: tuple[Decimal, ...], payback: int | None, lowest: Label | None
) -> None:
    """A ring on the very point where the line crosses; none where it was never below."""
    if payback is None or median[payback - 1] >= 0:
        return
    size, behind, ahead = drawing.size, float(median[payback - 1]), float(median[payback])
    x = plot.time.at(payback - 1 + behind / (behind - ahead))
    drawing.add(Disc(x, plot.level, size * 0.55, Fill("surface"), Stroke("accent", size * 0.22), "payback"))
    words_ = say(told.MONTH, month=payback)
    # The line rises to the right: below it there is room, and above it on the left where the lowest point is near.
    width = width_of(words_, size * SMALL_SCALE, strong=True)
    left = min(x + size * 0.7, plot.time.end - width)
    label = Label(left, plot.level + size * 1.5, words_, size * SMALL_SCALE, strong=True, colour="accent")
    if lowest is not None and area_of(label).meets(area_of(lowest)):
        label = replace(label, x=max(plot.time.start, x - size * 0.7 - width), y=plot.level - size * 0.6)
    drawing.add(label)


def _draw_months(drawing: Drawing, plot: Plot, start: date, bottom: float) -> None:
    last = int(plot.time.highest)
    for at in range(0, last + 1, _YEAR if last > _YEAR else _HALF_YEARS):
        on = date(start.year + (start.month - 1 + at) // 12, (start.month - 1 + at) % 12 + 1, 1)
        anchor = Anchor.MIDDLE if at else Anchor.START
        drawing.small(plot.time.at(at), bottom + drawing.size * 1.5, f"{month(on)} {on.year}", anchor=anchor)


def _table(net: NetCase, currency: str) -> Table:
    """The median beside the base figures, which add up month by month."""
    sides = (net.likely_months.median, net.cumulative)
    rows = tuple(
        (words(str(at)), *(words(money(side[at], currency)) for side in sides))
        for at in _TABLE
        if at <= net.option.months
    )
    columns = (Column(headings.THE_MONTH), Column(told.NET, figures=True), Column(told.NET_AT_BASE, figures=True))
    return Table(told.NET_TITLE, columns, rows, row_headers=True)

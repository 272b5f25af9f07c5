"""The net case as the pages print it: when it is paid back, and the picture of its months; Advice in."""

from __future__ import annotations

from datetime import date

from commsfit.domain.advice import Advice
from commsfit.domain.money.net_case import NetCase
from commsfit.presentation.charts.money.net_curve import net_curve
from commsfit.presentation.compose.widths import MEASURE
from commsfit.presentation.formats.formats import month
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.sentences.plan import board


def net_title(net: NetCase, start: date) -> str:
    """When it is likely paid back, or that it is not."""
    paid = net.likely_payback
    if paid is None:
        return board.NOT_PAID_BACK.format(months=net.option.months)
    if min(net.likely_months.median) >= 0:
        return board.AHEAD_FROM_THE_START
    later = start.month - 1 + paid
    on = date(start.year + later // 12, later % 12 + 1, 1)
    return board.PAID_BACK_TITLE.format(month=paid, day=f"{month(on)} {on.year}")


def net_chart(advice: Advice, rows: float, *, with_musts: bool = False) -> Chart | None:
    """The net month by month, as wide as the text; None while either side has no price."""
    return net_curve(advice.costs, start=advice.roadmap.start, width=MEASURE, rows=rows, with_musts=with_musts)

"""The net case as the pages print it: when it is paid back, and the picture of its months; Advice in."""

from __future__ import annotations

from datetime import date

from commsfit.domain.advice import Advice
from commsfit.domain.money.costs import NetCase
from commsfit.presentation.charts.money.net_curve import net_curve
from commsfit.presentation.compose.widths import MEASURE
from commsfit.presentation.formats.formats import month
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.sentences.plan import board


def net_title(net: NetCase, start: date, months: int) -> str:
    """When it is paid back, or that it is not."""
    if net.payback_month is None:
        return board.NOT_PAID_BACK.format(months=months) if net.total < 0 else board.BOARD_NET_TITLE
    later = start.month - 1 + net.payback_month
    on = date(start.year + later // 12, later % 12 + 1, 1)
    return board.PAID_BACK_TITLE.format(month=net.payback_month, day=f"{month(on)} {on.year}")


def net_chart(advice: Advice, net: NetCase, rows: float) -> Chart | None:
    """The net month by month, as wide as the text; None where there are not two months to join."""
    return net_curve(
        net.cumulative,
        net.likely,
        net.tied_up,
        start=advice.roadmap.start,
        payback=net.payback_month,
        currency=advice.costs.currency,
        width=MEASURE,
        rows=rows,
    )

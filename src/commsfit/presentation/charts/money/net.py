"""What the option of the outcome nets against staying put, month by month and cumulated: full scope and Musts alone."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

from commsfit.domain.money.costs import Costs, NetCase
from commsfit.presentation.charts.canvas.axis import ChartAxis, draw_levels
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.placing import spread
from commsfit.presentation.formats.formats import money, short_money
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Anchor, Path, Stroke
from commsfit.presentation.sentences.money.likely import in_all

_Drawn: TypeAlias = tuple[NetCase, str, str, tuple[float, ...]]
"""A case, its name, its colour and its dashes."""

_TITLE: Final = "Net against staying put, cumulated"
_TABLE_MONTHS: Final = (0, 3, 6, 12, 18, 24, 30, 36)


def net_over_time(costs: Costs, *, width: float, size: float = 9.0) -> Chart | None:
    """None while either side has no price; above the level of 0 it is ahead of staying put."""
    net = costs.net
    if net is None:
        return None
    cases: list[_Drawn] = [(net, "Full scope", "accent", ())]
    musts = costs.net_of_musts
    if musts is not None and musts.cumulative != net.cumulative:
        cases.append((musts, "Musts alone", "text", (size * 0.5, size * 0.35)))
    drawing = Drawing(width, size)
    lowest, highest = (float(end) for end in _ends([case for case, *_ in cases]))
    rise = ChartAxis(lowest, highest, size * 17.0, size * 1.6)
    levels = {level: short_money(Decimal(str(level)), costs.currency) for level in rise.ticks()}
    left = max(width_of(text, size * SMALL_SCALE) for text in levels.values()) + size * 0.8
    names = [name for _, name, *_ in cases]
    ends = max(width_of(name, size * SMALL_SCALE, strong=True) for name in names)
    time = ChartAxis(0.0, float(costs.months), left, width - ends - size * 1.4)
    draw_levels(drawing, rise, levels, left, time.end)
    _draw_level_of_nothing(drawing, rise, time)
    for case, name, colour, dashes in cases:
        points = tuple((time.at(month), rise.at(float(value))) for month, value in enumerate(case.cumulative))
        drawing.add(Path(points, stroke=Stroke(colour, size * 0.2, dashes), id=name))
        drawing.note(name, _told(case, name, costs.currency))
    heights = [rise.at(float(case.total)) for case, *_ in cases]
    for name, y in zip(names, spread(heights, size * 1.35, size * 1.2, rise.start), strict=True):
        drawing.small(time.end + size * 0.6, y + size * 0.3, name, strong=True, colour="text")
    _draw_payback(drawing, net, time, rise)
    return Chart(_TITLE, drawing.scene(rise.start + size * 2.4), _alt(costs, cases), _table(costs, cases))


def _ends(cases: list[NetCase]) -> tuple[Decimal, Decimal]:
    values = [value for case in cases for value in (*case.cumulative, Decimal(0))]
    room = (max(values) - min(values)) * Decimal("0.06") or Decimal(1)
    return min(values) - room, max(values) + room


def _draw_level_of_nothing(drawing: Drawing, rise: ChartAxis, time: ChartAxis) -> None:
    y = rise.at(0.0)
    drawing.line((time.start, y), (time.end, y), Stroke("text", 1.2), "staying-put")
    drawing.note("staying-put", "Staying put")
    last = int(time.highest)
    for month in range(0, last + 1, 6 if last > 12 else 3):  # noqa: PLR2004 - half years, or quarters of one year
        x = time.at(month)
        drawing.line((x, rise.start), (x, rise.start + drawing.size * 0.35), Stroke("edge", 0.8))
        told = "start" if month == 0 else f"month {month}" if month == last else str(month)
        drawing.small(x, rise.start + drawing.size * 1.5, told, anchor=Anchor.MIDDLE)


def _draw_payback(drawing: Drawing, net: NetCase, time: ChartAxis, rise: ChartAxis) -> None:
    """Where the line of the full scope comes above nothing for good: there, and nowhere else."""
    month = net.payback_month
    if month is None or month > int(time.highest):
        return
    x, y = time.at(month), rise.at(float(net.cumulative[month]))
    drawing.disc(x, y, drawing.size * 0.42, "text", "payback")
    told = f"pays back in month {month}"
    drawing.note("payback", told)
    # The line rises to the right: below it there is room.
    has_room = x + width_of(told, drawing.size * SMALL_SCALE, strong=True) + drawing.size < drawing.width
    gap, anchor = (drawing.size * 0.6, Anchor.START) if has_room else (-drawing.size * 0.6, Anchor.END)
    drawing.small(x + gap, y + drawing.size * 1.6, told, strong=True, colour="text", anchor=anchor)


def _told(case: NetCase, name: str, currency: str) -> str:
    back = f"pays back in month {case.payback_month}" if case.payback_month else "does not pay back in this time"
    return f"{name}: {in_all(case.likely, currency)}, {back}"


def _alt(costs: Costs, cases: list[_Drawn]) -> str:
    told = "; ".join(_told(case, name, costs.currency) for case, name, *_ in cases)
    return f"Net against staying put after {costs.months} months. {told}."


def _table(costs: Costs, cases: list[_Drawn]) -> Table:
    columns = (Column("Month"), *(Column(name, figures=True) for _, name, *_ in cases))
    rows = tuple(
        (words(str(month)), *(words(money(case.cumulative[month], costs.currency)) for case, *_ in cases))
        for month in _TABLE_MONTHS
        if month <= costs.months
    )
    return Table(_TITLE, columns, rows, row_headers=True)

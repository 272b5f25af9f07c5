"""What falls due in each month: a formula a line and month, then options, savings and the net of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.lines.cost_lines import Cadence, CostLine, paid_by_month
from commsfit.domain.money.lines.months import YEAR, share_in
from commsfit.domain.money.net_case import Saving
from commsfit.exports.workbook.lines_sheet import base_values
from commsfit.exports.workbook.places import (
    FIRST_ROW,
    LINE_AMOUNT,
    LINE_FLAGS,
    LINE_FOR,
    LINE_FROM,
    MONTH_0,
    Places,
    one_of,
)
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import workbook as told

_WIDTHS: Final = (42, 15)
_OF_MONTH: Final = 12


def fill_months(sheet: WorkSheet, places: Places, start: date, chosen: CostOption | None, under: str) -> None:
    """Month 0 is the start; `chosen` is the option that the sheet of the net case begins with."""
    widths = (*_WIDTHS, *(_OF_MONTH for _ in range(places.months + 1)))
    first = sheet.open(told.SHEET_MONTHS, under, told.SHEET_MONTHS_HINT, widths)
    sheet.pages_wide(3, len(_WIDTHS))
    heads = [headings.THE_MONTH, told.SHEET_ALL_MONTHS]
    sheet.head(first, heads, figures=(1,), freeze=True)
    for month in range(places.months + 1):
        sheet.figure(first, MONTH_0 + month, month, sheet.looks.head_figure)
    _calendar(sheet, places, start)
    for line in places.lines:
        _line(sheet, places, line)
    for place, option in enumerate(places.options):
        _option(sheet, places, place, option)
    for place, saving in enumerate(places.savings):
        _saving(sheet, places, place, saving)
    if places.options:
        _net(sheet, places, chosen)


def _calendar(sheet: WorkSheet, places: Places, start: date) -> None:
    sheet.text(places.calendar_row, 0, told.SHEET_BEGINS)
    for month in range(places.months + 1):
        passed = start.month - 1 + month
        on = date(start.year + passed // YEAR, passed % YEAR + 1, 1)
        sheet.day(places.calendar_row, MONTH_0 + month, on, sheet.looks.head_month)
    for steps in places.steps:
        row = places.steps_row(steps)
        sheet.text(row, 0, told.SHEET_SHARE_LIVE)
        for month in range(places.months + 1):
            sheet.figure(row, MONTH_0 + month, share_in(steps, month) if month else 0, sheet.looks.percent)


def _line(sheet: WorkSheet, places: Places, line: CostLine) -> None:
    row = places.month_row(line)
    paid = paid_by_month(line, places.months, base_values(line))
    sheet.text(row, 0, line.title)
    _all_of(sheet, places, row, sum(paid, start=Decimal(0)), sheet.looks.amount)
    for month, due in enumerate(paid):
        sheet.formula(row, MONTH_0 + month, _due(places, line, month), due, sheet.looks.amount)


def _due(places: Places, line: CostLine, month: int) -> str:
    """What a line costs in a month."""
    amount, at = places.line_cell(line, LINE_AMOUNT), f"{xl_col_to_name(MONTH_0 + month)}${FIRST_ROW + 1}"
    begins = places.line_cell(line, LINE_FROM)
    if line.cadence is Cadence.ONCE:
        return f"IF({at}=IF({begins}=1,0,{begins}),{amount},0)"
    if line.lasts:
        ends = places.line_cell(line, LINE_FOR)
        return f"IF({at}=0,0,ROUND({amount}*MAX(0,MIN(1,{ends}-({at}-1))),2))"
    grown = f"*(1+{places.name(line.growth)}/100)^INT(MAX(0,{at}-1)/{YEAR})" if line.growth else ""
    if line.steps:
        share = f"{xl_col_to_name(MONTH_0 + month)}${places.steps_row(line.steps) + 1}"
        return f"ROUND({amount}*{share}{grown},2)"
    return f"IF({at}<MAX(1,{begins}),0,ROUND({amount}{grown},2))"


def _all_of(sheet: WorkSheet, places: Places, row: int, total: Decimal, look: Format) -> None:
    """Beside the title of a row, what all its months come to."""
    sheet.formula(row, 1, f"SUM({places.month_cells(row).split('!')[1]})", total, look)


def _option(sheet: WorkSheet, places: Places, place: int, option: CostOption) -> None:
    """What it costs in each month, and so far."""
    looks = sheet.looks
    row, so_far = places.option_row(place), places.so_far_row(place)
    reached = [band.base for band in option.cumulative]
    due = _each(reached)
    sheet.text(row, 0, told.SHEET_PER_MONTH.format(option=option.title), looks.text_total)
    _all_of(sheet, places, row, reached[-1], looks.amount_total)
    sheet.text(so_far, 0, told.SHEET_SO_FAR.format(option=option.title), looks.text)
    flags = places.line_cells(LINE_FLAGS + place)
    first, last = places.month_rows
    for month, (one, all_of_it) in enumerate(zip(due, reached, strict=True)):
        letter = xl_col_to_name(MONTH_0 + month)
        total = f"SUMPRODUCT({flags},{letter}{first + 1}:{letter}{last + 1})" if places.lines else "0"
        sheet.formula(row, MONTH_0 + month, total, one, looks.amount_total)
        sheet.formula(so_far, MONTH_0 + month, _so_far(row, so_far, month), all_of_it, looks.amount)


def _so_far(row: int, so_far: int, month: int) -> str:
    letter = xl_col_to_name(MONTH_0 + month)
    before = f"{xl_col_to_name(MONTH_0 + month - 1)}{so_far + 1}+" if month else ""
    return f"{before}{letter}{row + 1}"


def _saving(sheet: WorkSheet, places: Places, place: int, saving: Saving) -> None:
    row = places.saving_row(place)
    avoided = "*".join(places.name(known) for known in saving.inputs)
    due = [saving.amount.base if month >= saving.first_month else Decimal(0) for month in range(places.months + 1)]
    sheet.text(row, 0, told.SHEET_SAVED.format(what=saving.words))
    _all_of(sheet, places, row, sum(due, start=Decimal(0)), sheet.looks.amount)
    for month, saved in enumerate(due):
        at = f"{xl_col_to_name(MONTH_0 + month)}${FIRST_ROW + 1}"
        formula = f"IF({at}>={saving.first_month},ROUND({avoided},2),0)"
        sheet.formula(row, MONTH_0 + month, formula, saved, sheet.looks.amount)


def _net(sheet: WorkSheet, places: Places, chosen: CostOption | None) -> None:
    """The chosen option against staying put; savings are those of the options that have channels."""
    looks, row, so_far = sheet.looks, places.net_row, places.net_so_far_row
    net = net_by_month(places, chosen)
    sheet.text(row, 0, told.SHEET_NET_OF_MONTH, looks.text_total)
    _all_of(sheet, places, row, sum(net, start=Decimal(0)), looks.amount_total)
    sheet.text(so_far, 0, told.SHEET_NET_SO_FAR, looks.text)
    stay = next(place for place, option in enumerate(places.options) if option.id == "stay")
    saves = one_of("option_place", (str(int(option.saves)) for option in places.options))
    for month, (one, all_of_it) in enumerate(zip(net, accumulate(net), strict=True)):
        letter = xl_col_to_name(MONTH_0 + month)
        rows = (places.option_row(place) + 1 for place in range(len(places.options)))
        costs = one_of("option_place", (f"{letter}{option_row}" for option_row in rows))
        saved = "".join(f"+{letter}{places.saving_row(place) + 1}" for place in range(len(places.savings)))
        gained = f"+{saves}*({saved[1:]})" if saved else ""
        formula = f"{letter}{places.option_row(stay) + 1}-{costs}{gained}"
        sheet.formula(row, MONTH_0 + month, formula, one, looks.amount_total)
        sheet.formula(so_far, MONTH_0 + month, _so_far(row, so_far, month), all_of_it, looks.amount)


def net_by_month(places: Places, chosen: CostOption | None) -> list[Decimal]:
    """At base figures."""
    stay = places.costs.stay
    if chosen is None or stay is None:
        return [Decimal(0)] * (places.months + 1)
    mine, theirs = ([band.base for band in one.cumulative] for one in (chosen, stay))
    savings = places.savings if chosen.saves else ()
    saved = [sum((one.by(month).base for one in savings), start=Decimal(0)) for month in range(places.months + 1)]
    return _each([put + gain - cost for put, gain, cost in zip(theirs, saved, mine, strict=True)])


def _each(reached: Sequence[Decimal]) -> list[Decimal]:
    """The single months of what adds up."""
    return [here - before for before, here in zip((Decimal(0), *reached), reached, strict=False)]

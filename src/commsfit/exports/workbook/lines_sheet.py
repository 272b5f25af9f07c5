"""Every cost line once: which option pays it, the formula of its amount over named figures, from when to when."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from xlsxwriter import Workbook

from commsfit.domain.money.lines.cost_lines import Cadence, CostLine, figures_of, paid_by_month
from commsfit.exports.workbook.places import (
    FIRST_ROW,
    LINE_AMOUNT,
    LINE_FLAGS,
    LINE_FOR,
    LINE_FROM,
    LINE_NO_PRICE,
    LINE_OWN,
    Places,
)
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import workbook as told

_WIDTHS: Final = (34, 16, 8, 8, 11, 9, 13, 13, 8, 8, 14, 60, 8)
_TOTAL, _HOW = 10, 11


def fill_lines(sheet: WorkSheet, book: Workbook, places: Places, under: str) -> None:
    first = sheet.open(told.SHEET_LINES, under, told.SHEET_LINES_HINT, _WIDTHS)
    options = tuple(option.title for option in places.options)
    over = told.SHEET_IN_MONTHS.format(months=places.months)
    titles = (
        headings.THE_LINE,
        headings.PAID,
        *options,
        told.SHEET_YOURS,
        told.SHEET_AMOUNT_IN_USE,
        told.SHEET_FROM_MONTH,
        told.SHEET_FOR_MONTHS,
    )
    heads = (*titles, over, headings.WORKED_OUT, told.SHEET_NO_PRICE_YET)
    sheet.head(first, heads, figures=(*range(LINE_OWN, LINE_FOR + 1), _TOTAL), freeze=True)
    if not places.lines:
        sheet.text(first + 1, 0, told.SHEET_NO_LINES)
        return
    for line in places.lines:
        _row(sheet, book, places, line)
    sheet.hide(LINE_NO_PRICE)
    sheet.only_amounts(FIRST_ROW + 1, LINE_OWN, places.last_line_row)


def _row(sheet: WorkSheet, book: Workbook, places: Places, line: CostLine) -> None:
    row, looks = places.line_row(line), sheet.looks
    sheet.text(row, 0, line.title, looks.strong)
    sheet.text(row, 1, _paid(line))
    for place, option in enumerate(places.options):
        sheet.figure(row, LINE_FLAGS + place, int(places.pays(option, line)), looks.flag)
    sheet.blank(row, LINE_OWN, looks.typed_amount)
    own = places.line_cell(line, LINE_OWN).split("!")[1]
    amount = f"IF(ISNUMBER({own}),{own},{product_formula(places, line)})"
    sheet.formula(row, LINE_AMOUNT, amount, line.amount.base, looks.amount)
    book.define_name(f"line_{line.id}", f"={places.line_cell(line, LINE_AMOUNT)}")
    if line.steps:
        sheet.text(row, LINE_FROM, told.SHEET_NONE)
    else:
        sheet.figure(row, LINE_FROM, line.first_month, looks.typed_figure)
    if line.lasts:
        sheet.formula(row, LINE_FOR, places.name(line.lasts), line.lasts.value.base, looks.figure)
    else:
        sheet.text(row, LINE_FOR, told.SHEET_NONE)
    total = sum(paid_by_month(line, places.months, base_values(line)), start=Decimal(0))
    sheet.formula(row, _TOTAL, f"SUM({places.month_cells(places.month_row(line))})", total, looks.amount)
    sheet.text(row, _HOW, line.formula if line.has_price else told.SHEET_NO_LOCAL_PRICE)
    sheet.figure(row, LINE_NO_PRICE, int(not line.has_price), looks.flag)


def base_values(line: CostLine) -> dict[str, Decimal]:
    """Each figure of a line at its middle."""
    return {known.id: known.value.base for known in figures_of(line)}


def product_formula(places: Places, line: CostLine) -> str:
    """The amount from named figures, to the cent."""
    if not line.inputs:
        return "0"
    named = "*".join(places.name(known) for known in line.inputs)
    return f"ROUND({named}{_scaled(line.scale)},2)"


def _scaled(scale: Decimal) -> str:
    """Divided where that is a whole number: a hundredth is no exact figure in a spreadsheet."""
    if scale == 1:
        return ""
    by = 1 / scale if scale else Decimal(0)
    whole = round(by)
    return f"/{whole}" if by and abs(by - whole) < Decimal("1e-20") else f"*{float(scale)!r}"


def _paid(line: CostLine) -> str:
    if line.cadence is Cadence.ONCE:
        return headings.PAID_ONCE
    return told.SHEET_PAID_BY_WAVE if line.steps else headings.PAID_MONTHLY

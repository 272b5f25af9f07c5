"""Vendors' offers side by side: each line of the chosen option, three columns to fill in, totals by the same timing."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from commsfit.domain.money.lines.cost_lines import Cadence, CostLine, paid_by_month
from commsfit.exports.workbook.lines_sheet import base_values
from commsfit.exports.workbook.places import LINE_AMOUNT, Places
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.report.vendors import vendor_questions
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import workbook as told

_WIDTHS: Final = (46, 14, 16, 12, 18, 18, 18)
_OUR, _TIMES, _FIRST = 2, 3, 4
_VENDORS: Final = ("A", "B", "C")


def fill_offers(sheet: WorkSheet, places: Places, material: Material, under: str) -> None:
    """An empty cell counts as our own figure, so that a partial offer has a total too."""
    first = sheet.open(told.SHEET_OFFERS, under, told.SHEET_OFFERS_HINT, _WIDTHS)
    names = tuple(told.SHEET_VENDOR.format(letter=letter) for letter in _VENDORS)
    heads = (headings.THE_LINE, headings.PAID, told.SHEET_OUR_FIGURE, told.SHEET_PAID_TIMES, *names)
    sheet.head(first, heads, figures=range(_OUR, _FIRST + len(_VENDORS)), freeze=True)
    chosen = places.costs.chosen
    lines = [line for line in places.lines if chosen is not None and places.pays(chosen, line)]
    if not lines:
        sheet.text(first + 1, 0, told.SHEET_NO_OFFER, sheet.looks.note)
    for row, line in enumerate(lines, start=first + 1):
        _line(sheet, places, row, line)
    if lines:
        _totals(sheet, places, first + 1, lines)
        sheet.only_amounts(first + 1, _FIRST, first + len(lines))
    _questions(sheet, material, first + max(1, len(lines)) + 3)


def _line(sheet: WorkSheet, places: Places, row: int, line: CostLine) -> None:
    looks, amount = sheet.looks, places.line_cell(line, LINE_AMOUNT)
    sheet.text(row, 0, line.title, looks.strong)
    sheet.text(row, 1, headings.PAID_ONCE if line.cadence is Cadence.ONCE else headings.PAID_MONTHLY)
    sheet.formula(row, _OUR, amount, line.amount.base, looks.amount)
    paid, due = f"SUM({places.month_cells(places.month_row(line))})", _due(places, line)
    sheet.formula(row, _TIMES, f"IF({amount}=0,{due},{paid}/{amount})", _times(places, line), looks.times)
    for column in range(_FIRST, _FIRST + len(_VENDORS)):
        sheet.blank(row, column, looks.typed_amount)


def _times(places: Places, line: CostLine) -> Decimal:
    """How often its amount falls due, growth and waves counted in."""
    paid = sum(paid_by_month(line, places.months, base_values(line)), start=Decimal(0))
    return paid / line.amount.base if line.amount.base else _due(places, line)


def _due(places: Places, line: CostLine) -> Decimal:
    """How often a line falls due of which our figure is nothing; a vendor may ask something for it."""
    often = Decimal(line.months_until(places.months))
    return min(often, line.lasts.value.base) if line.lasts else often


def _totals(sheet: WorkSheet, places: Places, first: int, lines: list[CostLine]) -> None:
    row, looks = first + len(lines), sheet.looks
    sheet.text(row, 0, told.SHEET_OFFER_TOTAL.format(months=places.months), looks.text_total)
    total = sum((line.amount.base * _times(places, line) for line in lines), start=Decimal(0))
    times, ours = (
        f"${xl_col_to_name(column)}${first + 1}:${xl_col_to_name(column)}${row}" for column in (_TIMES, _OUR)
    )
    sheet.text(row, 1, "", looks.text_total)
    sheet.formula(row, _OUR, f"ROUND(SUMPRODUCT({ours},{times}),2)", total, looks.amount_total)
    sheet.text(row, _TIMES, "", looks.text_total)
    for column in range(_FIRST, _FIRST + len(_VENDORS)):
        letter = xl_col_to_name(column)
        offered = f"{letter}{first + 1}:{letter}{row}"
        # An amount that is offered counts; where none is, ours does.
        formula = f'ROUND(SUMPRODUCT({offered},{times})+SUMPRODUCT(({offered}="")*{ours}*{times}),2)'
        sheet.formula(row, column, formula, total, looks.amount_total)


def _questions(sheet: WorkSheet, material: Material, row: int) -> None:
    asked = vendor_questions(material)
    if not asked:
        return
    sheet.line(row, 0, told.SHEET_ASKED, sheet.looks.heading)
    for place, (title, words) in enumerate(asked, start=row + 1):
        sheet.text(place, 0, title, sheet.looks.strong)
        sheet.across(place, 1, _TIMES, words)
        for column in range(_FIRST, _FIRST + len(_VENDORS)):
            sheet.blank(place, column, sheet.looks.typed_words)

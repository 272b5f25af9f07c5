"""The first sheet: what to compare, what each option comes to, and the net case, all by formula."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.lines.months import YEAR
from commsfit.domain.money.net_case import NetCase
from commsfit.exports.office_text import OFFICE_FONT
from commsfit.exports.workbook.months_sheet import net_by_month
from commsfit.exports.workbook.places import LINE_FLAGS, LINE_NO_PRICE, LINE_OWN, MONTH_0, Places, one_of
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.formats import money
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import workbook as told
from commsfit.presentation.tokens import PAPER

_WIDTHS: Final = (38, 16, 16, 18, 16, 16, 50)
_LEVELS: Final = (told.SHEET_LOW, told.SHEET_MIDDLE, told.SHEET_HIGH)
_CHOICES, _OPTIONS = 4, 9
_TOTAL, _NET = 2, 3


def fill_summary(sheet: WorkSheet, book: Workbook, places: Places, material: Material, under: str) -> None:
    """Named cells: level, option_place, discount, total_OPTION, net_total, npv, roi, payback."""
    sheet.open(material.advice.verdict.sentence or told.SHEET_SUMMARY, under, told.SHEET_SUMMARY_HINT, _WIDTHS)
    if not places.options:
        sheet.text(_CHOICES, 0, told.SHEET_NO_LINES)
        return
    chosen = chosen_option(places)
    _choices(sheet, book, places, chosen)
    _options(sheet, book, places, material)
    row = _OPTIONS + len(places.options) + 3
    _case(sheet, book, places, chosen, row)
    _chart(sheet, book, places, chosen, row + 9)


def chosen_option(places: Places) -> CostOption | None:
    """What is compared to begin with: the option of the outcome, else the first that fits and has a price."""
    others = [option for option in places.options if option.id != "stay"]
    fitting = [option for option in others if option.is_priced and option.fits]
    return places.costs.chosen or next(iter([*fitting, *others]), None)


def _choices(sheet: WorkSheet, book: Workbook, places: Places, chosen: CostOption | None) -> None:
    looks = sheet.looks
    names = sheet.cells(_OPTIONS + 1, 0, _OPTIONS + len(places.options), 0)
    option, level = sheet.cell(_CHOICES, 1), sheet.cell(_CHOICES + 1, 1)
    sheet.text(_CHOICES, 0, told.SHEET_COMPARED, looks.strong)
    sheet.text(_CHOICES, 1, chosen.title if chosen else "", looks.typed_text)
    sheet.choice(_CHOICES, 1, names.split("!")[1])
    place = next((number for number, one in enumerate(places.options, start=1) if one is chosen), 1)
    sheet.formula(_CHOICES, 2, f"IFERROR(MATCH({option},{names},0),{place})", place, looks.note)
    sheet.text(_CHOICES + 1, 0, told.SHEET_FIGURES_AT, looks.strong)
    sheet.text(_CHOICES + 1, 1, told.SHEET_MIDDLE, looks.typed_text)
    sheet.choice(_CHOICES + 1, 1, _LEVELS)
    which = f'IF({level}="{told.SHEET_LOW}",1,IF({level}="{told.SHEET_HIGH}",3,2))'
    sheet.formula(_CHOICES + 1, 2, which, 2, looks.note)
    sheet.text(_CHOICES + 2, 0, told.SHEET_DISCOUNT, looks.strong)
    sheet.figure(_CHOICES + 2, 1, places.costs.discount_percent, looks.typed_figure)
    named = {"option_place": (_CHOICES, 2), "level": (_CHOICES + 1, 2), "discount": (_CHOICES + 2, 1)}
    for name, (row, column) in named.items():
        book.define_name(name, f"={sheet.cell(row, column)}")


def _options(sheet: WorkSheet, book: Workbook, places: Places, material: Material) -> None:
    over = told.SHEET_IN_MONTHS.format(months=places.months)
    titles = (
        headings.OPTION,
        told.SHEET_FIRST_TWELVE,
        over,
        told.SHEET_BETTER,
        told.SHEET_LIKELY_LOW,
        told.SHEET_LIKELY_HIGH,
        told.SHEET_STANDS,
    )
    sheet.line(_OPTIONS - 1, 0, told.SHEET_OPTIONS, sheet.looks.heading)
    sheet.head(_OPTIONS, titles, figures=range(1, 6))
    for place, option in enumerate(places.options):
        row = _OPTIONS + 1 + place
        sheet.text(row, 0, option.title, sheet.looks.strong)
        _amounts(sheet, places, row, place, option)
        book.define_name(f"total_{option.id}", f"={sheet.cell(row, _TOTAL)}")
        sheet.text(row, 6, _standing(material, option))
    sheet.text(_OPTIONS + 1 + len(places.options), 0, "", sheet.looks.note)
    sheet.line(_OPTIONS + 1 + len(places.options), 0, told.SHEET_LIKELY_NOTE, sheet.looks.under)


def _standing(material: Material, option: CostOption) -> str:
    if not option.is_priced:
        return material.no_price(option)
    if option.id == material.advice.costs.recommended:
        return told.SHEET_RECOMMENDED_ONE.format(note=option.note).strip()
    return option.note or told.SHEET_NONE


def _amounts(sheet: WorkSheet, places: Places, row: int, place: int, option: CostOption) -> None:
    """Its first year, its total and its net; words where it has no price."""
    looks = sheet.looks
    reached = places.so_far_row(place)
    if option.unpriced:
        for column in range(1, 6):
            sheet.text(row, column, told.SHEET_NO_PRICE_YET if column == _TOTAL else told.SHEET_NONE, looks.note)
        return
    for column, month, amount in ((1, YEAR, option.total_12.base), (_TOTAL, places.months, option.total.base)):
        formula, value = places.month_cell(reached, month), amount if option.is_priced else told.SHEET_NO_PRICE_YET
        sheet.formula(row, column, _if_priced(places, place, option, formula), value, looks.amount)
    _better(sheet, places, row, option)
    for column, end in ((4, option.likely.low), (5, option.likely.high)):
        if option.is_priced:
            sheet.figure(row, column, end, looks.amount)
        else:
            sheet.text(row, column, told.SHEET_NONE, looks.note)


def _if_priced(places: Places, place: int, option: CostOption, formula: str) -> str:
    """An option with a line that lacks a local price has none until somebody enters it."""
    if not option.no_local_price:
        return formula
    lacks = f"{places.line_cells(LINE_FLAGS + place)}*{places.line_cells(LINE_NO_PRICE)}"
    empty = f'({places.line_cells(LINE_OWN)}="")'
    return f'IF(SUMPRODUCT({lacks}*{empty})>0,"{told.SHEET_NO_PRICE_YET}",{formula})'


def is_comparable(places: Places, option: CostOption | None) -> bool:
    """Whether it can be laid against staying put, now or once local prices are entered."""
    stay = places.costs.stay
    return not (option is None or stay is None or option is stay or option.unpriced or stay.unpriced or stay.missing)


def _better(sheet: WorkSheet, places: Places, row: int, option: CostOption) -> None:
    if not is_comparable(places, option):
        sheet.text(row, _NET, told.SHEET_NONE, sheet.looks.note)
        return
    stay = next(number for number, one in enumerate(places.options) if one.id == "stay")
    mine, theirs = sheet.cell(row, _TOTAL), sheet.cell(_OPTIONS + 1 + stay, _TOTAL)
    rows = range(len(places.savings)) if option.saves else range(0)
    saved = "".join(f"+SUM({places.month_cells(places.saving_row(one))})" for one in rows)
    net = places.costs.net_of(option.id)
    formula = f'IF(AND(ISNUMBER({mine}),ISNUMBER({theirs})),{theirs}-{mine}{saved},"{told.SHEET_NONE}")'
    sheet.formula(row, _NET, formula, net.total if net else told.SHEET_NONE, sheet.looks.amount)


def _case(sheet: WorkSheet, book: Workbook, places: Places, chosen: CostOption | None, row: int) -> None:
    looks = sheet.looks
    if not is_comparable(places, chosen) or chosen is None:
        sheet.line(row, 0, told.SHEET_WORKBOOK_NET_CASE, looks.heading)
        sheet.text(row + 1, 0, told.SHEET_NONE)
        return
    net = places.costs.net_of(chosen.id)
    flows, so_far = places.month_cells(places.net_row), places.month_cells(places.net_so_far_row)
    end = places.month_cell(places.net_so_far_row, places.months)
    first, last = (xl_col_to_name(MONTH_0 + month) for month in (0, places.months))
    numbers = f"'{told.SHEET_MONTHS}'!${first}$5:${last}$5"
    priced = f"ISNUMBER(INDEX({sheet.cells(_OPTIONS + 1, _NET, _OPTIONS + len(places.options), _NET)},option_place))"
    behind = f"SUMPRODUCT(MAX(({so_far}<0)*{numbers}))+1"
    # A month that is behind at the start alone is month 0, and the first month ahead is month 1.
    month = f'IF({end}<0,"{told.SHEET_NOT_PAID.format(months=places.months)}",{behind})'
    worth = f"ROUND(SUMPRODUCT({flows}/(1+discount/100)^({numbers}/{YEAR})),2)"
    rows_of = range(_OPTIONS + 1, _OPTIONS + 1 + len(places.options))
    cost = one_of("option_place", (sheet.cell(option_row, _TOTAL) for option_row in rows_of))
    share = f'IF({cost}=0,"{told.SHEET_NONE}",ROUND({end}/{cost},4))'
    never = told.SHEET_NOT_PAID.format(months=places.months)
    paid = never if net is None or net.payback_month is None else net.payback_month
    musts = places.costs.net_of_musts if chosen is places.costs.chosen else None
    medians = [case for case in (net, musts) if case is not None]
    named = (told.SHEET_LIKELY_MEDIAN, told.SHEET_MUSTS_MEDIAN)
    heads = (told.SHEET_WORKBOOK_NET_CASE, told.SHEET_AT_BASE, *named[: len(medians)])
    sheet.head(row, heads, figures=range(1, len(heads)))
    rows: tuple[tuple[str, str, str, Any, Any], ...] = (
        ("net_total", told.SHEET_WORKBOOK_NET.format(months=places.months), end, net and net.total, looks.amount_total),
        ("payback", headings.PAID_BACK_IN, month, paid, looks.figure),
        ("npv", told.SHEET_NPV, worth, net and net.npv, looks.amount),
        (
            "roi",
            headings.NET_OVER_COST,
            share,
            told.SHEET_NONE if net is None or net.roi is None else net.roi,
            looks.percent,
        ),
    )
    for place, (name, title, formula, value, look) in enumerate(rows, start=1):
        sheet.text(row + place, 0, title, looks.strong)
        shown = told.SHEET_NONE if value is None else value
        sheet.formula(row + place, 1, f'IF({priced},{formula},"{told.SHEET_NONE}")', shown, look)
        book.define_name(name, f"={sheet.cell(row + place, 1)}")
        for column, case in enumerate(medians, start=2):
            _likely(sheet, row + place, column, _medians(case, never)[name], look)


def _medians(net: NetCase, never: str) -> dict[str, Decimal | str]:
    """As the report prints them; they do not follow the cells."""
    paid, share = net.likely_payback, net.likely_roi
    return {
        "net_total": net.likely.median,
        "payback": never if paid is None else Decimal(paid),
        "npv": net.likely_months.present.median,
        "roi": told.SHEET_NONE if share is None else share,
    }


def _likely(sheet: WorkSheet, row: int, column: int, found: Decimal | str, look: Format) -> None:
    if isinstance(found, Decimal):
        sheet.figure(row, column, found, look)
    else:
        sheet.text(row, column, found, sheet.looks.note)


def _chart(sheet: WorkSheet, book: Workbook, places: Places, chosen: CostOption | None, row: int) -> None:
    """The net so far as a line that follows the cells."""
    if not is_comparable(places, chosen):
        return
    net = sum(net_by_month(places, chosen), start=Decimal(0))
    chart = book.add_chart({"type": "line"})
    assert chart is not None, "a line is a kind of chart"
    font = {"name": OFFICE_FONT, "size": 9, "color": PAPER["muted"]}
    chart.add_series(
        {
            "name": told.SHEET_NET_SO_FAR,
            "categories": f"={places.month_cells(4)}",
            "values": f"={places.month_cells(places.net_so_far_row)}",
            "line": {"color": PAPER["accent"], "width": 2.25},
        }
    )
    chart.set_title({"name": told.SHEET_CHART_TITLE, "name_font": {"name": OFFICE_FONT, "size": 12}})
    chart.set_legend({"none": True})
    chart.set_x_axis(
        {"name": headings.THE_MONTH, "num_font": font, "name_font": font, "interval_unit": 6, "label_position": "low"}
    )
    chart.set_y_axis(
        {
            "num_font": font,
            "num_format": "#,##0",
            "major_gridlines": {"visible": True, "line": {"color": PAPER["line"]}},
        }
    )
    chart.set_size({"width": 900, "height": 300})
    alt = told.SHEET_CHART_ALT.format(net=money(net, places.costs.currency), months=places.months)
    sheet.chart(row, 0, chart, alt)

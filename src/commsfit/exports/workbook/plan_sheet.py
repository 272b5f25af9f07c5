"""The plan as a table: items with effort, dates and owners, their sums by formula, and the gates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.presentation.compose.phrasing import sentences
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import workbook as told
from commsfit.presentation.sentences.states import tier_word, track_word

_WIDTHS: Final = (6, 36, 8, 11, 7, 8, 8, 8, 12, 12, 22, 13, 52)
_DAYS: Final = 5


def fill_plan(sheet: WorkSheet, roadmap: Roadmap, under: str) -> None:
    """Items that nobody will do stand at the end, without dates."""
    first = sheet.open(told.SHEET_PLAN, under, told.SHEET_PLAN_HINT, _WIDTHS)
    days = (told.SHEET_DAYS_LOW, told.SHEET_DAYS_MIDDLE, told.SHEET_DAYS_HIGH)
    titles = (
        headings.NUMBER,
        told.SHEET_ITEM,
        headings.THE_TIER,
        headings.THE_SIDE,
        told.SHEET_PHASE,
        *days,
        told.SHEET_STARTS,
        told.SHEET_ENDS,
    )
    sheet.head(
        first,
        (*titles, told.SHEET_OWNER, told.SHEET_NEEDS, told.SHEET_WHY),
        figures=range(_DAYS, _DAYS + 3),
        freeze=True,
    )
    items = [*roadmap.items, *roadmap.closing]
    planned = [item for item in items if item.priority is not Priority.WONT]
    later = [item for item in items if item.priority is Priority.WONT]
    if not items:
        sheet.text(first + 1, 0, told.SHEET_NO_PLAN, sheet.looks.note)
        return
    for row, item in enumerate(planned, start=first + 1):
        _item(sheet, row, item)
    total = first + 1 + len(planned)
    _sums(sheet, total, first + 1, planned)
    for row, item in enumerate(later, start=total + 1):
        _item(sheet, row, item)
    _gates(sheet, roadmap, total + len(later) + 3)


def _item(sheet: WorkSheet, row: int, item: Item) -> None:
    sheet.text(row, 0, item.id)
    sheet.text(row, 1, item.title, sheet.looks.strong)
    sheet.text(row, 2, tier_word(item.priority))
    sheet.text(row, 3, track_word(item.track))
    sheet.figure(row, 4, item.phase)
    effort = item.effort_days
    for column, days in enumerate((effort.low, effort.base, effort.high), start=_DAYS):
        sheet.figure(row, column, days)
    sheet.day(row, 8, item.starts)
    sheet.day(row, 9, item.ends)
    sheet.text(row, 10, item.owner or told.SHEET_NONE)
    sheet.text(row, 11, " ".join(item.requires) or told.SHEET_NONE)
    sheet.text(row, 12, sentences(item.because) or told.SHEET_NONE)


def _sums(sheet: WorkSheet, row: int, first: int, planned: Sequence[Item]) -> None:
    sheet.text(row, 1, told.SHEET_TOTAL, sheet.looks.text_total)
    ends = ((item.effort_days.low, item.effort_days.base, item.effort_days.high) for item in planned)
    sums = [sum(each, start=Decimal(0)) for each in zip(*ends, strict=True)] if planned else [Decimal(0)] * 3
    for column, days in enumerate(sums, start=_DAYS):
        letter = xl_col_to_name(column)
        formula = f"SUM({letter}{first + 1}:{letter}{row})" if planned else "0"
        sheet.formula(row, column, formula, days, sheet.looks.figure_total)


def _gates(sheet: WorkSheet, roadmap: Roadmap, row: int) -> None:
    gates = sorted(roadmap.gates, key=lambda gate: gate.on or date.max)
    if not gates:
        return
    sheet.line(row, 0, told.SHEET_GATES, sheet.looks.heading)
    sheet.line(row, 9, headings.ON_DAY, sheet.looks.under)
    sheet.line(row, 12, told.SHEET_MEASURED_BY, sheet.looks.under)
    for place, gate in enumerate(gates, start=row + 1):
        sheet.text(place, 0, told.SHEET_NONE)
        sheet.text(place, 1, gate.title, sheet.looks.strong)
        sheet.text(place, 3, track_word(gate.track))
        sheet.figure(place, 4, gate.phase)
        sheet.day(place, 9, gate.on)
        sheet.text(place, 12, sentences(gate.criteria) or told.SHEET_NONE)

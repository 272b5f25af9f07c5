"""The figures that all costs rest on: in use, one's own, low, middle, high and where each comes from."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from xlsxwriter import Workbook

from commsfit.domain.definitions.money.costs import PlainSeats
from commsfit.domain.money.lines.cost_lines import CostInput
from commsfit.exports.workbook.places import FIRST_ROW, Places, one_of
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.presentation.sentences import workbook as told
from commsfit.presentation.sentences.states import basis_word

_WIDTHS: Final = (40, 12, 12, 11, 11, 11, 20, 11, 50, 12)
_USED, _OWN, _LOW = 1, 2, 3


def fill_inputs(sheet: WorkSheet, book: Workbook, places: Places, seats: PlainSeats, under: str) -> None:
    """A row a figure; the one in use is named."""
    first = sheet.open(told.SHEET_INPUTS, under, told.SHEET_INPUTS_HINT, _WIDTHS)
    titles = (
        told.SHEET_FIGURE,
        told.SHEET_IN_USE,
        told.SHEET_YOURS,
        told.SHEET_LOW,
        told.SHEET_MIDDLE,
        told.SHEET_HIGH,
    )
    sheet.head(
        first,
        (*titles, told.SHEET_UNIT, told.SHEET_BASIS, told.SHEET_SOURCE, told.SHEET_AS_READ),
        figures=range(1, 6),
        freeze=True,
    )
    if not places.figures:
        sheet.text(first + 1, 0, told.SHEET_NO_LINES)
        return
    for row, known in enumerate(places.figures, start=FIRST_ROW + 1):
        _row(sheet, places, seats, row, known)
        book.define_name(places.name(known), f"={sheet.cell(row, _USED)}")
    sheet.only_amounts(FIRST_ROW + 1, _OWN, FIRST_ROW + len(places.figures))


def _row(sheet: WorkSheet, places: Places, seats: PlainSeats, row: int, known: CostInput) -> None:
    looks, value = sheet.looks, known.value
    sheet.text(row, 0, known.words, looks.strong)
    own = sheet.cell(row, _OWN).split("!")[1]
    given = one_of("level", (sheet.cell(row, _LOW + end).split("!")[1] for end in range(3)))
    less = _less_agents(places, seats, known)
    told_by_us = f"IF(level=2,{less},{given})" if less else given
    sheet.formula(row, _USED, f"IF(ISNUMBER({own}),{own},{told_by_us})", value.base, looks.figure)
    sheet.blank(row, _OWN, looks.typed_figure)
    for end, amount in enumerate((value.low, value.base, value.high)):
        sheet.figure(row, _LOW + end, amount)
    sheet.text(row, 6, known.unit)
    sheet.text(row, 7, basis_word(known.basis))
    sheet.text(row, 8, known.source)
    sheet.text(row, 9, known.as_of or told.SHEET_NONE)


def _less_agents(places: Places, seats: PlainSeats, known: CostInput) -> str:
    """Seats of the plain kind follow people and agents at their middle, where both stand here; else nothing."""
    if known.id != seats.id:
        return ""
    found = {one.id: one for one in places.figures}
    people, agents = found.get(seats.people), found.get(seats.agents)
    if people is None or agents is None or _left(people, agents) != known.value.base:
        return ""
    return f"MAX(0,{places.name(people)}-{places.name(agents)})"


def _left(people: CostInput, agents: CostInput) -> Decimal:
    return max(Decimal(0), people.value.base - agents.value.base)

"""One sheet of the workbook: texts stay texts, figures stay figures, formulas carry the value that they come to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell

from commsfit.domain.document.assessment import Paper
from commsfit.exports.office_text import office_line, office_text
from commsfit.exports.workbook.looks import Looks
from commsfit.presentation.formats.breaking import broken_lines
from commsfit.presentation.sentences import workbook as told

_PAPERS: Final = {Paper.A4: 9, Paper.LETTER: 1}
_SIZE, _LINE = 10.0, 13.5
"""Of letters and of a line, in points."""
_UNIT, _SIDES = 5.25, 8.0
"""What a unit of column width is in points, and what of a column stays empty."""
_NARROWER: Final = 0.94
"""Of Inter's width, with room to spare: so wide the letters of the workbook's font are, strong ones among them."""
_TALLEST: Final = 400.0
_HEAD_ROW: Final = 3
"""Rows above the first heading: title, whose it is, a hint."""


class WorkSheet:
    """Rows and columns count from 0; `write` never makes a formula of a text."""

    def __init__(self, book: Workbook, looks: Looks, name: str, paper: Paper) -> None:
        self.looks, self.name = looks, name
        self._sheet: Any = book.add_worksheet(name)
        self._widths: Sequence[float] = ()
        self._lines: dict[int, int] = {}
        self._sheet.hide_gridlines(2)
        self._sheet.set_landscape()
        self._sheet.set_paper(_PAPERS[paper])
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        self._sheet.set_footer(f"&L&8{name}&R&8&P / &N")

    def open(self, title: str, under: str, hint: str, widths: Sequence[float]) -> int:
        """The head of the sheet; gives the row in which its first table may begin."""
        self._widths = widths
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)
        self._sheet.set_row(0, 24)
        self.line(0, 0, title, self.looks.title)
        self.line(1, 0, under, self.looks.under)
        self.line(2, 0, hint, self.looks.under)
        return _HEAD_ROW + 1

    def line(self, row: int, column: int, text: str, look: Format) -> None:
        """A text on one line that may run over the cells to its right."""
        self._sheet.write_string(row, column, office_line(text), look)

    def text(self, row: int, column: int, text: str, look: Format | None = None) -> None:
        """A text that may take several lines of its cell; the row is as high as its tallest text."""
        self._put(row, column, text, look or self.looks.text, self._widths[column])

    def _put(self, row: int, column: int, text: str, look: Format, width: float) -> None:
        shown = office_text(text)
        self._sheet.write_string(row, column, shown, look)
        lines = max(self._lines.get(row, 1), _lines_of(shown, width * _UNIT - _SIDES))
        if lines > self._lines.get(row, 1):
            # Not every program makes room for a second line by itself.
            self._lines[row] = lines
            self._sheet.set_row(row, min(_TALLEST, lines * _LINE))

    def across(self, row: int, column: int, last: int, text: str) -> None:
        """A text over several columns."""
        self._sheet.merge_range(row, column, row, last, "", self.looks.text)
        self._put(row, column, text, self.looks.text, sum(self._widths[column : last + 1]))

    def head(self, row: int, titles: Sequence[str], *, figures: Sequence[int] = (), freeze: bool = False) -> None:
        """A heading over each column; those of figures stand right."""
        for column, title in enumerate(titles):
            self.text(row, column, title, self.looks.head_figure if column in figures else self.looks.head)
        if freeze:
            self._sheet.freeze_panes(row + 1, 1)
            self._sheet.repeat_rows(row)

    def figure(self, row: int, column: int, value: Decimal | float, look: Format | None = None) -> None:
        self._sheet.write_number(row, column, float(value), look or self.looks.figure)

    def day(self, row: int, column: int, on: date | None, look: Format | None = None) -> None:
        """A day as a spreadsheet knows it; a dash where there is none."""
        if on is None:
            self.text(row, column, told.SHEET_NONE)
        else:
            self._sheet.write_datetime(row, column, datetime.combine(on, time()), look or self.looks.day)

    def formula(self, row: int, column: int, formula: str, value: Decimal | float | str, look: Format) -> None:
        """A formula of ours, and what it comes to until somebody works it out again."""
        shown = office_line(value) if isinstance(value, str) else float(value)
        self._sheet.write_formula(row, column, f"={formula}", look, shown)

    def blank(self, row: int, column: int, look: Format) -> None:
        """A cell to type into."""
        self._sheet.write_blank(row, column, None, look)

    def cell(self, row: int, column: int) -> str:
        """What a formula anywhere in the workbook calls this cell."""
        return f"'{self.name}'!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"

    def cells(self, row: int, column: int, last_row: int, last_column: int) -> str:
        """The same for several."""
        first, last = (
            xl_rowcol_to_cell(*place, row_abs=True, col_abs=True) for place in ((row, column), (last_row, last_column))
        )
        return f"'{self.name}'!{first}:{last}"

    def choice(self, row: int, column: int, source: str | Sequence[str]) -> None:
        """Only what is in the list may be typed here."""
        listed = f"={source}" if isinstance(source, str) else list(source)
        self._sheet.data_validation(row, column, row, column, {"validate": "list", "source": listed})

    def only_amounts(self, row: int, column: int, last_row: int) -> None:
        """Only figures that are not negative may be typed here."""
        rule = {"validate": "decimal", "criteria": ">=", "value": 0, "error_message": told.SHEET_ONLY_FIGURES}
        self._sheet.data_validation(row, column, last_row, column, rule)

    def chart(self, row: int, column: int, chart: Any, alt: str) -> None:
        self._sheet.insert_chart(row, column, chart, {"description": office_line(alt), "object_position": 1})

    def pages_wide(self, pages: int, heading_columns: int) -> None:
        """Printed side by side on so many pages, the first columns on each."""
        self._sheet.fit_to_pages(pages, 0)
        self._sheet.repeat_columns(0, heading_columns - 1)

    def hide(self, column: int) -> None:
        self._sheet.set_column(column, column, None, None, {"hidden": True})


def _lines_of(text: str, room: float) -> int:
    """On how many lines a text stands, long words broken."""
    return len(broken_lines(text, room, _SIZE * _NARROWER))

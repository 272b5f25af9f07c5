"""Where everything stands in the workbook: costs in, names of figures and rows of lines and months out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import CostInput, CostLine, figures_of
from commsfit.domain.money.lines.months import StepsUp
from commsfit.domain.money.net_case import Saving
from commsfit.presentation.sentences import workbook as told

FIRST_ROW: Final = 4
"""Of each sheet's first table: its heading."""
LINE_AMOUNT, LINE_OWN, LINE_FROM, LINE_FOR = 7, 6, 8, 9
"""Columns of the lines' sheet."""
LINE_FLAGS: Final = 2
"""The first of the columns that tell which option pays a line."""
LINE_NO_PRICE: Final = 12
MONTH_0: Final = 2
"""The column of month 0 on the months' sheet."""
_NOT_IN_NAMES: Final = re.compile(r"[^A-Za-z0-9_]")


@dataclass(frozen=True)
class Places:
    """The skeleton that all sheets agree on."""

    costs: Costs

    @property
    def months(self) -> int:
        return self.costs.months

    @cached_property
    def options(self) -> tuple[CostOption, ...]:
        return self.costs.options

    @cached_property
    def lines(self) -> tuple[CostLine, ...]:
        """Each line once, whichever options pay it."""
        found: dict[str, CostLine] = {}
        for option in self.options:
            for line in option.lines:
                found.setdefault(line.id, line)
        return tuple(found.values())

    @cached_property
    def savings(self) -> tuple[Saving, ...]:
        return self.costs.savings

    @cached_property
    def figures(self) -> tuple[CostInput, ...]:
        """Every figure that something is computed from, each once."""
        found: dict[tuple[str, object], CostInput] = {}
        for line in self.lines:
            for known in figures_of(line):
                found.setdefault((known.id, known.value), known)
        for saving in self.savings:
            for known in saving.inputs:
                found.setdefault((known.id, known.value), known)
        return tuple(found.values())

    @cached_property
    def _names(self) -> dict[tuple[str, object], str]:
        names: dict[tuple[str, object], str] = {}
        taken: set[str] = set()
        for known in self.figures:
            plain = f"in_{_NOT_IN_NAMES.sub('_', known.id)}"
            name = next(one for one in _numbered(plain) if one.lower() not in taken)
            taken.add(name.lower())
            names[known.id, known.value] = name
        return names

    def name(self, known: CostInput) -> str:
        """What formulas call a figure."""
        return self._names[known.id, known.value]

    @cached_property
    def steps(self) -> tuple[StepsUp, ...]:
        """The ways in which seats go live wave by wave; most often one."""
        return tuple(dict.fromkeys(line.steps for line in self.lines if line.steps))

    def pays(self, option: CostOption, line: CostLine) -> bool:
        """Whether a line is among an option's."""
        return any(own.id == line.id for own in option.lines)

    def line_row(self, line: CostLine) -> int:
        """On the lines' sheet."""
        return FIRST_ROW + 1 + self._at(line)

    @property
    def last_line_row(self) -> int:
        return FIRST_ROW + max(1, len(self.lines))

    def line_cell(self, line: CostLine, column: int) -> str:
        """A cell of a line on its sheet, as a formula elsewhere calls it."""
        return f"'{told.SHEET_LINES}'!${xl_col_to_name(column)}${self.line_row(line) + 1}"

    def line_cells(self, column: int) -> str:
        """A column of all lines."""
        letter = xl_col_to_name(column)
        return f"'{told.SHEET_LINES}'!${letter}${FIRST_ROW + 2}:${letter}${self.last_line_row + 1}"

    @property
    def calendar_row(self) -> int:
        """On the months' sheet, below the numbers of the months."""
        return FIRST_ROW + 1

    def steps_row(self, steps: StepsUp) -> int:
        return self.calendar_row + 1 + self.steps.index(steps)

    @property
    def _months_lines(self) -> int:
        return self.calendar_row + 1 + len(self.steps)

    def month_row(self, line: CostLine) -> int:
        """On the months' sheet."""
        return self._months_lines + self._at(line)

    @property
    def month_rows(self) -> tuple[int, int]:
        """The first and the last row of the lines on the months' sheet."""
        return self._months_lines, self._months_lines + max(1, len(self.lines)) - 1

    def option_row(self, place: int) -> int:
        """What an option costs in the month."""
        return self.month_rows[1] + 2 + place

    def so_far_row(self, place: int) -> int:
        """What an option has cost so far."""
        return self.option_row(len(self.options)) + 1 + place

    def saving_row(self, place: int) -> int:
        return self.so_far_row(len(self.options)) + 1 + place

    @property
    def net_row(self) -> int:
        return self.saving_row(len(self.savings)) + 1

    @property
    def net_so_far_row(self) -> int:
        return self.net_row + 1

    def month_cells(self, row: int) -> str:
        """A row of all months."""
        first, last = xl_col_to_name(MONTH_0), xl_col_to_name(MONTH_0 + self.months)
        return f"'{told.SHEET_MONTHS}'!${first}${row + 1}:${last}${row + 1}"

    def month_cell(self, row: int, month: int) -> str:
        return f"'{told.SHEET_MONTHS}'!${xl_col_to_name(MONTH_0 + month)}${row + 1}"

    def _at(self, line: CostLine) -> int:
        return next(place for place, own in enumerate(self.lines) if own.id == line.id)


def one_of(place: str, cells: Iterable[str]) -> str:
    """A formula's way to take the cell whose number stands in a named one."""
    return f"CHOOSE({place},{','.join(cells)})"


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}_{number}"
        number += 1

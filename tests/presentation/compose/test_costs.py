from __future__ import annotations

from commsfit.presentation.outline.outline import Table
from commsfit.presentation.terminal.outline_text import plain_text
from tests.presentation.compose.test_report import outline_with, section
from tests.report.examples import assessment_of


def test_each_line_says_when_it_is_paid() -> None:
    """The example's developers begin in month 3 of the plan, and its first channel opens in month 6."""
    costs = section(outline_with(assessment_of("logistics"), ("costs",)), "costs")
    tables = [block for block in costs.blocks if isinstance(block, Table)]
    lines = next(table for table in tables if table.title.startswith("What "))
    paid = {plain_text(row[0]): plain_text(row[1]) for row in lines.rows}
    assert paid["Seats"] == "Monthly"
    assert paid["Training"] == "Once"
    assert paid["Build"] == "Once, in month 3"
    assert paid["Messages"] == "Monthly from month 6"
    assert paid["Old system during the overlap"] == "Monthly, months 1 to 6"

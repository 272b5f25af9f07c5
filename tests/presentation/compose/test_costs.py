from __future__ import annotations

from commsfit import bootstrap
from commsfit.domain.advice import advise
from commsfit.presentation.outline.outline import Table
from commsfit.presentation.terminal.outline_text import plain_text
from tests.presentation.compose.test_report import outline_with, section
from tests.report.examples import TODAY, assessment_of


def test_each_line_says_when_it_is_paid() -> None:
    assessment = assessment_of("logistics")
    costs = section(outline_with(assessment, ("cost_lines",)), "cost_lines")
    tables = [block for block in costs.blocks if isinstance(block, Table)]
    shown = next(table for table in tables if table.title.startswith("What "))
    paid = {plain_text(row[0]): plain_text(row[1]) for row in shown.rows}
    first = assessment.scenarios[0]
    chosen = advise(bootstrap.rulebook(), first.answers, TODAY, first.choices, assessment.settings).costs.chosen
    assert chosen
    begins = {line.title: line.first_month for line in chosen.lines}
    assert paid["Set-up by IT"] == "Once"
    assert begins["Build"] == 1, "the foundation is built in what hours there are before capacity is found"
    assert paid["Build"] == "Once"
    assert paid["Messages"] == f"Monthly from month {begins['Messages']}"
    assert paid["Old system during the overlap"].startswith("Monthly, months 1 to ")

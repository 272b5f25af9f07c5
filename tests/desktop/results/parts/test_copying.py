"""A table and a chart's figures go to the clipboard as text for a spreadsheet and as a table for a document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.results.parts.copying import as_html, as_text, keep_text_alone
from commsfit.desktop.results.parts.data_table import DataTable
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Scene

TABLE = Table(
    "Costs",
    (Column("Option"), Column("Total", figures=True)),
    ((words("UCaaS & more"), words("$137,000")), (words("=cmd|'/C calc'!A0"), words("-12"))),
)
TEXT = "Option\tTotal\nUCaaS & more\t$137,000\n'=cmd|'/C calc'!A0\t-12\n"


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    """No application quits here, and what Python put on the clipboard must not outlive it."""
    yield
    keep_text_alone()


def test_text_is_a_line_a_row_and_nothing_in_it_becomes_a_formula() -> None:
    assert as_text(TABLE) == TEXT


def test_a_document_gets_a_table_with_its_signs_spelt_out() -> None:
    assert "<th>Option</th>" in as_html(TABLE)
    assert "<td>UCaaS &amp; more</td>" in as_html(TABLE)


def test_a_table_is_copied_by_the_platforms_own_keys(qtbot: QtBot) -> None:
    table = DataTable()
    qtbot.addWidget(table)
    table.show_table(TABLE)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    kept = QGuiApplication.clipboard().mimeData()
    assert (kept.text(), kept.hasHtml()) == (TEXT, True)


def test_the_text_stays_on_the_clipboard_when_the_program_ends(qtbot: QtBot) -> None:
    table = DataTable()
    qtbot.addWidget(table)
    table.show_table(TABLE)
    table.copy()
    keep_text_alone()
    kept = QGuiApplication.clipboard().mimeData()
    assert (kept.text(), kept.hasHtml()) == (TEXT, False)


def test_a_charts_figures_are_copied_by_a_button_that_is_there_only_with_figures(qtbot: QtBot) -> None:
    box = ChartBox("Costs")
    qtbot.addWidget(box)
    box.show()
    box.show_chart(lambda width, _size: Chart("Costs", Scene(width, 40, ()), "bars"))
    assert not box.copy_figures.isVisible()
    box.show_chart(lambda width, _size: Chart("Costs", Scene(width, 40, ()), "bars", TABLE))
    box.copy_figures.click()
    assert QGuiApplication.clipboard().text() == TEXT

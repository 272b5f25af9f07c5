import pytest
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.parts.data_table import DataTable
from commsfit.presentation.outline.outline import Column, Table, words

LONG = "One channel is switched on after the other, and each is looked at for a week before the next one comes"


@pytest.mark.parametrize("widths", [(900, 400), (400, 900)])
def test_rows_are_as_high_as_their_words_need_at_any_width(qtbot: QtBot, widths: tuple[int, int]) -> None:
    table = DataTable()
    qtbot.addWidget(table)
    table.show()
    table.show_table(Table("How", (Column(""), Column("Phased")), ((words("Risk"), words(LONG)),)))
    heights = {}
    for width in widths:
        table.resize(width, table.height())
        heights[width] = table.rowHeight(0)
        lines = -(-table.fontMetrics().horizontalAdvance(LONG) // (width // 2))
        assert (
            lines * table.fontMetrics().lineSpacing() <= heights[width] < 2 * (lines + 1) * table.fontMetrics().height()
        )
        assert table.height() - table.rowHeight(0) < 60
    assert heights[400] > heights[900]

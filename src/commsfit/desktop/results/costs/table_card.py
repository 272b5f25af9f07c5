"""A table of the report on a card of its own, gone where there is nothing to list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from commsfit.desktop.results.parts.data_table import DataTable
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.words.text import Text
from commsfit.presentation.outline.outline import Table


class TableCard(Card):
    """Its title is the table's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title = Text(role="card")
        self.table: DataTable | None = None
        """Made with the first table that there is to show."""
        self.column.addWidget(self.title)

    def show_table(self, table: Table | None) -> None:
        """Fill it anew."""
        self.setVisible(table is not None)
        if table is not None:
            self.title.say(table.title)
            self.setAccessibleName(table.title)
            if self.table is None:
                self.table = DataTable(self)
                self.column.addWidget(self.table)
            self.table.show_table(table)

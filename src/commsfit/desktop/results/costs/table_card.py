"""A table of the report as a list on a card: each row under its name, so that long words wrap at every text size."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say, word
from commsfit.presentation.outline.outline import Column, Spans, Table
from commsfit.presentation.terminal.outline_text import plain_text

_CELL = word("{head}: {told}")


class TableCard(Card):
    """Its title is the table's; gone where there is nothing to list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title = Text(role="card")
        self.listing = Listing(gap=12)
        self.column.addWidget(self.title)
        self.column.addWidget(self.listing)

    def show_table(self, table: Table | None) -> None:
        """Fill it anew."""
        self.setVisible(table is not None)
        if table is None:
            return
        self.title.say(table.title)
        self.setAccessibleName(table.title)
        self.listing.fill(_Row(table.columns, row) for row in table.rows)


class _Row(Guarded, QWidget):
    """What it is called, and each further cell under the head of its column."""

    def __init__(self, columns: tuple[Column, ...], cells: tuple[Spans, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(plain_text(cells[0]), "small", strong=True))
        for head, cell in zip(columns[1:], cells[1:], strict=True):
            told = say(_CELL, head=head.title, told=plain_text(cell).replace("\n", "; "))
            column.addWidget(Text(told, "small", tone="muted"))

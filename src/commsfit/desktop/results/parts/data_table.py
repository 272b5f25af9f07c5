"""An outline table as a widget that a keyboard can leave again."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.copying import copy_table
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.theme.stylesheet import Styled
from commsfit.desktop.widgets.arranging.scroll_bar import ScrollBar
from commsfit.desktop.widgets.controls.buttons.menu import Menu
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import tip
from commsfit.presentation.outline.outline import Table

_AT_THE_SIDES, _ABOVE, _SLACK = 10, 4, 12


class _Spaced(Guarded, QStyledItemDelegate):
    """Keeps the words of neighbours apart. A padding in the style sheet would too, but wraps them as if it were not."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, _inside(option), index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # Qt reckons without what it keeps free round the words: those that just do not fit would lose their end.
        words = super().sizeHint(_inside(option, less=_SLACK), index)
        return words + QSize(2 * scaled(_AT_THE_SIDES), 2 * scaled(_ABOVE))


def _inside(option: QStyleOptionViewItem, less: int = 0) -> QStyleOptionViewItem:
    spaced = QStyleOptionViewItem(option)
    rect, sides, above = option.rect, scaled(_AT_THE_SIDES), scaled(_ABOVE)
    spaced.rect = rect.adjusted(sides, above, -sides - less, -above)
    return spaced


class DataTable(Styled, QTableWidget):
    """Reads only; as high as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dress()
        self._table: Table | None = None
        self.setItemDelegate(_Spaced(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBar(ScrollBar())

    def show_table(self, table: Table) -> None:
        """Fill it anew."""
        self._table = table
        self.setAccessibleName(table.title)
        self.setColumnCount(len(table.columns))
        self.setRowCount(len(table.rows))
        self.setHorizontalHeaderLabels([column.title for column in table.columns])
        for index, column in enumerate(table.columns):
            heading = self.horizontalHeaderItem(index)
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            assert heading is not None, "the heads were set just now"
            heading.setToolTip(tip(column.title))
            heading.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            for row, cells in enumerate(table.rows):
                item = QTableWidgetItem("".join(span.text for span in cells[index]))
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, index, item)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._fit()

    def copy(self) -> None:
        """All of it on the clipboard."""
        if self._table is not None:
            copy_table(self._table)
            announce(self, "Table copied")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self)
        menu.addAction("Copy as a table").triggered.connect(self.copy)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Rows as high as their words need at this width, and the table as high as its rows."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 4)

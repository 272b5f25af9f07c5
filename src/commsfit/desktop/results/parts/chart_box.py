"""A chart with what belongs to it: its title, its data as a table at a click, its picture for the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.copying import copy_table
from commsfit.desktop.results.parts.data_table import DataTable
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons.buttons import Quiet
from commsfit.desktop.widgets.controls.buttons.menu import Menu
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.presentation.outline.outline import Chart, Table

Build: TypeAlias = Callable[[float, float], Chart | None]
"""Width and text size in, the chart out; None while there is nothing to draw."""
_TEXT = 12


class ChartBox(Guarded, QWidget):
    """Builds its chart anew for each width, so that labels are placed for the room there is."""

    def __init__(self, title: str = "", parent: QWidget | None = None, *, empty: str = "") -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build: Build | None = None
        self._width = -1
        self._figures: Table | None = None
        self.title = Text(title, "card")
        self.view = SceneView()
        self._table: DataTable | None = None
        self.empty = Text(empty, tone="muted")
        self._show_data = Quiet("Show the figures")
        self._copy, self.copy_figures = Quiet("Copy picture"), Quiet("Copy figures")
        self._lay_out()
        self.title.setVisible(bool(title))
        self._show_data.clicked.connect(self._toggle)
        self._copy.clicked.connect(self._copy_picture)
        self.copy_figures.clicked.connect(self._copy_table)

    def show_chart(self, build: Build, *, title: str | None = None, empty: str | None = None) -> None:
        """Draw what the builder gives, and its sentence instead where it gives nothing."""
        self._build = build
        if title is not None:
            self.title.say(title)
        if empty is not None:
            self.empty.say(empty)
        self._draw()

    @property
    def table(self) -> DataTable:
        """Its figures; made when somebody first asks for them, for five tables weigh as much as a page's pictures."""
        if self._table is None:
            self._table = DataTable(self)
            self._column.insertWidget(2, self._table)
            QWidget.setTabOrder(self.view, self._table)
        return self._table

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return self.empty.isVisibleTo(self)

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._width:
            self._draw()

    def sizeHint(self) -> QSize:
        return QSize(scaled(480), super().sizeHint().height())

    def _draw(self) -> None:
        self._width = self.width()
        chart = self._build(float(max(self.width(), scaled(240))), float(scaled(_TEXT))) if self._build else None
        self.empty.setVisible(chart is None)
        for part in (self._show_data, self._copy):
            part.setVisible(chart is not None)
        self._figures = chart.data if chart else None
        self.copy_figures.setVisible(self._figures is not None)
        if chart is None:
            self.view.hide()
            if self._table is not None:
                self._table.hide()
            return
        self.view.show_chart(chart)
        if chart.data and self._shows_data:
            self.table.show_table(chart.data)
        if self._table is not None:
            self._table.setVisible(self._shows_data)
        self.view.setVisible(not self._shows_data)

    @property
    def _shows_data(self) -> bool:
        return self._show_data.text() == "Show the picture"

    def _toggle(self) -> None:
        self._show_data.setText("Show the figures" if self._shows_data else "Show the picture")
        self._draw()
        announce(self, self.title.text())

    def _copy_picture(self) -> None:
        self.view.copy_picture()
        announce(self, "Picture copied")

    def _copy_table(self) -> None:
        if self._figures is not None:
            copy_table(self._figures)
            announce(self, "Figures copied")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same by the other button of the mouse or the menu key."""
        menu = Menu(self)
        if self._copy.isVisibleTo(self):
            menu.addAction("Copy picture").triggered.connect(self._copy_picture)
        if self._figures is not None:
            menu.addAction("Copy figures as a table").triggered.connect(self._copy_table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        for part in (self.title, self.view, self.empty):
            column.addWidget(part)
        foot = Flow(gap=scaled(14), below=scaled(4))
        column.addLayout(foot)
        for way in (self._show_data, self.copy_figures, self._copy):
            foot.addWidget(way)

"""Days until a date: typed as days, weeks or a date, or picked from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidgetAction

from commsfit.desktop.fields.field import Asked
from commsfit.desktop.fields.figure import FigureField
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.buttons import Button


class DaysField(FigureField):
    """A figure field with a calendar beside it."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._pick = Button("Pick a date")
        self._pick.wear(lambda: icon("calendar"))
        self._menu = QMenu(self)
        self._pick.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._show_calendar)
        self.beside(self._pick)

    def _show_calendar(self) -> None:
        """Made when first wanted: few people need it, and it is heavy."""
        if self._menu.actions():
            return
        calendar = QCalendarWidget()
        calendar.setAccessibleName(f"{self.asked.words.short}: pick a date")
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        today = self.asked.today()
        calendar.setMinimumDate(QDate(today.year, today.month, today.day))
        calendar.activated.connect(self._take_date)
        calendar.clicked.connect(self._take_date)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(calendar)
        self._menu.addAction(action)

    def _take_date(self, chosen: QDate) -> None:
        self._menu.close()
        today = self.asked.today()
        self._take(QDate(today.year, today.month, today.day).daysTo(chosen))

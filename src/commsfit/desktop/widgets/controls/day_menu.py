"""A menu that is a calendar, for a button that lets one pick a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget, QWidgetAction

from commsfit.desktop.widgets.controls.menu import Menu


class DayMenu(Menu):
    """`picked` tells the day. Fill it when it is about to show: few people need a calendar, and it is heavy."""

    picked = Signal(date)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name

    def offer(self, earliest: date, chosen: date, latest: date | None = None) -> None:
        """Show the month of a day; nothing before the earliest or after the latest can be picked."""
        self.clear()
        calendar = QCalendarWidget()
        calendar.setAccessibleName(self._name)
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        if latest is not None:
            calendar.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        # Qt paints weekends red, whatever the ground.
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
        calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        action = QWidgetAction(self)
        action.setDefaultWidget(calendar)
        self.addAction(action)

    def _take(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))

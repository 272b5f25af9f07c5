"""A menu that is a calendar, for a button that lets one pick a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.menu import Menu

_ROOM = 36


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
        _choose_months_without_waiting(calendar)
        calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        # What Qt asks for is a little too small for our letters: the last week and Sunday would be cut.
        calendar.setMinimumSize(calendar.sizeHint() + QSize(scaled(_ROOM), scaled(_ROOM)))
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        action = QWidgetAction(self)
        action.setDefaultWidget(calendar)
        self.addAction(action)

    def _take(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))


def _choose_months_without_waiting(calendar: QCalendarWidget) -> None:
    """A tool button waits inside its click until its menu is closed, and whoever called the click waits with it."""
    for month in calendar.findChildren(QToolButton, "qt_calendar_monthbutton"):
        menu: QMenu | None = month.menu()
        if menu is None:
            continue
        month.setMenu(None)  # type: ignore[arg-type] # Qt takes a null for no menu
        month.clicked.connect(
            lambda _on=False, month=month, menu=menu: menu.popup(month.mapToGlobal(QPoint(0, month.height())))
        )

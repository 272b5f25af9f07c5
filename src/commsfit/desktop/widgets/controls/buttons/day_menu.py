"""A menu that is a calendar, for a button that lets one pick a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QVBoxLayout, QWidget, QWidgetAction

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.buttons.buttons import Quiet
from commsfit.desktop.widgets.controls.buttons.menu import Menu
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say

_ROOM: Final = 36


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
        calendar.setNavigationBarVisible(False)
        # What Qt asks for is a little too small for our letters: the last week and Sunday would be cut.
        calendar.setMinimumSize(calendar.sizeHint() + QSize(scaled(_ROOM), scaled(_ROOM)))
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        action = QWidgetAction(self)
        action.setDefaultWidget(_MonthByMonth(calendar))
        self.addAction(action)

    def _take(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))


class _MonthByMonth(Guarded, QWidget):
    """A calendar below a bar of our own.

    Qt's bar has a button that waits inside its click until a month is chosen, and whoever called the click waits too.
    """

    def __init__(self, calendar: QCalendarWidget) -> None:
        super().__init__()
        self._calendar = calendar
        self._shown = Text("", strong=True)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QHBoxLayout()
        bar.addWidget(_step("«", "One year earlier", calendar.showPreviousYear))
        bar.addWidget(_step("\u2039", "One month earlier", calendar.showPreviousMonth))
        bar.addWidget(self._shown, 1)
        bar.addWidget(_step("\u203a", "One month later", calendar.showNextMonth))
        bar.addWidget(_step("»", "One year later", calendar.showNextYear))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        column.addLayout(bar)
        column.addWidget(calendar)
        calendar.currentPageChanged.connect(self._tell)
        self._tell(calendar.yearShown(), calendar.monthShown())

    def _tell(self, year: int, month: int) -> None:
        name = self._calendar.locale().standaloneMonthName(month)
        self._shown.say(say("{month} {year}", month=name, year=year))


def _step(drawn: str, name: str, turn: Callable[[], None]) -> Quiet:
    button = Quiet(drawn)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(lambda _on=False: turn())
    return button

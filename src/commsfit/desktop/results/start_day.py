"""The day that the plan starts on, to pick from a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from commsfit.desktop.session import Session
from commsfit.desktop.widgets.buttons import Button
from commsfit.presentation.formats import day


class StartDay(Button):
    """Says the day and changes it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "plain", parent)
        self._session = session
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._offer)

    def refresh(self) -> None:
        """Show the day in force."""
        self.setText(f"Starts {day(self._session.advice.roadmap.start)}")
        self.setAccessibleName(f"{self.text()}; pick another day")

    def start_on(self, on: date | None) -> None:
        """Plan from this day; None is the tool's own choice."""
        words = "Start of the plan"
        self._session.choose(replace(self._session.choices, start=on), words, page="roadmap")

    def _offer(self) -> None:
        """Made when first wanted: few people need it, and it is heavy."""
        self._menu.clear()
        calendar = QCalendarWidget()
        calendar.setAccessibleName("Start of the plan")
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        today, start = self._session.today, self._session.advice.roadmap.start
        calendar.setMinimumDate(QDate(today.year, today.month, today.day))
        calendar.setSelectedDate(QDate(start.year, start.month, start.day))
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(calendar)
        self._menu.addAction(action)
        if self._session.choices.start is not None:
            self._menu.addAction("Back to the next working day").triggered.connect(lambda: self.start_on(None))

    def _take(self, chosen: QDate) -> None:
        self._menu.close()
        self.start_on(date(chosen.year(), chosen.month(), chosen.day()))

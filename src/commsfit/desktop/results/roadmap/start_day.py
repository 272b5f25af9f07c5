"""The day that the plan starts on, to pick from a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons.day_menu import DayMenu
from commsfit.desktop.widgets.controls.buttons.menu_button import MenuButton
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import day


class StartDay(MenuButton):
    """Says the day and changes it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        self._menu = DayMenu("Start of the plan", self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._offer)
        self._menu.picked.connect(self.start_on)

    def refresh(self) -> None:
        """Show the day in force."""
        self.setText(say("Starts {start}", start=day(self._session.advice.roadmap.start)))
        self.setAccessibleName(say("{text}; pick another day", text=self.text()))

    def start_on(self, on: date | None) -> None:
        """Plan from this day; None is the tool's own choice."""
        words = "Start of the plan"
        self._session.choose(replace(self._session.choices, start=on), words, page="roadmap")

    def _offer(self) -> None:
        self._menu.offer(self._session.today, self._session.advice.roadmap.start)
        if self._session.choices.start is not None:
            self._menu.addAction("Back to the next working day").triggered.connect(lambda: self.start_on(None))

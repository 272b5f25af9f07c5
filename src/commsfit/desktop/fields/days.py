"""Days until a date: typed as days, weeks or a date, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from commsfit.desktop.fields.field import Asked
from commsfit.desktop.fields.figure import FigureField
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.controls.buttons.day_menu import DayMenu
from commsfit.desktop.widgets.controls.buttons.menu_button import MenuButton
from commsfit.domain.wording.messages import say


class DaysField(FigureField):
    """A figure field with a calendar beside it."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._pick = MenuButton("Pick a date")
        self._pick.wear(lambda: icon("calendar"))
        self._menu = DayMenu(say("{short}: pick a date", short=asked.words.short), self)
        self._pick.setMenu(self._menu)
        self._menu.aboutToShow.connect(lambda: self._menu.offer(self.asked.today(), self.asked.today()))
        self._menu.picked.connect(self._take_day)
        self.beside(self._pick)

    def _take_day(self, chosen: date) -> None:
        self._take((chosen - self.asked.today()).days)

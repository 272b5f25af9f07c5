"""The day of a decision: says it, and lets one pick another from a calendar."""

from __future__ import annotations

from datetime import date
from typing import Final

from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.controls.buttons.day_menu import DayMenu
from commsfit.desktop.widgets.controls.buttons.menu_button import MenuButton
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import day

_EARLIEST: Final = date(2000, 1, 1)


class DayButton(MenuButton):
    """No decision is taken in the future."""

    def __init__(self, on: date | None, today: date) -> None:
        super().__init__("")
        self._today = today
        self._menu = DayMenu("Day of the decision", self)
        self.setMenu(self._menu)
        self.wear(lambda: icon("calendar", "muted"))
        self._menu.aboutToShow.connect(self._offer)
        self._menu.picked.connect(self.take)
        self.take(on)

    def take(self, on: date | None) -> None:
        """Make this the day; None is no day at all."""
        self.on = on
        self.setText("No day" if on is None else day(on))
        self.setAccessibleName(say("Day of the decision: {text}", text=self.text()))

    def _offer(self) -> None:
        chosen = self.on or self._today
        # A file may hold a day that this machine's clock has not reached.
        self._menu.offer(_EARLIEST, chosen, max(chosen, self._today))

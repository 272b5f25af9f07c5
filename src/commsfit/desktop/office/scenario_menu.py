"""The scenarios in the menus: which are offered, and copying, renaming and taking away the one at hand."""

from __future__ import annotations

from functools import partial

from commsfit.desktop.dialogs.naming import ask_name
from commsfit.desktop.session.scenario_edits import (
    Listed,
    add_scenario,
    listed_scenarios,
    remove_scenario,
    rename_scenario,
    work_on_scenario,
    worked_on,
)
from commsfit.desktop.session.session import Session
from commsfit.desktop.window import MainWindow
from commsfit.domain.wording.messages import say


class ScenarioMenu:
    """Says nothing to the menus while their list stays the same."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        self._session, self._window = session, window
        self._offered: tuple[tuple[Listed, ...], int] = ((), -1)

    def show_scenarios(self) -> None:
        """Offer those that there are."""
        offered = (listed_scenarios(self._session), self._session.index)
        if offered == self._offered:
            return
        self._offered = offered
        choices = [(one.name, partial(work_on_scenario, self._session, one)) for one in offered[0]]
        self._window.menus.offer_scenarios(choices, self._session.index)

    def copy(self) -> None:
        start = say("{name}, changed", name=self._session.scenario.name)
        ask_name("Copy this scenario", start, self._window, lambda name: add_scenario(self._session, name))

    def rename(self) -> None:
        one = worked_on(self._session)
        ask_name("Rename this scenario", one.name, self._window, lambda name: rename_scenario(self._session, one, name))

    def remove(self) -> None:
        if len(self._session.assessment.scenarios) > 1:
            remove_scenario(self._session, worked_on(self._session))
        else:
            self._window.banner.tell("The only scenario cannot be removed.", is_fault=False)

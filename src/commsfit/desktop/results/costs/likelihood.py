"""How likely the total is: all inputs drawn at once, asked for by a click and reckoned behind the window."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons import Quiet
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.money.cost_spread import simulate
from commsfit.domain.money.costs import Costs, Simulation
from commsfit.presentation.sentences.costs import simulation_sentence


class Likelihood(Guarded, QWidget):
    """Not shown while there is nothing to draw."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._costs: Costs | None = None
        self.ask = Quiet("How likely is the total?")
        self.words = Text(role="small", tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.ask)
        column.addWidget(self.words)
        self.ask.clicked.connect(self._draw)

    def show_costs(self, costs: Costs) -> None:
        """Other costs: what was drawn for those before no longer counts."""
        if costs != self._costs:
            self._costs = costs
            self.words.say("")
        chosen = costs.chosen
        self.setVisible(chosen is not None and bool(chosen.lines) and chosen.is_priced)

    def _draw(self) -> None:
        costs = self._costs
        assert costs is not None
        assert costs.recommended is not None, "hidden without a recommended option"
        option = costs.recommended
        services = self._session.services
        if services is None:
            self._tell(costs, simulate(costs, option))
            return
        self.words.say("Drawing…")
        services.work.run(lambda: simulate(costs, option), lambda found: self._tell(costs, found), self._fail)

    def _tell(self, costs: Costs, found: Simulation) -> None:
        if isValid(self) and costs is self._costs:
            self.words.say(simulation_sentence(found, costs.currency))
            announce(self, self.words.text())

    def _fail(self, problem: Exception) -> None:
        raise problem

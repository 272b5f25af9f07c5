"""How likely the total is: what draws of all figures at once say about it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.money.costs import Costs
from commsfit.presentation.sentences.money.costs import likely_sentence


class Likelihood(Guarded, QWidget):
    """Not shown while there is nothing to draw."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text(role="small", tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)

    def show_costs(self, costs: Costs) -> None:
        """A thousand draws take a few milliseconds, so that nobody has to ask for them."""
        likely = costs.likely
        self.setVisible(likely is not None and likely.low != likely.high)
        self.words.say(likely_sentence(likely, costs.currency) if likely else "")

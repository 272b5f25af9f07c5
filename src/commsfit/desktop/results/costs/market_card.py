"""In which currency the assessment is, and at which rate somebody turns a foreign price into it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.buttons.buttons import Quiet
from commsfit.desktop.widgets.controls.choosing.choice import ChoiceBox
from commsfit.desktop.widgets.editing.lines import NameLine
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.settings import CURRENCIES, ExchangeRate
from commsfit.domain.money.costs import Costs
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.money.costs import market_sentence, rate_sentence, read_amount

_PROPOSED = ""


class MarketCard(Card):
    """A choice for the currency, and a line for a rate with its day."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("Currency", parent)
        self._session = session
        self.currency = ChoiceBox()
        self.currency.setAccessibleName("Currency of the assessment")
        self.currency.setObjectName("currency")
        self.words = Text(role="small", tone="muted")
        self.foreign = ChoiceBox()
        self.foreign.setAccessibleName("Foreign currency")
        self.rate = NameLine("")
        self.rate.setAccessibleName("What one unit of it is worth")
        self.keep = Quiet("Keep the rate of today")
        self.rates = Text(role="small", tone="muted")
        row = QHBoxLayout()
        row.addWidget(QLabel("1"))
        row.addWidget(self.foreign)
        row.addWidget(QLabel("="))
        row.addWidget(self.rate)
        row.addWidget(self.keep)
        row.addStretch(1)
        self.column.addWidget(self.currency)
        self.column.addWidget(self.words)
        self.column.addLayout(row)
        self.column.addWidget(self.rates)
        self.currency.picked.connect(self._choose)
        self.keep.clicked.connect(self._keep)

    def show_market(self, costs: Costs) -> None:
        """The currency in use and the rates that were entered."""
        settings = self._session.assessment.settings
        proposed = (
            _PROPOSED,
            say("As the answers propose: {currency}", currency=costs.currency)
            if not settings.currency
            else "As the answers propose",
        )
        self.currency.offer([proposed, *((one, one) for one in CURRENCIES)])
        self.currency.choose(settings.currency)
        self.foreign.offer([(one, one) for one in CURRENCIES if one != costs.currency])
        self.words.say(market_sentence(costs))
        self.rates.say(" ".join(rate_sentence(rate, costs.currency) for rate in settings.exchange_rates))

    def _choose(self, currency: str) -> None:
        settings = self._session.assessment.settings
        self._session.set_up(replace(settings, currency=currency), "Currency")

    def _keep(self) -> None:
        typed = read_amount(self.rate.text())
        if typed is None or typed.low != typed.high or not typed.base:
            self.rates.say("Type what one unit is worth, such as 0.86.")
            return
        settings, chosen = self._session.assessment.settings, self.foreign.chosen
        others = tuple(rate for rate in settings.exchange_rates if rate.currency != chosen)
        mine = ExchangeRate(chosen, typed.base, self._session.today)
        self.rate.clear()
        self._session.set_up(replace(settings, exchange_rates=(*others, mine)), "Exchange rate")

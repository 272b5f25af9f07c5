"""Costs: options side by side, over time, against volume, what moves them, each line with its formula, and returns."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.results.costs.cost_lines import CostLines
from commsfit.desktop.results.costs.likelihood import Likelihood
from commsfit.desktop.results.costs.market_card import MarketCard
from commsfit.desktop.results.costs.table_card import TableCard
from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.results.parts.columns import EqualColumns
from commsfit.desktop.results.parts.result_page import ResultPage
from commsfit.desktop.results.parts.way_on import WayOn, first_open
from commsfit.desktop.session.page import RailState
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.controls.choosing.segmented import Segmented
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.returns import Return
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.money.break_even import break_even
from commsfit.presentation.charts.money.cost_bars import CostPeriod, cost_bars, span_words
from commsfit.presentation.charts.money.cumulative import cumulative_costs
from commsfit.presentation.charts.money.net_curve import net_curve
from commsfit.presentation.charts.money.tornado import tornado
from commsfit.presentation.compose.money_tables import licences_table, measures_table, routes_table
from commsfit.presentation.formats.formats import short_money
from commsfit.presentation.sentences.money.costs import cost_sentence, return_sentence, return_words
from commsfit.presentation.sentences.money.net_case import net_sentence, payback_sentence
from commsfit.presentation.sentences.states import return_state

_SPANS = (CostPeriod.WHOLE, CostPeriod.YEAR, CostPeriod.MONTH)
_INTRO = (
    "Estimates that inform and do not decide. Every default shows its source and day; put your own figure in its place."
)
_EMPTY = "How many people would use it, and what they send, is not answered yet."


class CostsPage(ResultPage):
    """One card a picture, each with its figures."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Costs")
        self.lead.say(_INTRO)
        self.bars = ChartBox(empty=_EMPTY)
        self.time = ChartBox(empty=_EMPTY)
        self.even = ChartBox(empty="Not known: the number of people and the prices decide it.")
        self.spread = ChartBox(empty="It shows once an outcome is settled and its lines are known.")
        self.lines = CostLines(session)
        self.sms, self.video = ReturnCard("Return on messages"), ReturnCard("Return on video")
        self._even_words = Text(role="tiny", tone="muted")
        self.net = ChartBox(empty="It shows once the option of the outcome and staying put have a price.")
        self._net_words = Text(role="small", tone="muted")
        self.market = MarketCard(session)
        self.span = Segmented("Which time", ["All of it", "First year", "A month"])
        self.span.choose(0)
        self.span.chosen.connect(lambda _index: self._show_bars())
        self.likelihood = Likelihood()
        self.ceilings, self.agents = Text(role="small", strong=True), Text(role="small")
        self.way_on = WayOn(session)
        self.column.addWidget(_card(self.span, self.bars, self.ceilings, self.agents, self.way_on))
        self.column.addWidget(_card(self.time))
        self.column.addWidget(_card(self.net, self._net_words))
        self.column.addWidget(EqualColumns(_card(self.even, self._even_words), _card(self.spread, self.likelihood)))
        self.column.addWidget(self.market)
        self.column.addWidget(self.lines)
        self.column.addWidget(EqualColumns(self.sms, self.video))
        self.measures, self.routes, self.licences = TableCard(), TableCard(), TableCard()
        for card in (self.measures, self.routes, self.licences):
            self.column.addWidget(card)
        self.column.addStretch(1)
        self._parts: tuple[Callable[[], None], ...] = (
            self._show_bars,
            self._show_words,
            self._show_time,
            self._show_net,
            self._show_even,
            self._show_spread,
            self._show_returns,
            self._show_tables,
        )
        self._due: deque[Callable[[], None]] = deque()
        self._was_filled = False
        self._in_turn = Pause(self, 0, self._show_next)

    def refresh(self) -> None:
        """Filled whole before it is seen; after an edit its lines at once, and what follows from them one by one."""
        costs = self.session.advice.costs
        self.headline.say(cost_sentence(costs))
        self.lines.show_costs(costs)
        self._due = deque(self._parts)
        if self._was_filled and self.isVisible():
            self._in_turn.start()
        else:
            self._was_filled = True
            self.catch_up()

    def catch_up(self) -> None:
        """Show all that is still to come."""
        while self._due:
            self._due.popleft()()

    def _show_next(self) -> None:
        if self._due:
            self._due.popleft()()
        if self._due:
            self._in_turn.start()

    def _show_time(self) -> None:
        costs = self.session.advice.costs
        self.time.show_chart(
            lambda width, size: cumulative_costs(costs, width=width, size=size), title="Month by month, at base figures"
        )

    def _show_net(self) -> None:
        costs, start = self.session.advice.costs, self.session.advice.roadmap.start
        self.net.show_chart(
            lambda width, size: net_curve(costs, start=start, width=width, size=size, rows=20.0, with_musts=True),
            title="Against staying put",
        )
        self._net_words.say(net_sentence(costs) or payback_sentence(costs))

    def _show_words(self) -> None:
        costs = self.session.advice.costs
        self.ceilings.say("\n".join(budget.words for budget in costs.budgets))
        self.ceilings.setVisible(bool(costs.budgets))
        self.agents.say(costs.agents_words)
        self.agents.setVisible(bool(costs.agents_words))
        self.market.show_market(costs)
        self.likelihood.show_costs(costs)

    def _show_tables(self) -> None:
        advice = self.session.advice
        self.measures.show_table(measures_table(advice.measures))
        self.routes.show_table(routes_table(advice.costs))
        self.licences.show_table(licences_table(advice.costs))

    def _show_returns(self) -> None:
        returns, currency = self.session.advice.returns, self.session.advice.costs.currency
        self.sms.show_return(self.session.rulebook, returns.sms, currency)
        self.video.show_return(self.session.rulebook, returns.video, currency)

    def _show_bars(self) -> None:
        costs, span = self.session.advice.costs, _SPANS[max(0, self.span.index)]
        self.bars.show_chart(
            lambda width, size: cost_bars(costs, width=width, size=size, span=span),
            title=say("All options {span_words}", span_words=span_words(costs, span)),
        )
        self.span.setVisible(not self.bars.is_empty)
        missing = first_open(self.session.advice, "internal_users", "external_messages_per_month")
        self.way_on.lead_to(missing if self.bars.is_empty else None)

    def _show_even(self) -> None:
        costs = self.session.advice.costs
        figure = Facts(self.session.advice.answers, {}).number("external_messages_per_month")
        sent = figure.value if figure else None
        self.even.show_chart(
            lambda width, size: break_even(costs, sent, width=width, size=size), title="Messages against seats"
        )
        self._even_words.say("" if self.even.is_empty else costs.break_even_words)

    def _show_spread(self) -> None:
        costs = self.session.advice.costs
        option = recommended(costs)
        base, swings = option.total.base if option else None, self.session.advice.swings
        self.spread.show_chart(
            lambda width, size: None if base is None else tornado(swings, base, costs.currency, width=width, size=size),
            title="What moves the total most",
        )


class ReturnCard(Card):
    """The return of one channel, and whether it may be shown as such."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.addWidget(Text(title, "card"), 1)
        self.state = Badge()
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.figure = Text(role="title")
        self._formula = Text(role="tiny", tone="muted")
        self._words = Text(role="small")
        for part in (self.figure, self._words, self._formula):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_return(self, rulebook: Rulebook, found: Return, currency: str) -> None:
        """Figures, formula and the state of the baseline."""
        known = found.net_benefit_per_month is not None
        state = return_state(found)
        self.state.say(state.words, state.tone.value)
        self.figure.say(return_sentence(found, currency) if known else "")
        self._formula.say(found.formula)
        self._words.say(return_words(rulebook, found, currency))


def recommended(costs: Costs) -> CostOption | None:
    """The option of the outcome, where it has lines and a price."""
    chosen = costs.chosen
    return chosen if chosen and chosen.lines and chosen.is_priced else None


def _card(*parts: QWidget) -> Card:
    card = Card()
    for part in parts:
        card.column.addWidget(part)
    card.column.addStretch(1)
    return card


def costs_state(session: Session) -> RailState:
    """What the rail says: the recommended option's total."""
    costs = session.advice.costs
    option = recommended(costs)
    if option is None:
        return RailState("What each option costs", StepMark.OPEN)
    total = short_money(option.likely.median, costs.currency)
    return RailState(
        say("{total} over {months} months", total=total, months=costs.months),
        StepMark.PARTLY if option.missing else StepMark.DONE,
    )

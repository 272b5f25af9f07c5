"""A calculator over the page: inputs, the sum as it grows, and one button that takes the result as an estimate."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.estimates.inputs import FigureInput, make_input
from commsfit.desktop.estimates.message import MessageSheet
from commsfit.desktop.fields.answer_words import said_in_words
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.card import Sunken
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.engine.facts import Facts
from commsfit.domain.estimates.estimating import Entered, Estimated, estimate, starting_values
from commsfit.domain.money.prices.local_prices import middle_in_use
from commsfit.domain.money.prices.market import market_of

_PARTS = "segments"


class EstimateSheet(Sheet):
    """For one question."""

    def __init__(self, session: Session, question: str, parent: QWidget | None = None) -> None:
        rulebook = session.rulebook
        asked = rulebook.question(question)
        self._estimator = next(one for one in rulebook.estimates.estimators if one.id == asked.estimator)
        words = rulebook.words.estimates.estimators[self._estimator.id]
        super().__init__(words.title, "Use this estimate", parent, width=700, scrolls=False)
        self._session, self._question = session, question
        self._found: Estimated | None = None
        self.column.addWidget(Text(words.lead, tone="muted"))
        starts = self._starts(self._estimator.id)
        self._inputs = {
            one.id: make_input(rulebook, one, words.inputs[one.id], starts.get(one.id))
            for one in self._estimator.inputs
        }
        scroller = Scroller(760, margin=2, top=4, bottom=4)
        for name, given in self._inputs.items():
            scroller.column.addWidget(given)
            given.changed.connect(self._calculate)
            if name == _PARTS:
                self._offer_counting(scroller, given)
        scroller.column.addStretch(1)
        self.column.addWidget(scroller, 1)
        self._add_result()
        many = any(one.kind in ("workflows", "sender") for one in self._estimator.inputs)
        self.resize(scaled(700), scaled(640 if many else 400))
        self._calculate()

    def accept(self) -> None:
        if self._found is not None and self._found.value is not None:
            before = self._session.answers.get(self._question)
            note = before.note if before and before.note else self._found.working
            self._session.answer(self._question, Answer(self._found.value, Basis.ESTIMATE, note))
            self._session.pause()
        super().accept()

    def _starts(self, estimator: str) -> dict[str, Entered]:
        rulebook, settings = self._session.rulebook, self._session.assessment.settings
        facts = Facts(self._session.answers, rulebook.thresholds)
        market = market_of(rulebook.prices, facts, settings)
        return starting_values(rulebook, facts, estimator, lambda figure: middle_in_use(rulebook, market, figure))

    def _add_result(self) -> None:
        ground = Sunken()
        self._value = Text("", "title")
        self._working = Text("Fill in what you know: the sum appears here.", "small", tone="muted")
        self._more = Text("", "small", tone="muted")
        for text in (self._value, self._working, self._more):
            ground.column.addWidget(text)
        self.column.addWidget(ground)

    def _offer_counting(self, scroller: Scroller, given: QWidget) -> None:
        link = Link("Count the parts of a message…")
        scroller.column.addWidget(link)
        assert isinstance(given, FigureInput), "parts are a figure"
        link.clicked.connect(lambda: self._count_parts(given))

    def _count_parts(self, given: FigureInput) -> None:
        sheet = MessageSheet(self._session.rulebook, self._session.currency, self, starts=self._starts(_PARTS))
        sheet.ask(lambda: given.show_figure(sheet.parts) if sheet.parts else None)

    def _calculate(self) -> None:
        given = {name: one.given for name, one in self._inputs.items()}
        entered = {name: value for name, value in given.items() if value is not None}
        self._found = estimate(self._session.rulebook, self._estimator.id, entered, self._session.currency)
        self.primary.setEnabled(self._found is not None)
        if self._found is None or self._found.value is None:
            self._value.say("")
            self._more.say("")
            self._working.say("Fill in what you know: the sum appears here.")
            return
        self._value.say(
            said_in_words(self._session.rulebook, self._question, self._found.value, self._session.currency)
        )
        self._working.say(self._found.working)
        self._more.say(" ".join(self._found.remarks))

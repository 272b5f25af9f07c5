"""How many parts a message is billed in: paste it and see, and what one emoji costs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.estimates.inputs import FigureInput, figure_of
from commsfit.desktop.widgets.editing.text_edit import TextEdit
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.estimates.estimating import Entered
from commsfit.domain.estimates.message_bill import message_bill

_LONGEST = 2_000


class MessageSheet(Sheet):
    """`parts` is what the pasted text makes."""

    def __init__(
        self,
        rulebook: Rulebook,
        currency: str,
        parent: QWidget | None = None,
        *,
        starts: Mapping[str, Entered] = MappingProxyType({}),
    ) -> None:
        words = rulebook.words.estimates.estimators["segments"]
        super().__init__(words.title, "Use this count", parent, width=560)
        self._rulebook, self._currency = rulebook, currency
        self.parts: Number = 0
        self.column.addWidget(Text(words.lead, tone="muted"))
        self._text = TextEdit(height=110)
        self.add_labelled(words.inputs["text"], self._text)
        asked = next(one for one in rulebook.estimates.estimators if one.id == "segments").inputs
        self._figures = {
            one.id: FigureInput(one, words.inputs[one.id], figure_of(starts.get(one.id)))
            for one in asked
            if one.id in ("messages_per_month", "price")
        }
        for figure in self._figures.values():
            self.column.addWidget(figure)
            figure.changed.connect(self._measure)
        self._told = [Text(role="small", tone="muted") for _ in range(4)]
        for text in self._told:
            self.column.addWidget(text)
        self._text.textChanged.connect(self._measure)
        self._text.setFocus()
        self._measure()

    def _measure(self) -> None:
        text = self._text.toPlainText()[:_LONGEST]
        figures = {name: one.given for name, one in self._figures.items()}
        messages, price = figures["messages_per_month"], figures["price"]
        bill = message_bill(self._rulebook, text, _number(messages), _number(price), self._currency)
        self.parts = bill.measured.parts if text else 0
        self.primary.setEnabled(bool(text))
        can_price = messages is not None and price is not None
        told = (bill.words, bill.odd_words, bill.working if can_price else "", bill.emoji_words if can_price else "")
        for label, words in zip(self._told, told, strict=True):
            label.say(words if text else "")


def _number(given: object) -> Number:
    return given if isinstance(given, Number) else 0

"""Any of several: check cards, with "None of these" and "I don't know" as answers of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from commsfit.desktop.fields.field import Asked, Field
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.controls.choosing.options import CheckCard
from commsfit.domain.answers.values import UNKNOWN, Said

_COLUMNS = 2
_NARROWEST = 230


class AnyOf(Field):
    """Each tap answers at once."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        words = asked.words
        self._cards: dict[str, CheckCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        options, ways_out = Tiles(_COLUMNS, _NARROWEST), Tiles(_COLUMNS, _NARROWEST)
        column.addLayout(options)
        # The two honest ways out start a line of their own.
        column.addLayout(ways_out)
        for option in asked.question.options:
            card = CheckCard(words.options.get(option, option), words.option_help.get(option, ""))
            card.setObjectName(f"{asked.question.id}.{option}")
            options.addWidget(card)
            card.clicked.connect(self._tell_options)
            self._cards[option] = card
        self._none = CheckCard("None of these")
        self._unknown = CheckCard("I don't know")
        for name, card in (("none", self._none), ("unknown", self._unknown)):
            card.setObjectName(f"{asked.question.id}.{name}")
            ways_out.addWidget(card)
        self._none.clicked.connect(lambda: self._tell_way_out(frozenset(), self._none))
        self._unknown.clicked.connect(lambda: self._tell_way_out(UNKNOWN, self._unknown))

    def show_said(self, said: Said | None) -> None:
        chosen = said if isinstance(said, frozenset) else frozenset()
        for option, card in self._cards.items():
            card.setChecked(option in chosen)
        self._none.setChecked(said == frozenset())
        self._unknown.setChecked(said is UNKNOWN)

    def take_focus(self) -> None:
        next(iter(self._cards.values()), self._unknown).setFocus()

    def _tell_options(self) -> None:
        chosen = frozenset(option for option, card in self._cards.items() if card.isChecked())
        self._tell(chosen or None)

    def _tell_way_out(self, said: Said, card: CheckCard) -> None:
        self._tell(said if card.isChecked() else None)

    def _tell(self, said: Said | None) -> None:
        self.show_said(said)
        self.said.emit(said)
        self.left.emit()

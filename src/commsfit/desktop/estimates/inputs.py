"""What a calculator asks for: figures to type, workflows to tick, a sender to choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.controls.choosing.options import CheckCard, RadioCard
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.values import Between, Number
from commsfit.domain.definitions.money.estimates import EstimatorInput
from commsfit.domain.definitions.questions import Kind, Question, QuestionWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.estimates.estimating import Entered
from commsfit.domain.reading.typed_text import read_typed
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import number

_KINDS: Final[Mapping[str, Kind]] = {"number": Kind.NUMBER, "percent": Kind.PERCENT, "money": Kind.MONEY}
_HOURS: Final = "hours"
_SPANS: Final[Mapping[str, Number]] = {"half a day": 4, "a day": 8, "two days": 16, "half time": 20, "full time": 40}
"""What people say where hours a week are asked for."""
_COLUMNS = 2
_NARROWEST = 230


class Input(Guarded, QWidget):
    """`given` is None while nothing usable stands there."""

    changed = Signal()

    @property
    def given(self) -> Entered | None:
        raise NotImplementedError


class FigureInput(Input):
    """One figure under its name, with a message where it cannot be read."""

    def __init__(self, asked: EstimatorInput, words: str, start: Number | None) -> None:
        super().__init__()
        bounds = {"minimum": asked.minimum, "maximum": asked.maximum}
        spans = _SPANS if _HOURS in asked.id else {}
        self._question = Question(
            id=asked.id,
            section="estimate",
            kind=_KINDS[asked.kind],
            whole=asked.whole,
            examples=tuple(spans.values()),
            **bounds,
        )
        unit = "%" if asked.kind == "percent" else ""
        self._words = QuestionWords(ask=words, short=words, unit=unit, examples=tuple(spans))
        self._line = LineEdit("" if start is None else number(start))
        self._line.setObjectName(f"estimate.{asked.id}")
        self._line.setAccessibleName(words)
        self._told = Text(role="small", tone="bad")
        self._told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(Text(words, "small", strong=True))
        column.addWidget(self._line)
        column.addWidget(self._told)
        self._line.textEdited.connect(lambda _text: self.changed.emit())

    @property
    def given(self) -> Entered | None:
        text = self._line.text().strip()
        if not text:
            self._told.say("")
            return None
        try:
            said = read_typed(self._question, self._words, text, date.min)
        except Refusal as refusal:
            self._told.say(str(refusal), tone="bad")
            return None
        self._told.say("")
        if isinstance(said, Between):
            middle = (Decimal(said.low) + Decimal(said.high)) / 2
            self._told.say(say("The middle of it counts here: {middle}.", middle=number(middle)), tone="muted")
            return middle
        if not isinstance(said, int | Decimal):
            self._told.say("Put a figure here. Where nobody knows it, a rough one will do.", tone="bad")
            return None
        return said

    def show_figure(self, figure: Number) -> None:
        """Put a figure in, as if it were typed."""
        self._line.setText(number(figure))
        self.changed.emit()


class TickInput(Input):
    """Cards to tick, two to a line."""

    def __init__(self, name: str, options: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._cards = {option: CheckCard(words, explanation) for option, words, explanation in options}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(name, "small", strong=True))
        grid = Tiles(_COLUMNS, _NARROWEST)
        column.addLayout(grid)
        for option, card in self._cards.items():
            card.setObjectName(f"estimate.{option}")
            card.clicked.connect(self.changed)
            grid.addWidget(card)

    @property
    def given(self) -> Entered | None:
        return frozenset(option for option, card in self._cards.items() if card.isChecked())


class ChoiceInput(Input):
    """One of several."""

    def __init__(self, name: str, options: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._options = [option for option, _, _ in options]
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(name, "small", strong=True))
        grid = Tiles(_COLUMNS, _NARROWEST)
        column.addLayout(grid)
        for index, (option, words, explanation) in enumerate(options):
            card = RadioCard(words, explanation)
            card.setObjectName(f"estimate.{option}")
            self._group.addButton(card, index)
            grid.addWidget(card)
        self._group.idClicked.connect(lambda _index: self.changed.emit())

    @property
    def given(self) -> Entered | None:
        index = self._group.checkedId()
        return self._options[index] if index >= 0 else None


class GoalsInput(Input):
    """The goals chosen in the assessment; nothing to do here."""

    def __init__(self, name: str, goals: frozenset[str], names: Mapping[str, str]) -> None:
        super().__init__()
        self._goals = goals
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(name, "small", strong=True))
        told = in_commas(names.get(goal, goal) for goal in sorted(goals)) or "None chosen yet."
        column.addWidget(Text(told, "small", tone="muted"))

    @property
    def given(self) -> Entered | None:
        return self._goals


def make_input(rulebook: Rulebook, asked: EstimatorInput, words: str, start: Entered | None) -> Input:
    """The input of a kind, with what is known already; a sender is never chosen for a person."""
    book, said = rulebook.estimates, rulebook.words.estimates
    if asked.kind == "workflows":
        marks = {True: said.standard, False: said.custom}
        return TickInput(words, [(one.id, said.workflows[one.id], marks[one.standard]) for one in book.workflows])
    if asked.kind == "sender":
        return ChoiceInput(
            words, [(one.id, said.senders[one.id].name, said.senders[one.id].help) for one in book.senders]
        )
    if asked.kind == "goals":
        goals = start if isinstance(start, frozenset) else frozenset[str]()
        return GoalsInput(words, goals, rulebook.asked("goals").options)
    return FigureInput(asked, words, figure_of(start))


def figure_of(start: Entered | None) -> Number | None:
    """What a figure begins with, if that is a figure."""
    return start if isinstance(start, int | Decimal) else None

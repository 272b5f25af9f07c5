"""The rows of the what-if page: a slider for a figure, a switch for yes or no, tick boxes for goals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.what_if.figure_slider import FigureSlider
from commsfit.desktop.results.what_if.trial import Trial
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.controls.choosing.segmented import Segmented
from commsfit.desktop.widgets.controls.choosing.tick_box import WrappingTickBox
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.values import Between, Number, Said
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.figures import ValueWords
from commsfit.presentation.charts.what_if import side_of, stops_of

_YES_NO = (True, False)


class FigureRow(Guarded, QWidget):
    """Developer hours: 12 hours a week, and the slider under it."""

    def __init__(self, rulebook: Rulebook, trial: Trial, question: str) -> None:
        super().__init__()
        self._rulebook, self._trial, self.question = rulebook, trial, question
        short = rulebook.question_name(question)
        self.value = Text(role="small", strong=True, wraps=False)
        self.slider = FigureSlider()
        self.slider.setObjectName(f"try.{question}")
        self.slider.setAccessibleName(short)
        head = QHBoxLayout()
        head.addWidget(Text(short, "small"), 1)
        head.addWidget(self.value, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_value)

    def lay_out(self, given: Said | None) -> None:
        """Stops and marks for the answer that was given."""
        side = side_of(self._rulebook, self.question, given)
        self.slider.show_stops(stops_of(self._rulebook, self.question, given), side.edges[1:-1], _figure(given))
        self.show_said(given)

    def show_said(self, said: Said | None) -> None:
        """The value in words and the handle at it."""
        words = ValueWords(self._rulebook, self._trial.currency).say(self.question, said)
        self.value.say(words)
        self.slider.setAccessibleDescription(words)
        self.slider.show_figure(said.low if isinstance(said, Between) else _figure(said))

    def _on_value(self, _index: int) -> None:
        self.slider.is_set = True
        said = self.slider.figure
        words = ValueWords(self._rulebook, self._trial.currency).say(self.question, said)
        self.value.say(words)
        self.slider.setAccessibleDescription(words)
        self._trial.try_answer(self.question, said)


class SwitchRow(Guarded, QWidget):
    """A yes-or-no question."""

    def __init__(self, rulebook: Rulebook, trial: Trial, question: str) -> None:
        super().__init__()
        self.question = question
        short = rulebook.question_name(question)
        self.switch = Segmented(short, ["Yes", "No"])
        self.switch.setObjectName(f"try.{question}")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(short, "small"), 1)
        line.addWidget(self.switch)
        self.switch.chosen.connect(lambda index: trial.try_answer(question, _YES_NO[index]))

    def lay_out(self, given: Said | None) -> None:
        """Show what was answered."""
        self.show_said(given)

    def show_said(self, said: Said | None) -> None:
        """Neither is chosen while the answer is open."""
        self.switch.choose(_YES_NO.index(said) if isinstance(said, bool) else -1)


class OptionsRow(Guarded, QWidget):
    """Goals that decide, to switch on and off."""

    def __init__(self, rulebook: Rulebook, trial: Trial, question: str, options: Sequence[str]) -> None:
        super().__init__()
        self.question = question
        words = rulebook.asked(question)
        self.boxes = {option: WrappingTickBox(without_mnemonic(words.options[option])) for option in options}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(words.short, "small"))
        for option, box in self.boxes.items():
            box.setObjectName(f"try.{question}.{option}")
            box.clicked.connect(lambda chosen, option=option: trial.toggle(question, option, chosen=chosen))
            column.addWidget(box)

    def lay_out(self, given: Said | None) -> None:
        """Show what was chosen."""
        self.show_said(given)

    def show_said(self, said: Said | None) -> None:
        """Ticked boxes are chosen goals."""
        chosen = said if isinstance(said, frozenset) else frozenset()
        for option, box in self.boxes.items():
            box.setChecked(option in chosen)


def _figure(said: Said | None) -> Number | None:
    return said if isinstance(said, int | Decimal) and not isinstance(said, bool) else None

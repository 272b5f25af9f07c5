"""Numbers, percentages, money and days: one figure, a range, or "I don't know", read as a person types."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.fields.field import Asked, Field
from commsfit.desktop.fields.figure_edit import FigureEdit
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons.buttons import Pill, without_mnemonic
from commsfit.desktop.widgets.controls.choosing.segmented import Segmented
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.values import UNKNOWN, Between, Number, Said
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.reading.typed_text import is_rough
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import day, number

_FIGURE: Final = 0
_RANGE: Final = 1
_UNKNOWN: Final = 2
_NOT_KNOWN = "That is fine. The result shows every outcome that stays possible, and whether this figure matters at all."
_LATEST_DAY: Final = 40_000


class FigureField(Field):
    """The edit line carries the question's id; the second one of a range adds ".to"."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        short, name = asked.words.short, asked.question.id
        self._mode = Segmented(say("{short}: how exactly", short=short), ("One figure", "A range", "I don't know"))
        self._mode.choose(_FIGURE)
        self._first = FigureEdit(name, short)
        self._second = FigureEdit(f"{name}.to", say("{short}, at most", short=short))
        self._to = Text("to", wraps=False)
        self._unit = Text(role="unit", wraps=False)
        self._told = Text(role="small", tone="muted")
        self._entry = QWidget()
        self._examples = QWidget()
        self._lay_out()
        self._mode.chosen.connect(self._turn_mode)
        for edit in (self._first, self._second):
            edit.textEdited.connect(lambda _text: self._read())
            edit.left.connect(self.left)
        self._show_mode(_FIGURE)
        self._told.say("")

    def show_said(self, said: Said | None) -> None:
        if said == self._says():
            if self.is_understood():
                self._tell(said)
            return
        if said is UNKNOWN:
            self._show_mode(_UNKNOWN)
        elif isinstance(said, Between):
            self._show_mode(_RANGE)
            self._first.show_text(number(said.low))
            self._second.show_text(number(said.high))
        else:
            if self._mode.index == _UNKNOWN or said is not None:
                self._show_mode(_FIGURE)
            self._first.show_text("" if said is None else number(_figure(said)))
            self._second.show_text("")
        self._refuse(None)
        self._tell(said)

    def is_rough(self) -> bool:
        edits = (self._first, self._second)[: 1 + self._mode.index]
        return self._mode.index != _UNKNOWN and any(is_rough(edit.text()) for edit in edits)

    def is_understood(self) -> bool:
        return not any(edit.is_refused for edit in (self._first, self._second))

    def typed(self) -> str:
        low, high = self._first.text().strip(), self._second.text().strip()
        return say("{low} to {high}", low=low, high=high) if low and high else low or high

    def say_why_not(self) -> None:
        self._first.setFocus()
        announce(self, self._told.text())

    def take_focus(self) -> None:
        if self._mode.index == _UNKNOWN:
            self._mode.segment(_UNKNOWN).setFocus()
        else:
            self._first.setFocus()
            self._first.selectAll()

    def beside(self, widget: QWidget) -> bool:
        self._row.addWidget(widget)
        self._row.part_last()
        return True

    # ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        asked = self.asked
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._mode)
        self._row = Flow(self._entry, 10)
        if asked.question.kind is Kind.MONEY:
            self._row.addWidget(Text(asked.currency, "unit", wraps=False))
        for widget in (self._first, self._to, self._second, self._unit):
            self._row.addWidget(widget)
        self._unit.setText(asked.words.unit)
        column.addWidget(self._entry)
        column.addWidget(self._told)
        pills = Flow(self._examples)
        for index, value in enumerate(asked.question.examples):
            pills.addWidget(self._example(index, value))
        column.addWidget(self._examples)
        self._examples.setVisible(bool(asked.question.examples))

    def _example(self, index: int, value: Number) -> Pill:
        named = self.asked.words.examples
        figure = number(value)
        if self.asked.question.kind is Kind.MONEY:
            figure = f"{self.asked.currency}{figure}"
        elif self.asked.question.kind is Kind.PERCENT:
            figure = f"{figure}%"
        words = f"{named[index]} · {figure}" if index < len(named) else figure
        pill = Pill(without_mnemonic(words))
        pill.clicked.connect(lambda: self._take(value))
        return pill

    def _take(self, value: Number) -> None:
        self._show_mode(_FIGURE)
        self._first.setText(number(value))
        self._read()
        self.left.emit()

    def _turn_mode(self, mode: int) -> None:
        self._show_mode(mode)
        self._read()
        self.left.emit()
        if mode != _UNKNOWN:
            edit = self._second if mode == _RANGE and self._first.text() else self._first
            edit.setFocus()

    def _show_mode(self, mode: int) -> None:
        self._mode.choose(mode)
        self._entry.setVisible(mode != _UNKNOWN)
        self._examples.setVisible(mode == _FIGURE and bool(self.asked.question.examples))
        self._to.setVisible(mode == _RANGE)
        self._second.setVisible(mode == _RANGE)
        self._first.setAccessibleName(self.asked.words.short + (", at least" if mode == _RANGE else ""))

    def _says(self) -> Said | None:
        """What stands in the field; None where that is nothing or cannot be read."""
        try:
            return self._parsed()
        except Refusal:
            return None

    def _parsed(self) -> Said | None:
        if self._mode.index == _UNKNOWN:
            return UNKNOWN
        read, question = self.asked.read, self.asked.question
        first, second = self._first.text().strip(), self._second.text().strip()
        if self._mode.index == _RANGE and second:
            if not first:
                return None
            return _range(read(question, first), read(question, second))
        return read(question, first) if first else None

    def _read(self) -> None:
        try:
            said = self._parsed()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self._refuse(None)
        self._tell(said)
        self.said.emit(said)

    def _refuse(self, refusal: Refusal | None) -> None:
        self._first.show_refused(refusal)
        self._second.show_refused(refusal)
        if refusal is not None:
            self._told.say(str(refusal), tone="bad")
            # What cannot be read must not leave in force what was readable a letter before.
            self.said.emit(None)

    def _tell(self, said: Said | None) -> None:
        if said is UNKNOWN:
            self._told.say(_NOT_KNOWN, tone="muted")
        elif said is None:
            self._told.say("")
        elif self.asked.question.kind is Kind.DAYS:
            self._told.say(self._as_date(said), tone="muted")
        else:
            typed = self._first.text().replace(",", "").strip()
            plain = isinstance(said, Between) or typed == number(_figure(said)).replace(",", "")
            form = "Understood as {said}, an estimate." if self.is_rough() else "Understood as {said}."
            self._told.say("" if plain else say(form, said=self.asked.write(said)), tone="muted")

    def _as_date(self, said: Said) -> str:
        ends = (said.low, said.high) if isinstance(said, Between) else (_figure(said),)
        if max(ends) > _LATEST_DAY:
            return ""
        days = [day(self.asked.today() + timedelta(days=int(end))) for end in ends]
        if len(days) == 1:
            return say("That is {day}.", day=days[0])
        return say("That is {first} to {last}.", first=days[0], last=days[-1])


def _figure(said: Said) -> Number:
    """The one figure that was said; "don't know", a range or a word on one side of a range is none."""
    if not isinstance(said, int | Decimal):
        raise Refusal("Put one figure on each side.")
    return said


def _range(low: Said, high: Said) -> Said:
    least, most = _figure(low), _figure(high)
    if least > most:
        raise Refusal("The first figure is more than the second. Put the lower one first.")
    return least if least == most else Between(least, most)

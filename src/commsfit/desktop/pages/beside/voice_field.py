"""One person's answer in one line: typed for figures, a short menu for everything else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.fields.field import Asked
from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.controls.buttons.menu import Menu
from commsfit.desktop.widgets.controls.buttons.menu_button import MenuButton
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.text import tip
from commsfit.domain.answers.values import UNKNOWN, Said
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say

_BY_MENU = (Kind.YES_NO, Kind.CHOICE, Kind.MANY)


class VoiceField(Guarded, QWidget):
    """`said` tells what the person says now, or None while that cannot be read."""

    said = Signal(object)

    def __init__(self, asked: Asked, person: str, said: Said | None) -> None:
        super().__init__()
        self._asked = asked
        self._said = said
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        name = say("What {person} says", person=person)
        if asked.question.kind in _BY_MENU:
            self._button = MenuButton(self._words())
            self._button.setAccessibleName(name)
            self._menu = Menu(self)
            self._button.setMenu(self._menu)
            self._menu.aboutToShow.connect(self._fill_menu)
            row.addWidget(self._button)
        else:
            self._line = LineEdit("" if said is None else asked.write(said))
            self._line.setAccessibleName(name)
            self._line.setPlaceholderText("12, 8 to 15, or unknown")
            self._line.setMinimumWidth(scaled(160))
            self._line.textEdited.connect(self._read)
            row.addWidget(self._line)

    def _words(self) -> str:
        return "Choose" if self._said is None else without_mnemonic(self._asked.write(self._said))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for said, words in self._choices():
            action = self._menu.addAction(without_mnemonic(words))
            action.setCheckable(True)
            action.setChecked(said in self._said if isinstance(self._said, frozenset) else said == self._said)
            action.triggered.connect(lambda _on, said=said: self._take(said))

    def _choices(self) -> list[tuple[Said, str]]:
        asked = self._asked
        options: list[tuple[Said, str]] = [(True, "Yes"), (False, "No")]
        if asked.question.kind is not Kind.YES_NO:
            options = [(option, asked.words.options.get(option, option)) for option in asked.question.options]
        return [*options, (UNKNOWN, "Does not know")]

    def _take(self, said: Said) -> None:
        if self._asked.question.kind is Kind.MANY and isinstance(said, str):
            held = self._said if isinstance(self._said, frozenset) else frozenset()
            said = held ^ {said}
        self._said = said
        self._button.setText(self._words())
        self.said.emit(said)

    def _read(self, text: str) -> None:
        if text.strip().lower() in ("unknown", "?", "don't know"):
            self.said.emit(UNKNOWN)
            return
        try:
            self.said.emit(self._asked.read(self._asked.question, text) if text.strip() else None)
            self._line.setToolTip("")
        except Refusal as refusal:
            self._line.setToolTip(tip(str(refusal)))
            self._line.setAccessibleDescription(str(refusal))

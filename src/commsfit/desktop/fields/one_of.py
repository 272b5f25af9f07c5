"""Yes or no, and one of several: cards to tap, "I don't know" always among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup

from commsfit.desktop.fields.field import Asked, Field
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.controls.choosing.options import RadioCard
from commsfit.domain.answers.values import UNKNOWN, Said

OfferedChoice: TypeAlias = tuple[Said, str, str]
"""What it means, its words, and its explanation."""
_TELLING = frozenset((QEvent.Type.MouseButtonRelease, QEvent.Type.KeyPress))
_NUMBERS = frozenset("123456789")
_TWO_COLUMNS = 2
_TWO_COLUMNS_FROM = 5


class OneOf(Field):
    """Radio cards; choosing one answers at once."""

    def __init__(self, asked: Asked, choices: Sequence[OfferedChoice], columns: int) -> None:
        super().__init__(asked)
        self._said = [said for said, _, _ in choices]
        self._group = QButtonGroup(self)
        tiles = Tiles(columns, 120 if columns > _TWO_COLUMNS else 230, self)
        for index, (said, words, explanation) in enumerate(choices):
            card = RadioCard(words, explanation)
            card.setObjectName(f"{asked.question.id}.{_name(said)}")
            card.installEventFilter(self)
            self._group.addButton(card, index)
            tiles.addWidget(card)
        self._group.idClicked.connect(self._tell)
        self._is_deliberate = False

    def show_said(self, said: Said | None) -> None:
        wanted = self._said.index(said) if said in self._said else -1
        if wanted == self._group.checkedId():
            return
        self._group.setExclusive(False)
        for index, button in enumerate(self._group.buttons()):
            button.setChecked(index == wanted)
        self._group.setExclusive(True)

    def take_focus(self) -> None:
        (self._group.checkedButton() or self._group.button(0)).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number chooses, as a click does."""
        index = int(event.text()) - 1 if event.text() in _NUMBERS else -1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not 0 <= index < len(self._said):
            super().keyPressEvent(event)
            return
        self._is_deliberate = True
        self._group.button(index).setFocus()
        self._group.button(index).click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click says that somebody is done here; an arrow key only looks further."""
        if event.type() in _TELLING:
            self._is_deliberate = event.type() == QEvent.Type.MouseButtonRelease
        return super().eventFilter(watched, event)

    def _tell(self, index: int) -> None:
        self.said.emit(self._said[index])
        self.left.emit()
        if self._is_deliberate:
            self._is_deliberate = False
            self.chosen.emit()


def yes_no(asked: Asked) -> OneOf:
    """Two answers and the honest third."""
    return OneOf(asked, [(True, "Yes", ""), (False, "No", ""), (UNKNOWN, "I don't know", "")], 3)


def choice(asked: Asked) -> OneOf:
    """The question's options, in its words."""
    words = asked.words
    choices: list[OfferedChoice] = [
        (option, words.options.get(option, option), words.option_help.get(option, ""))
        for option in asked.question.options
    ]
    columns = _TWO_COLUMNS if len(choices) >= _TWO_COLUMNS_FROM else 1
    return OneOf(asked, [*choices, (UNKNOWN, "I don't know", "")], columns)


def _name(said: Said) -> str:
    if isinstance(said, bool):
        return "yes" if said else "no"
    return "unknown" if said is UNKNOWN else str(said)

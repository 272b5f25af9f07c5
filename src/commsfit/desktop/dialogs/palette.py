"""Find anything: a line to type into and, below it, the commands, pages, questions and terms that fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.choosing.picking_list import PickingList
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.enter import is_enter

_MOST: Final = 40
_MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True, slots=True)
class Findable:
    """Something to go to or to do; `kind` says what it is, `more` is searched and shown small."""

    name: str
    kind: str
    act: Callable[[], object]
    more: str = ""


def found_in(things: Sequence[Findable], typed: str) -> tuple[Findable, ...]:
    """All that hold every word typed; what begins with it first, then what has it in its name."""
    wanted = typed.lower().split()

    def rank(thing: Findable) -> tuple[int, int]:
        name = thing.name.lower()
        begins = 0 if wanted and name.startswith(wanted[0]) else 1
        return begins, 0 if all(word in name for word in wanted) else 1

    fitting = [
        thing for thing in things if all(word in f"{thing.name} {thing.more} {thing.kind}".lower() for word in wanted)
    ]
    return tuple(sorted(fitting, key=rank))


class FindSheet(Sheet):
    """Up and down choose, Enter goes there, Escape leaves everything as it was."""

    def __init__(self, things: Sequence[Findable], parent: QWidget | None = None) -> None:
        super().__init__("Find anything", "Go there", parent, width=620, scrolls=False)
        self._things = tuple(things)
        self._found: tuple[Findable, ...] = ()
        self.line = LineEdit()
        self.line.setAccessibleName("A command, a page, a question or a term")
        self.line.setPlaceholderText("A command, a page, a question or a term")
        self.list = PickingList("What fits")
        self.list.setMinimumHeight(scaled(280))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self.line)
        self.column.addWidget(self.list)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.itemClicked.connect(lambda _item: self.accept())
        self.chosen: Findable | None = None
        self._search("")
        self.line.setFocus()

    @property
    def found(self) -> tuple[Findable, ...]:
        """What fits what was typed, as it is listed."""
        return self._found

    def accept(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self.chosen = self._found[row]
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk the list while the line keeps the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.line:
            if is_enter(event):
                self.accept()
                return True
            step = _MOVES.get(Qt.Key(event.key()))
            if step:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        row = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
        self.list.setCurrentRow(row)
        if self.list.currentItem() is not None:
            announce(self.list, self.list.currentItem().text())

    def _search(self, typed: str) -> None:
        self._found = found_in(self._things, typed)[:_MOST]
        self.list.clear()
        for thing in self._found:
            self.list.add(f"{thing.name}   ·   {thing.kind}", more=thing.more)
        self.list.setCurrentRow(0)
        self.primary.setEnabled(bool(self._found))

"""Recent work for people with many clients: cards while they are few, then a list with a search above it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.emptying import empty
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.text import Text
from commsfit.ports.filing import Recent
from commsfit.presentation.sentences.recent import recent_name, recent_words

MANY: Final = 6
"""From more than so many on they are a list."""


def _words(text: str) -> set[str]:
    """What is compared: a typed "7" is the seventh of a month or the start of a name, not the end of "2027"."""
    return set(re.findall(r"\w+", text.casefold()))


class ClientList(Card):
    """Searched by name, verdict, folder and date as they are read here."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Recent assessments")
        self.line = LineEdit()
        self.line.setAccessibleName("Search recent assessments")
        self.line.setPlaceholderText("Search by client, verdict, folder or date")
        self.line.setMaximumWidth(scaled(420))
        self._none = Text("Nothing here fits that.", tone="muted")
        self._rows: list[tuple[set[str], TapRow]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        for part in (self.line, self._none):
            self.column.addWidget(part)
        self.column.addLayout(self._list)
        self.line.textChanged.connect(self._search)
        self._none.hide()

    def show_files(self, files: Sequence[Recent], names: Mapping[str, str]) -> None:
        """The files as they are now; what was searched for stays."""
        empty(self._list)
        self._rows = []
        for recent in files:
            row = TapRow(recent_name(recent))
            row.setObjectName(f"recent.{recent.path.name}")
            row.say(recent_words(recent, names), StepMark.DONE if recent.outcome else StepMark.OPEN)
            row.clicked.connect(lambda _on=False, path=recent.path: self.chosen.emit(path))
            self._list.addWidget(row)
            searched = (recent_name(recent), recent_words(recent, names), str(recent.path.parent))
            self._rows.append((_words(" ".join(searched)), row))
        self._search(self.line.text())

    def _search(self, typed: str) -> None:
        wanted = _words(typed)
        fitting = 0
        for words, row in self._rows:
            fits = all(any(word.startswith(start) for word in words) for start in wanted)
            row.setVisible(fits)
            fitting += fits
        self._none.setVisible(bool(self._rows) and not fitting)

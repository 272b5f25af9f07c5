"""One line of the decisions log: what was decided, by whom and when, and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Hairline
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons.buttons import Link, Quiet, without_mnemonic
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workshop.naming import LINK, in_brief, name_of
from commsfit.domain.document.assessment import LogEntry
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import day

_LONGEST: Final = 600
"""So many letters are shown until somebody wants to read on."""
_NAMED: Final = 60
"""So much of a decision a reader of the screen says before what can be done with it."""


class DecisionRow(Guarded, QWidget):
    """Shows any line of the log; `index` is its place there."""

    changing = Signal(int)
    striking = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.index = -1
        self._entry = LogEntry("")
        self._reads_on = False
        self.line = Hairline()
        self.words = Text()
        self.told = Text(role="tiny", tone="muted")
        self.more = Quiet("")
        self.about = Link("")
        self.change = Quiet("Change")
        self.strike = Quiet("Remove")
        self._lay_out()
        self.more.clicked.connect(self._toggle_length)
        self.about.clicked.connect(self._visit)
        self.change.clicked.connect(lambda: self.changing.emit(self.index))
        self.strike.clicked.connect(lambda: self.striking.emit(self.index))

    def show_entry(self, index: int, entry: LogEntry, *, is_first: bool) -> None:
        """Show this line of the log."""
        self.line.setVisible(not is_first)
        if entry != self._entry:
            self._reads_on = False
        self.index, self._entry = index, entry
        self.told.say(in_commas((entry.by, day(entry.on) if entry.on else "")))
        self._show_words()
        self._show_question()
        named = in_brief(entry.words, _NAMED)
        self.change.setAccessibleName(f"Change: {named}")
        self.strike.setAccessibleName(f"Remove: {named}")

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of reading."""
        return (self.more, self.about, self.change, self.strike)

    def _show_words(self) -> None:
        words = self._entry.words
        is_long = len(words) > _LONGEST
        shown = words if self._reads_on or not is_long else f"{words[:_LONGEST].rstrip()}…"
        self.words.say(shown or "(no words)")
        self.more.setVisible(is_long)
        self.more.setText("Show less" if self._reads_on else "Read on")

    def _show_question(self) -> None:
        question = self._entry.question
        name = name_of(self._session, question)
        self.about.setVisible(bool(question))
        self.about.setEnabled(self._session.rulebook.knows(question))
        self.about.setText(without_mnemonic(in_brief(name, LINK)))
        self.about.setAccessibleName(say("Go to {name}", name=name))

    def _toggle_length(self) -> None:
        self._reads_on = not self._reads_on
        self._show_words()

    def _visit(self) -> None:
        asked = self._session.rulebook.question(self._entry.question)
        self._session.visit(asked.section, asked.id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.told)
        links = QWidget()
        flow = Flow(links, 16)
        for part in self.stops:
            flow.addWidget(part)
        column.addWidget(links)

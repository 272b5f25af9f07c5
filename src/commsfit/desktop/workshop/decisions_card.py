"""The decisions log, newest first: as many lines as one looks at, the earlier and later ones at a click."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons.buttons import Link, Primary
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workshop.decision_row import DecisionRow
from commsfit.desktop.workshop.log_edits import strike_out
from commsfit.desktop.workshop.scribe import Corrector
from commsfit.domain.document.assessment import LogEntry
from commsfit.domain.document.decision_log import newest_first
from commsfit.domain.wording.messages import say

AT_ONCE: Final = 20
_EMPTY: Final = "Nothing yet. Write down what you agree on, while it is fresh: the report prints it with name and day."


class DecisionsCard(Card):
    """Rows stay where they are and say another line when the log changes, so the focus stays too."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName("Decided")
        self._session = session
        self._corrector = Corrector(session, self)
        self.write = Primary("Write down a decision…")
        self.write.clicked.connect(lambda _on: session.decide())
        self._shown: tuple[LogEntry, ...] | None = None
        self._first = 0
        self.rows: list[DecisionRow] = []
        self._empty = Text(_EMPTY, "small", tone="muted")
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.later, self.earlier = Link("Later ones"), Link("")
        head = QWidget()
        flow = Flow(head, 12)
        flow.addWidget(Text("Decided", "card", wraps=False))
        flow.addWidget(self.write)
        flow.part_last()
        self.column.addWidget(head)
        self.column.addWidget(self._empty)
        for part in (self.later, self._sheet, self.earlier):
            self.column.addWidget(part)
        self.later.clicked.connect(lambda: self._turn(-AT_ONCE))
        self.earlier.clicked.connect(lambda: self._turn(AT_ONCE))

    def refresh(self) -> None:
        """Show the log as it is."""
        decisions = self._session.assessment.decisions
        if decisions is self._shown:
            return
        is_more = self._shown is not None and len(decisions) > len(self._shown)
        self._first = 0 if is_more else min(self._first, max(0, len(decisions) - 1) // AT_ONCE * AT_ONCE)
        self._shown = decisions
        self._fill()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of reading."""
        return (self.write, self.later, *(stop for row in self.rows for stop in row.stops), self.earlier)

    def _fill(self) -> None:
        newest = newest_first(self._session.assessment)
        listed = newest[self._first : self._first + AT_ONCE]
        held = QApplication.focusWidget()
        # Unseen, and shown in one go: seen, each row would lay all others out anew.
        self._sheet.hide()
        while len(self.rows) < len(listed):
            self._add_row()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(listed))
            if place < len(listed):
                row.show_entry(*listed[place], is_first=place == 0)
        self._sheet.setVisible(bool(listed))
        if held is not None and self._sheet.isAncestorOf(held):
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        self._empty.setVisible(not newest)
        left = len(newest) - self._first - len(listed)
        self.later.setVisible(self._first > 0)
        self.earlier.setVisible(left > 0)
        self.earlier.setText(say("Earlier ones: {left}", left=left))

    def _add_row(self) -> None:
        row = DecisionRow(self._session)
        row.changing.connect(lambda index: self._corrector.correct(index, self.window()))
        row.striking.connect(self._strike)
        self.rows.append(row)
        self._column.addWidget(row)

    def _turn(self, by: int) -> None:
        self._first += by
        self._fill()
        self.rows[0].change.setFocus(Qt.FocusReason.TabFocusReason)
        last = min(self._first + AT_ONCE, len(self._session.assessment.decisions))
        announce(self, say("Decisions {first} to {last}", first=self._first + 1, last=last))

    def _strike(self, index: int) -> None:
        place = next(place for place, row in enumerate(self.rows) if row.index == index and not row.isHidden())
        strike_out(self._session, index)
        announce(self, "Removed. Undo brings it back.")
        left = [row for row in self.rows if not row.isHidden()]
        if left:
            left[min(place, len(left) - 1)].strike.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.write.setFocus(Qt.FocusReason.OtherFocusReason)

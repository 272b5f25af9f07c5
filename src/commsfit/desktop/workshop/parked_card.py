"""The questions to come back to: each with what is missing, a way to it, and a way off the list."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.buttons.buttons import Link, Quiet, without_mnemonic
from commsfit.desktop.widgets.editing.lines import ProseLine
from commsfit.desktop.widgets.words.history_keys import asks_for_history
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workshop.log_edits import WORKSHOP
from commsfit.desktop.workshop.naming import LINK, in_brief, name_of
from commsfit.domain.document.assessment import Parked
from commsfit.domain.wording.messages import say

_EMPTY: Final = "Nothing. “Come back to this” under a question puts it here."


class ParkedCard(Card):
    """A row a question."""

    def __init__(self, session: Session) -> None:
        super().__init__("Come back to")
        self._session = session
        self._questions: tuple[str, ...] = ()
        self.listing = Listing(gap=14)
        self._empty = Text(_EMPTY, "small", tone="muted")
        self.column.addWidget(self._empty)
        self.column.addWidget(self.listing)

    def refresh(self) -> None:
        """Show what is parked; a note that is being typed stays under the cursor."""
        parked = self._session.assessment.parked
        questions = tuple(entry.question for entry in parked)
        if questions != self._questions:
            self._questions = questions
            self.listing.fill(ParkedRow(self._session, entry) for entry in parked)
        self._empty.setVisible(not parked)
        for row, entry in zip(self.listing.rows, parked, strict=True):
            assert isinstance(row, ParkedRow)
            row.note.show_text(entry.note)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of reading."""
        rows = [row for row in self.listing.rows if isinstance(row, ParkedRow)]
        return tuple(stop for row in rows for stop in (row.go, row.done, row.note))


class ParkedRow(Guarded, QWidget):
    """One question."""

    def __init__(self, session: Session, entry: Parked) -> None:
        super().__init__()
        self._session, self._question = session, entry.question
        name = name_of(session, entry.question)
        self.go = Link(without_mnemonic(in_brief(name, LINK)))
        self.go.setObjectName(f"parked.{entry.question}")
        self.go.setAccessibleName(say("Go to {name}", name=name))
        self.go.setEnabled(session.rulebook.knows(entry.question))
        self.done = Quiet("Done")
        self.done.setObjectName(f"parked.{entry.question}.done")
        self.done.setAccessibleName(say("Done: no need to come back to {name}", name=name))
        self.note = _NoteLine(session, say("What is missing for {name}", name=name))
        self.note.setObjectName(f"parked.{entry.question}.note")
        head = QHBoxLayout()
        head.addWidget(self.go)
        head.addStretch(1)
        head.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.note)
        self.go.clicked.connect(self._visit)
        self.done.clicked.connect(lambda: session.park(entry.question, parked=False))
        self.note.textEdited.connect(self._keep)

    def _keep(self, note: str) -> None:
        assessment = self._session.assessment
        parked = tuple(
            replace(entry, note=note) if entry.question == self._question else entry for entry in assessment.parked
        )
        self._session.edit_assessment(
            replace(assessment, parked=parked),
            "What is missing",
            stream=say("parked {question}", question=self._question),
            place=(WORKSHOP, ""),
        )

    def _visit(self) -> None:
        asked = self._session.rulebook.question(self._question)
        self._session.visit(asked.section, asked.id)


class _NoteLine(ProseLine):
    """Belongs to the assessment's history."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self._session = session
        self.setAccessibleName(name)
        self.setPlaceholderText("What is missing, and who brings it")

    def show_text(self, text: str) -> None:
        """Show a note, unless that is what stands there."""
        if text != self.text():
            self.setText(text)
            # A note that is longer than its line is read from its beginning.
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        if asks_for_history(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._session.pause()

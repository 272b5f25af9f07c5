"""What the facilitator writes for nobody else: kept in the file, and in nothing that leaves it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.fields.note_field import NoteField
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.results.verdict.open_answers import link_to_question
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.drawing.icon_view import IconView
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workshop.log_edits import WORKSHOP

NOTES: Final = "notes"
_HEIGHT: Final = 190
_TOLD: Final = "In no report, no export, and never on the screen for the room. Only this file keeps it."


class PrivateCard(Card):
    """Notes on the whole workshop, and the way to those on single questions."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName("Only for you")
        self._session = session
        self.notes = NoteField(session, "Private notes on the workshop", _HEIGHT)
        self.notes.setPlaceholderText("Who hesitates, what to ask later, what to prepare")
        self.notes.setAccessibleDescription(_TOLD)
        self._elsewhere = Text("On single questions", "tiny", tone="muted", strong=True)
        self._questions: tuple[str, ...] | None = None
        self.links = Listing(gap=2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconView("lock"), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(Text("Only for you", "card"), 1)
        self.column.addLayout(head)
        self.column.addWidget(Text(_TOLD, "small", tone="muted"))
        self.column.addWidget(self.notes)
        self.column.addWidget(self._elsewhere)
        self.column.addWidget(self.links)
        self.notes.written.connect(self._keep)

    def refresh(self) -> None:
        """Show what the document holds."""
        private = self._session.document.private
        self.notes.show_text(private.notes)
        questions = tuple(question for question in private.by_question if self._session.rulebook.knows(question))
        if questions != self._questions:
            self._questions = questions
            self._elsewhere.setVisible(bool(questions))
            self.links.fill(link_to_question(self._session, question, "private") for question in questions)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of reading."""
        return (self.notes, *self.links.rows)

    def _keep(self, text: str) -> None:
        document = self._session.document
        private = replace(document.private, notes=text if text.strip() else "")
        self._session.edit(
            replace(document, private=private), "Private notes", stream=WORKSHOP, place=(WORKSHOP, NOTES)
        )

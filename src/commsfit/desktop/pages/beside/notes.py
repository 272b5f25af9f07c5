"""Notes on a question: one that goes with the answer into the report, one that never leaves the file."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from commsfit.desktop.fields.note_field import NoteField
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.document.assessment import PrivateNotes
from commsfit.domain.wording.messages import say


class Notes(Listening):
    """Both notes of one question."""

    def __init__(self, session: Session, question: str) -> None:
        super().__init__(session)
        self._question = question
        short = session.rulebook.question_name(question)
        ground = Ground("told", margin=14)
        self._shared_label = Text("For the report", "small", strong=True)
        self._shared = NoteField(session, say("Note on {short} for the report", short=short))
        self._private = NoteField(session, say("Private note on {short}", short=short))
        ground.column.addWidget(self._shared_label)
        ground.column.addWidget(self._shared)
        ground.column.addWidget(Text("Only for you: stays in this file, never in a report", "small", strong=True))
        ground.column.addWidget(self._private)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ground)
        self._shared.written.connect(self._keep_shared)
        self._private.written.connect(self._keep_private)

    def take_focus(self) -> None:
        """Start writing."""
        (self._shared if self._shared.isEnabled() else self._private).setFocus()

    def refresh(self) -> None:
        answer = self.session.answers.get(self._question)
        self._shared.setEnabled(answer is not None)
        self._shared_label.say("For the report" if answer else "For the report: answer first, then add a note to it")
        self._shared.show_text(answer.note if answer else "")
        self._private.show_text(self.session.document.private.by_question.get(self._question, ""))

    def _keep_shared(self, text: str) -> None:
        answer = self.session.answers.get(self._question)
        if answer is not None:
            self.session.answer(self._question, replace(answer, note=text))

    def _keep_private(self, text: str) -> None:
        document = self.session.document
        notes = {asked: note for asked, note in document.private.by_question.items() if asked != self._question}
        if text.strip():
            notes[self._question] = text
        private = PrivateNotes(document.private.notes, notes)
        self.session.edit(
            replace(document, private=private),
            "Private note",
            stream=say("private {question}", question=self._question),
        )

"""The quiet links under a question: mark as an estimate, a note, come back to this, someone else says, we decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.fields.field import Asked
from commsfit.desktop.pages.notes import Notes
from commsfit.desktop.pages.voices import Voices
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons import Link
from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.values import UNKNOWN


class Asides(Listening):
    """Out of the way until wanted; what is there already shows in the links' words."""

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session)
        self._asked, self._question = asked, asked.question.id
        self._note = Link("Add a note")
        self._park = Link("Come back to this")
        self._voices = Link("Someone else says…")
        self._estimate = Link("This is an estimate")
        self._decide = Link("We decided…")
        self._drawer: dict[Link, Notes | Voices] = {}
        worn = {
            self._note: "note",
            self._park: "flag",
            self._voices: "people",
            self._estimate: "estimate",
            self._decide: "decision",
        }
        for link, name in worn.items():
            link.wear(partial(icon, name, "accent"))
        links = QWidget()
        flow = Flow(links, 18, below=4)
        for link in worn:
            link.setAccessibleDescription(asked.words.short)
            flow.addWidget(link)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(links)
        self._note.clicked.connect(lambda: self._open(self._note, lambda: Notes(session, self._question)))
        self._voices.clicked.connect(lambda: self._open(self._voices, lambda: Voices(session, asked)))
        self._decide.clicked.connect(lambda: session.decide(self._question))
        self._park.clicked.connect(self._toggle_parked)
        self._estimate.clicked.connect(self._toggle_estimate)

    def refresh(self) -> None:
        answer = self.session.answers.get(self._question)
        has_note = bool(answer and answer.note) or self._question in self.session.document.private.by_question
        self._note.setText("Note" if has_note else "Add a note")
        self._park.setText("Done: no need to come back" if self._is_parked() else "Come back to this")
        people = len(answer.by) if answer else 0
        self._voices.setText(f"{people} people say…" if people > 1 else "Someone else says…")
        can_be_estimate = answer is not None and answer.said is not UNKNOWN
        self._estimate.setVisible(can_be_estimate)
        is_estimate = answer is not None and answer.basis is Basis.ESTIMATE
        self._estimate.setText("Not an estimate" if is_estimate else "This is an estimate")

    def _is_parked(self) -> bool:
        return any(entry.question == self._question for entry in self.session.assessment.parked)

    def _toggle_parked(self) -> None:
        self.session.park(self._question, parked=not self._is_parked())

    def _toggle_estimate(self) -> None:
        answer = self.session.answers.get(self._question)
        if answer is not None:
            basis = Basis.STATED if answer.basis is Basis.ESTIMATE else Basis.ESTIMATE
            self.session.answer(self._question, replace(answer, basis=basis))

    def _open(self, link: Link, make: Callable[[], Notes | Voices]) -> None:
        drawer = self._drawer.get(link)
        if drawer is None:
            drawer = self._drawer[link] = make()
            self._column.addWidget(drawer)
            drawer.show()
        else:
            drawer.setVisible(drawer.isHidden())
        if not drawer.isHidden():
            drawer.take_focus()

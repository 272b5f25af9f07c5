"""What else may be said of a question, behind one quiet "More": a note, another voice, an estimate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout

from commsfit.desktop.fields.field import Asked
from commsfit.desktop.pages.beside.notes import Notes
from commsfit.desktop.pages.beside.voices import Voices
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.controls.buttons.buttons import Quiet
from commsfit.desktop.widgets.controls.buttons.menu import Menu
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.values import UNKNOWN
from commsfit.domain.wording.lists import in_dots
from commsfit.domain.wording.messages import say


class Asides(Listening):
    """What is there already is told in a line beside; the drawers unfold below, in view."""

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session)
        self._asked, self._question = asked, asked.question.id
        self._told = Text(role="small", tone="muted")
        self._more = Quiet("More")
        self._more.setObjectName(f"{self._question}.more")
        self._more.setAccessibleDescription(asked.words.short)
        self._more.wear(lambda: icon("more"))
        menu = Menu(self._more)
        self._note = _entry(menu, "note", lambda: self._open("note", lambda: Notes(session, self._question)))
        self._park = _entry(menu, "flag", self._toggle_parked)
        self._voices = _entry(menu, "people", lambda: self._open("voices", lambda: Voices(session, asked)))
        self._estimate = _entry(menu, "estimate", self._toggle_estimate)
        self._decide = _entry(menu, "decision", lambda: session.decide(self._question))
        self._decide.setText("We decided…")
        self._more.setMenu(menu)
        self._drawer: dict[str, Notes | Voices] = {}
        row = QHBoxLayout()
        row.addWidget(self._told, 1)
        row.addStretch(1)
        row.addWidget(self._more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(row)

    def refresh(self) -> None:
        answer = self.session.answers.get(self._question)
        has_note = bool(answer and answer.note) or self._question in self.session.document.private.by_question
        people = len(answer.by) if answer else 0
        is_estimate = answer is not None and answer.basis is Basis.ESTIMATE
        self._note.setText("Change the note" if has_note else "Add a note")
        self._park.setText("Done: no need to come back" if self._is_parked() else "Come back to this")
        self._voices.setText(say("{people} people say…", people=people) if people > 1 else "Someone else says…")
        self._estimate.setVisible(answer is not None and answer.said is not UNKNOWN)
        self._estimate.setText("This is no estimate" if is_estimate else "This is an estimate")
        told = {
            "Has a note": has_note,
            "To come back to": self._is_parked(),
            say("{people} people say", people=people): people > 1,
            "An estimate": is_estimate,
        }
        self._told.say(in_dots(words for words, is_so in told.items() if is_so))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts away the drawer that one writes in; what was written is kept."""
        held = [drawer for drawer in self._drawer.values() if not drawer.isHidden()]
        within = QApplication.focusWidget()
        written = next((drawer for drawer in held if within is not None and drawer.isAncestorOf(within)), None)
        if event.key() != Qt.Key.Key_Escape or written is None:
            super().keyPressEvent(event)
            return
        written.hide()
        self._more.setFocus()

    def _is_parked(self) -> bool:
        return any(entry.question == self._question for entry in self.session.assessment.parked)

    def _toggle_parked(self) -> None:
        self.session.park(self._question, parked=not self._is_parked())

    def _toggle_estimate(self) -> None:
        answer = self.session.answers.get(self._question)
        if answer is not None:
            basis = Basis.STATED if answer.basis is Basis.ESTIMATE else Basis.ESTIMATE
            self.session.answer(self._question, replace(answer, basis=basis))

    def _open(self, name: str, make: Callable[[], Notes | Voices]) -> None:
        drawer = self._drawer.get(name)
        if drawer is None:
            drawer = self._drawer[name] = make()
            # The newest stands on top: right below what opened it, however many are open.
            self._column.insertWidget(1, drawer)
            drawer.show()
        else:
            drawer.setVisible(drawer.isHidden())
        if not drawer.isHidden():
            drawer.take_focus()


def _entry(menu: QMenu, drawn: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction("")
    menu.aboutToShow.connect(lambda: action.setIcon(icon(drawn)))
    action.triggered.connect(lambda _on=False: act())
    return action

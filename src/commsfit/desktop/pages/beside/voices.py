"""Who says so: several people's answers to one question, and whether their difference changes the outcome."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.fields.field import Asked
from commsfit.desktop.pages.beside.voice_field import VoiceField
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.arranging.emptying import empty
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Link
from commsfit.desktop.widgets.editing.lines import NameLine
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.values import UNKNOWN, Said
from commsfit.domain.wording.messages import say


class Voices(Listening):
    """A line a person; together they count as the range or set that they span."""

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session)
        self._asked = asked
        self._rows: tuple[str, ...] = ()
        ground = Ground("told", margin=14)
        ground.column.addWidget(Text("Who says what", "small", strong=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        ground.column.addLayout(self._list)
        self._name = NameLine()
        self._name.setAccessibleName("Name of the person")
        self._name.setPlaceholderText("Name of the person")
        self._name.setMaximumWidth(scaled(240))
        add = Button("Add person")
        add.clicked.connect(self._add)
        self._name.returnPressed.connect(self._add)
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(add)
        row.addStretch(1)
        ground.column.addLayout(row)
        self._verdict = Text(role="small", tone="muted")
        ground.column.addWidget(self._verdict)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ground)

    def take_focus(self) -> None:
        """Start with a name."""
        self._name.setFocus()

    def refresh(self) -> None:
        people = tuple(person for person, _ in self._by())
        if people != self._rows:
            self._rebuild(people)
        found = self.session.preview.explanation.disagreements
        words = [one.words for one in found if one.question == self._asked.question.id]
        self._verdict.say(words[0] if words else "Their answers count together, as the range that they span.")

    def _by(self) -> tuple[tuple[str, Said], ...]:
        answer = self.session.answers.get(self._asked.question.id)
        return answer.by if answer else ()

    def _rebuild(self, people: tuple[str, ...]) -> None:
        self._rows = people
        empty(self._list)
        for person, said in self._by():
            self._list.addWidget(self._row(person, said))

    def _row(self, person: str, said: Said) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        name = Text(person, strong=True)
        name.setMaximumWidth(scaled(160))
        field = VoiceField(self._asked, person, said)
        field.said.connect(lambda said: self._hear(person, said))
        remove = Link("Remove")
        remove.setAccessibleName(say("Remove {person}", person=person))
        remove.clicked.connect(lambda: self._drop(person))
        row.addWidget(name, 1)
        row.addWidget(field)
        row.addStretch(1)
        row.addWidget(remove)
        return holder

    def _add(self) -> None:
        person = self._name.text().strip()
        if person and person not in self._rows:
            answer = self.session.answers.get(self._asked.question.id)
            self._name.clear()
            self._keep((*self._by(), (person, answer.said if answer else UNKNOWN)))

    def _hear(self, person: str, said: Said | None) -> None:
        if said is not None:
            self._keep(tuple((one, said if one == person else voice) for one, voice in self._by()))

    def _drop(self, person: str) -> None:
        self._keep(tuple((one, voice) for one, voice in self._by() if one != person))

    def _keep(self, by: tuple[tuple[str, Said], ...]) -> None:
        question = self._asked.question.id
        answer = self.session.answers.get(question)
        if answer is None and not by:
            return
        if answer is None:
            self.session.answer(question, Answer(by[0][1], by=by))
        elif not by and answer == Answer(UNKNOWN, by=answer.by):
            # Nothing was said but by those who are gone again.
            self.session.answer(question, None)
        else:
            self.session.answer(question, replace(answer, by=by))

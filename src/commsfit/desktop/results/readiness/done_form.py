"""Marks a check or milestone as done with its evidence, and takes that back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.costs.line_draft import LineDraft
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons import Button, Link
from commsfit.desktop.widgets.editing.lines import NameLine, ProseLine
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.choices import Evidence
from commsfit.domain.wording.messages import say


class DoneForm(Guarded, QWidget):
    """One link; open it asks for the evidence and who saw it. What is half typed outlives the row."""

    def __init__(self, session: Session, item: str, title: str, *, page: str, is_done: bool) -> None:
        super().__init__()
        self._session, self._item, self._title, self._page = session, item, title, page
        self.opener = Link("Take it back" if is_done else "Mark as done…")
        self.opener.setObjectName(f"done.{item}")
        self.opener.setAccessibleName(f"{'Take back: done' if is_done else 'Mark as done'}: {title}")
        self._form = QWidget()
        self.note, self.by, self.keep = ProseLine(), NameLine(), Button("Keep")
        self.note.setObjectName(f"done.{item}.note")
        self.note.setPlaceholderText("The evidence: a test, a document, a ticket")
        self.note.setAccessibleName(say("Evidence for {title}", title=title))
        self.by.setObjectName(f"done.{item}.by")
        self.by.setPlaceholderText("Who says so")
        self.by.setAccessibleName(say("Who says that {title} is done", title=title))
        self._hint = Text("", "tiny", tone="bad")
        self._hint.hide()
        lines = QVBoxLayout(self._form)
        lines.setContentsMargins(0, 6, 0, 0)
        lines.addWidget(self.note)
        last = QHBoxLayout()
        last.addWidget(self.by, 1)
        last.addWidget(self.keep)
        lines.addLayout(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.opener)
        column.addWidget(self._form)
        column.addWidget(self._hint)
        self._form.hide()
        self.opener.clicked.connect(self._take_back if is_done else self._ask)
        self.keep.clicked.connect(self._keep)
        for field in (self.note, self.by):
            field.returnPressed.connect(self._keep)
        self._draft = LineDraft(session, self.opener.objectName(), (self.note, self.by))
        if not is_done and self._draft.take_up():
            self._open()

    def _ask(self) -> None:
        self._open()
        self.note.setFocus()

    def _open(self) -> None:
        self._form.show()
        self.opener.hide()

    def _keep(self) -> None:
        if not self.note.text().strip():
            self._hint.say("Name the evidence: what would somebody look at to believe it?")
            return
        evidence = Evidence(self._item, self.note.text().strip(), self.by.text().strip(), self._session.today)
        self._draft.forget()
        self._put((*self._others(), evidence), say("{title} done", title=self._title))

    def _take_back(self) -> None:
        self._put(self._others(), say("{title} not done", title=self._title))

    def _others(self) -> tuple[Evidence, ...]:
        return tuple(one for one in self._session.choices.evidence if one.item != self._item)

    def _put(self, evidence: tuple[Evidence, ...], words: str) -> None:
        self._session.choose(replace(self._session.choices, evidence=evidence), words, page=self._page)

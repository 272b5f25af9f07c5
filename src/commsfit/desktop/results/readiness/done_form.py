"""Marks a check or milestone as done with its evidence, and takes that back."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.costs.line_draft import LineDraft
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Link
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
        told = say("Take back: done: {title}", title=title) if is_done else say("Mark as done: {title}", title=title)
        self.opener.setAccessibleName(told)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.opener)
        self.opener.clicked.connect(self._take_back if is_done else self._ask)
        if not is_done and session.draft(self.opener.objectName()):
            self._open()

    @cached_property
    def lines(self) -> EvidenceLines:
        """Made when they are asked for: a page has dozens of these forms, and most stay closed."""
        made = EvidenceLines(self._item, self._title)
        self._draft = LineDraft(self._session, self.opener.objectName(), (made.note, made.by))
        self._draft.take_up()
        made.kept.connect(self._keep)
        made.hide()
        self._column.addWidget(made)
        return made

    def _ask(self) -> None:
        self._open()
        self.lines.note.setFocus()

    def _open(self) -> None:
        self.lines.show()
        self.opener.hide()

    def _keep(self) -> None:
        note, by = self.lines.note.text().strip(), self.lines.by.text().strip()
        if not note:
            self.lines.hint.say("Name the evidence: what would somebody look at to believe it?")
            return
        evidence = Evidence(self._item, note, by, self._session.today)
        self._draft.forget()
        self._put((*self._others(), evidence), say("{title} done", title=self._title))

    def _take_back(self) -> None:
        self._put(self._others(), say("{title} not done", title=self._title))

    def _others(self) -> tuple[Evidence, ...]:
        return tuple(one for one in self._session.choices.evidence if one.item != self._item)

    def _put(self, evidence: tuple[Evidence, ...], words: str) -> None:
        self._session.choose(replace(self._session.choices, evidence=evidence), words, page=self._page)


class EvidenceLines(Guarded, QWidget):
    """What would prove it, and who says so."""

    kept = Signal()

    def __init__(self, item: str, title: str) -> None:
        super().__init__()
        self.note, self.by, self.keep = ProseLine(), NameLine(), Button("Keep")
        self.note.setObjectName(f"done.{item}.note")
        self.note.setPlaceholderText("The evidence: a test, a document, a ticket")
        self.note.setAccessibleName(say("Evidence for {title}", title=title))
        self.by.setObjectName(f"done.{item}.by")
        self.by.setPlaceholderText("Who says so")
        self.by.setAccessibleName(say("Who says that {title} is done", title=title))
        self.hint = Text("", "tiny", tone="bad")
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.note)
        last = QHBoxLayout()
        last.addWidget(self.by, 1)
        last.addWidget(self.keep)
        column.addLayout(last)
        column.addWidget(self.hint)
        self.keep.clicked.connect(self.kept)
        for field in (self.note, self.by):
            field.returnPressed.connect(self.kept)

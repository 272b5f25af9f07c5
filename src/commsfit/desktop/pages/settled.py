"""The moment in which the verdict stands: said on the page of the question that settled it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.drawing.marks import MarkView, StepMark
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.verdict.way import settled_as


class SettledNote(Listening):
    """Takes no room while the verdict is open."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._title, self._words = Text(role="card", strong=True), Text()
        self._name = Text(role="small", tone="muted")
        self._ground = Ground("soft", margin=16)
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(14)
        mark = QVBoxLayout()
        mark.addWidget(MarkView(StepMark.DONE, 22))
        mark.addStretch(1)
        row.addLayout(mark)
        words.setSpacing(6)
        for part in (self._title, self._words, self._name):
            words.addWidget(part)
        row.addLayout(words, 1)
        self._ground.column.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._ground)
        self._ground.hide()

    def refresh(self) -> None:
        verdict = self.session.preview.verdict
        self._ground.setVisible(verdict.settled)
        if verdict.outcome is None:
            return
        words = self.session.rulebook.outcome_words(verdict.outcome)
        self._title.say(settled_as(len(self.session.sheet.given), words.plain))
        self._words.say(say("{sentence} No open answer can change this.", sentence=verdict.sentence))
        self._name.say(words.name)
        self._ground.setAccessibleName(self._title.text())

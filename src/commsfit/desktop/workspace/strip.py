"""The live panel folded into a line above the buttons, for narrow windows: a chip an outcome."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.drawing.grounds import Edged, GroundSide
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.lists import in_dots
from commsfit.presentation.sentences.verdict.verdict import preview_words


class Strip(Listening):
    """Says where this is heading in a line; a link goes to what decides next."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._names = session.rulebook.plain_outcome_names
        self._count = Text(role="small", strong=True)
        self._names_line = Text(role="small", tone="muted")
        self._go = Link("What decides next")
        self._question = ""
        self._go.clicked.connect(self._visit)
        ground = Edged(GroundSide.TOP)
        ground.setObjectName("strip")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        self._inside = QWidget()
        middle = QHBoxLayout(ground)
        middle.setContentsMargins(40, 8, 40, 8)
        middle.addStretch(1)
        middle.addWidget(self._inside, 1000)
        middle.addStretch(1)
        row = QHBoxLayout(self._inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        words_column = QVBoxLayout()
        words_column.setSpacing(1)
        words_column.addWidget(self._count)
        words_column.addWidget(self._names_line)
        row.addLayout(words_column, 1)
        row.addWidget(self._go)

    def hold_to(self, width: int) -> None:
        """No wider than the page above."""
        self._inside.setMaximumWidth(width)

    def refresh(self) -> None:
        preview = self.session.preview
        self._count.say(preview_words(self.session.rulebook, preview))
        several = len(preview.verdict.possible) > 1
        possible = in_dots(self._names[outcome] for outcome in preview.verdict.possible) if several else ""
        self._names_line.say(preview.problems[0].message if preview.problems else possible)
        way = self.session.way
        self._question = preview.problems[0].questions[0] if preview.problems else way.next_question or ""
        self._go.setVisible(bool(self._question))

    def _visit(self) -> None:
        question = self.session.rulebook.question(self._question)
        self.session.visit(question.section, question.id)

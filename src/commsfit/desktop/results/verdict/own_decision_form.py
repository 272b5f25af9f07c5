"""The short form in which a person decides otherwise than the tool: what instead, why, and who says so."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Primary
from commsfit.desktop.widgets.controls.choosing.choice import ChoiceBox
from commsfit.desktop.widgets.editing.lines import NameLine
from commsfit.desktop.widgets.editing.prose_edit import ProseEdit
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.choices import OwnDecision
from commsfit.domain.document.named_people import named_people

_TOLD: Final = "The tool's verdict stays. The report prints both, with your reason, and plans for yours."
_INCOMPLETE: Final = "Say why and who decides, so that the report can print it."


class OwnDecisionForm(Guarded, QWidget):
    """`kept` tells that it is complete and wanted, `left` that nobody wants it after all, `typed` each change."""

    kept = Signal()
    left = Signal()
    typed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.outcome = ChoiceBox(list(session.rulebook.outcome_names.items()))
        self.reason = ProseEdit("Reason")
        self.by = NameLine()
        self.keep = Primary("Keep our decision")
        self._cancel = Button("Not now")
        self._hint = Text("", "tiny", tone="bad")
        self._lay_out()
        self.keep.clicked.connect(self._keep)
        self._cancel.clicked.connect(self.left)
        self.by.returnPressed.connect(self._keep)
        self.outcome.currentIndexChanged.connect(self.typed)
        self.reason.textChanged.connect(self.typed)
        self.by.textChanged.connect(self.typed)

    def begin(self, outcome: str, reason: str, by: str) -> None:
        """Start with these."""
        self.by.know(named_people(self._session.assessment))
        self._hint.say("")
        self.outcome.setCurrentIndex(0)
        self.outcome.choose(outcome)
        self.reason.show_text(reason)
        self.by.setText(by)

    @property
    def texts(self) -> tuple[str, str, str]:
        """What stands in the fields, as it can be begun with again."""
        return self.outcome.chosen, self.reason.toPlainText(), self.by.text()

    def decision(self, today: date) -> OwnDecision:
        """What stands in the fields."""
        reason, by = self.reason.toPlainText().strip(), self.by.text().strip()
        return OwnDecision(self.outcome.chosen, reason, by, today)

    def _keep(self) -> None:
        is_complete = self.reason.toPlainText().strip() and self.by.text().strip()
        self._hint.say("" if is_complete else _INCOMPLETE)
        if is_complete:
            self.kept.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text("Decide otherwise", "card"))
        column.addWidget(Text(_TOLD, "small", tone="muted"))
        fields = (
            ("What you decide instead", self.outcome),
            ("Why, in a sentence or two", self.reason),
            ("Who decides", self.by),
        )
        for words, field in fields:
            label = Text(words, "small", strong=True)
            label.setBuddy(field)
            field.setAccessibleName(words)
            column.addWidget(label)
            column.addWidget(field)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.keep)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        column.addWidget(self._hint)
        column.addLayout(buttons)

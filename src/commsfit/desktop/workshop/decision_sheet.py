"""One decision to write down or to word anew: what, who said so, when, and the question that it belongs to."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.editing.lines import NameLine
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workshop.day_button import DayButton
from commsfit.desktop.workshop.naming import name_of
from commsfit.desktop.workshop.question_chip import QuestionChip
from commsfit.desktop.workshop.sentence_edit import SentenceEdit
from commsfit.domain.document.assessment import LogEntry
from commsfit.domain.document.named_people import named_people

_HEIGHT: Final = 68
_TOLD: Final = "Enter keeps it. The report prints it in the decisions log."


class DecisionSheet(Sheet):
    """`entry` is what stands in it; `nearby` is a question that it may belong to."""

    def __init__(
        self, session: Session, title: str, entry: LogEntry, nearby: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, "Keep", parent)
        self.words = SentenceEdit("What was decided", _HEIGHT)
        self.words.setPlaceholderText("In a sentence")
        self.words.show_text(entry.words)
        self.by = NameLine(entry.by)
        self.by.know(named_people(session.assessment))
        self.day = DayButton(entry.on, session.today)
        asked = entry.question or nearby
        self.chip = QuestionChip(asked, name_of(session, asked), is_on=bool(entry.question))
        self.add_labelled("What was decided", self.words)
        self.add_labelled("Who said so", self.by)
        who_and_when = QHBoxLayout()
        self.column.removeWidget(self.by)
        who_and_when.addWidget(self.by, 1)
        who_and_when.addWidget(self.day)
        self.column.addLayout(who_and_when)
        self.column.addWidget(self.chip)
        self.column.addWidget(Text(_TOLD, "tiny", tone="muted"))
        self.column.addStretch(1)
        self.column.setSpacing(scaled(8))
        self.words.written.connect(self._check)
        self.words.ended.connect(self.primary.click)
        self._check()
        self.words.setFocus()

    @property
    def entry(self) -> LogEntry:
        """What stands in the fields."""
        return LogEntry(self.words.toPlainText().strip(), self.by.text().strip(), self.day.on, self.chip.question)

    def _check(self, _text: str = "") -> None:
        self.primary.setEnabled(bool(self.words.toPlainText().strip()))

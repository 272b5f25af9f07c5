"""One decision to write down or to word anew: what, who said so, when, and the question that it belongs to."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.controls.buttons.day_menu import DayMenu
from commsfit.desktop.widgets.controls.buttons.menu_button import MenuButton
from commsfit.desktop.widgets.editing.lines import NameLine
from commsfit.desktop.widgets.editing.prose_edit import ProseEdit
from commsfit.desktop.widgets.words.enter import is_enter
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workshop.naming import name_of
from commsfit.desktop.workshop.question_chip import QuestionChip
from commsfit.domain.document.assessment import LogEntry
from commsfit.domain.document.named_people import named_people
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import day

_EARLIEST: Final = date(2000, 1, 1)


class DayButton(MenuButton):
    """No decision is taken in the future."""

    def __init__(self, on: date | None, today: date) -> None:
        super().__init__("")
        self._today = today
        self._menu = DayMenu("Day of the decision", self)
        self.setMenu(self._menu)
        self.wear(lambda: icon("calendar", "muted"))
        self._menu.aboutToShow.connect(self._offer)
        self._menu.picked.connect(self.take)
        self.take(on)

    def take(self, on: date | None) -> None:
        """Make this the day; None is no day at all."""
        self.on = on
        self.setText("No day" if on is None else day(on))
        self.setAccessibleName(say("Day of the decision: {text}", text=self.text()))

    def _offer(self) -> None:
        chosen = self.on or self._today
        # A file may hold a day that this machine's clock has not reached.
        self._menu.offer(_EARLIEST, chosen, max(chosen, self._today))


class SentenceEdit(ProseEdit):
    """`ended` tells that somebody pressed Enter."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.ended.emit()
        else:
            super().keyPressEvent(event)


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

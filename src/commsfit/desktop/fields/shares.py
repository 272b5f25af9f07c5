"""Shares of a whole, typed on one line as a person says them: "Germany 60, France 40"."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from commsfit.desktop.fields.field import Asked, Field
from commsfit.desktop.fields.figure_edit import FigureEdit
from commsfit.desktop.widgets.controls.choosing.options import CheckCard
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.values import UNKNOWN, Said, Shares
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say

_WIDE = 420


class SharesField(Field):
    """Says what it understood below the line, and why where it did not."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._line = FigureEdit(asked.question.id, asked.words.short, width=_WIDE)
        self._line.setMaxLength(300)
        self._told = Text(role="small", tone="muted")
        self._unknown = CheckCard("I don't know")
        self._unknown.setObjectName(f"{asked.question.id}.unknown")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._line, self._told, self._unknown):
            column.addWidget(part)
        self._line.textEdited.connect(lambda _text: self._read())
        self._line.left.connect(self.left)
        self._unknown.clicked.connect(self._tell_unknown)

    def show_said(self, said: Said | None) -> None:
        self._unknown.setChecked(said is UNKNOWN)
        if said == self._says() and self._line.is_refused:
            return
        if said != self._says():
            self._line.show_text(self.asked.write(said) if isinstance(said, Shares) else "")
        self._line.show_refused(None)
        self._tell(said)

    def is_understood(self) -> bool:
        return not self._line.is_refused

    def typed(self) -> str:
        return self._line.text().strip()

    def say_why_not(self) -> None:
        self._line.setFocus()
        announce(self, self._told.text())

    def take_focus(self) -> None:
        self._line.setFocus()
        self._line.selectAll()

    def _says(self) -> Said | None:
        try:
            return self._parsed()
        except Refusal:
            return None

    def _parsed(self) -> Said | None:
        text = self._line.text().strip()
        return self.asked.read(self.asked.question, text) if text else None

    def _read(self) -> None:
        try:
            said = self._parsed()
        except Refusal as refusal:
            self._line.show_refused(refusal)
            self._told.say(str(refusal), tone="bad")
            self.said.emit(None)
            return
        self._line.show_refused(None)
        self._unknown.setChecked(said is UNKNOWN)
        self._tell(said)
        self.said.emit(said)

    def _tell_unknown(self) -> None:
        said = UNKNOWN if self._unknown.isChecked() else None
        self.show_said(said)
        self.said.emit(said)
        self.left.emit()

    def _tell(self, said: Said | None) -> None:
        self._told.say(say("Understood as {write}.", write=self.asked.write(said)) if isinstance(said, Shares) else "")

"""Asks for a password, once to open and twice to protect."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.text import Text
from commsfit.ports.passwords import LEAST_LETTERS, weakness


class PasswordSheet(Sheet):
    """`again` asks for it a second time, so that a slip does not lock anybody out."""

    def __init__(self, title: str, told: str, parent: QWidget | None = None, *, again: bool = False) -> None:
        super().__init__(title, "Protect" if again else "Open", parent)
        self.column.addWidget(Text(told, tone="muted"))
        self._first, self._second = LineEdit(), LineEdit()
        for field in (self._first, self._second):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._check)
        self.add_labelled("Password", self._first)
        self._again = again
        if again:
            self.add_labelled("The same again", self._second)
        self._differs = Text(role="small", tone="bad")
        self._differs.hide()
        self.column.addWidget(self._differs)
        self._check()
        self._first.setFocus()

    @property
    def password(self) -> str:
        return self._first.text()

    def _check(self) -> None:
        typed, same = self._first.text(), not self._again or self._first.text() == self._second.text()
        weak = weakness(typed) if self._again and typed else ""
        self._differs.say(weak if same or not self._second.text() else "The two differ.")
        self.primary.setEnabled(len(typed) >= (LEAST_LETTERS if self._again else 1) and same)

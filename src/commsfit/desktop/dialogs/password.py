"""Asks for a password, once to open and twice to protect; where there is one, it can be taken away."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.text import Text
from commsfit.ports.passwords import LEAST_LETTERS, weakness


class PasswordSheet(Sheet):
    """`again` asks for it a second time, so that a slip does not lock anybody out; `may_go` offers none instead."""

    def __init__(
        self, title: str, told: str, parent: QWidget | None = None, *, again: bool = False, may_go: bool = False
    ) -> None:
        super().__init__(title, "Protect" if again else "Open", parent)
        self.column.addWidget(Text(told, tone="muted"))
        self._first = self._ask_for("Password")
        self._second = self._ask_for("The same again") if again else None
        self._differs = Text(role="small", tone="bad")
        self._differs.hide()
        self.column.addWidget(self._differs)
        self._is_gone = False
        self.remove = Link("Remove the password")
        self.remove.setVisible(may_go)
        self.remove.clicked.connect(self._take_away)
        self.column.addWidget(self.remove)
        self._check()
        self._first.setFocus()

    @property
    def password(self) -> str:
        """Empty where it is taken away."""
        return "" if self._is_gone else self._first.text()

    def _take_away(self) -> None:
        self._is_gone = True
        self.accept()

    def _ask_for(self, words: str) -> LineEdit:
        field = LineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.textChanged.connect(self._check)
        self.add_labelled(words, field)
        return field

    def _check(self) -> None:
        typed, again = self._first.text(), None if self._second is None else self._second.text()
        same = again is None or again == typed
        weak = weakness(typed) if again is not None and typed else ""
        self._differs.say(weak if same or not again else "The two differ.")
        self.primary.setEnabled(len(typed) >= (1 if again is None else LEAST_LETTERS) and same)

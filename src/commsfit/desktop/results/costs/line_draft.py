"""The lines of a form whose row is made anew while somebody types into it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from commsfit.desktop.session.session import Session


class LineDraft:
    """Keeps each change under the form's name until it is forgotten; the next form takes it up."""

    def __init__(self, session: Session, form: str, lines: Sequence[QLineEdit]) -> None:
        self._session, self._form, self._lines = session, form, lines
        for line in lines:
            line.textChanged.connect(self._keep)

    def take_up(self) -> bool:
        """Show what was typed before, if anything was."""
        texts = self._session.draft(self._form)
        for line, text in zip(self._lines, texts, strict=False):
            line.setText(text)
        return bool(texts)

    def forget(self) -> None:
        self._session.forget_draft(self._form)

    def _keep(self, _text: str) -> None:
        texts = [line.text() for line in self._lines]
        if any(texts):
            self._session.keep_draft(self._form, texts)
        else:
            self.forget()

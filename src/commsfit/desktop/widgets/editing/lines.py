"""Lines to type into that end where a file does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.domain.document.assessment import LONGEST_NAME, LONGEST_PROSE


class NameLine(LineEdit):
    """A name: of a person, a client, a scenario."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMaxLength(LONGEST_NAME)

    def know(self, names: Sequence[str]) -> None:
        """Complete what is typed to one of these names; typing on goes past it."""
        completer = QCompleter(names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)


class ProseLine(LineEdit):
    """A reason or a note that takes one line."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMaxLength(LONGEST_PROSE)

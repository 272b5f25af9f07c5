"""Lines to type into that end where a file does."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from commsfit.domain.assessment import LONGEST_NAME, LONGEST_PROSE


class NameLine(QLineEdit):
    """A name: of a person, a client, a scenario."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMaxLength(LONGEST_NAME)


class ProseLine(QLineEdit):
    """A reason or a note that takes one line."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMaxLength(LONGEST_PROSE)

"""A dialog in the look of the pages: a title, a column to fill, and its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.buttons import Button, Primary
from commsfit.desktop.widgets.text import Text


class Sheet(QDialog):
    """`accept` is the primary button; Escape leaves everything as it was."""

    def __init__(self, title: str, accept: str, parent: QWidget | None = None, *, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(scaled(width))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 28, 22)
        outer.setSpacing(14)
        outer.addWidget(Text(title, "title"))
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        outer.addLayout(self.column, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(10)
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)
        self.primary = Primary(accept)
        self.primary.setDefault(True)
        self.primary.clicked.connect(self.accept)
        self.cancel = Button("Cancel")
        self.cancel.clicked.connect(self.reject)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.primary)

    def add_labelled(self, words: str, field: QWidget) -> None:
        """A field under its name, joined for screen readers."""
        label = QLabel(words)
        label.setProperty("role", "small")
        label.setProperty("strong", True)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        self.column.addWidget(label)
        self.column.addWidget(field)

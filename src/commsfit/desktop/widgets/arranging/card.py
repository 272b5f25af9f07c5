"""Grounds to put things on: a card, a sunken note, a hairline between."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.widgets.drawing.grounds import Grounded
from commsfit.desktop.widgets.words.text import Text


class Ground(Grounded):
    """A frame with a column to fill: `column.addWidget(...)`."""

    def __init__(self, look: str, title: str = "", parent: QWidget | None = None, *, margin: int = 20) -> None:
        super().__init__(look, parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin + 2, margin - 2, margin + 2, margin)
        self.column.setSpacing(8)
        if title:
            self.setAccessibleName(title)
            self.heading = Text(title, "card")
            self.column.addWidget(self.heading)


class Card(Ground):
    """White, rounded, with a hairline round it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__("card", title, parent)


class Sunken(Ground):
    """A quiet ground for asides such as "Why we ask"."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__("sunken", title, parent, margin=16)


class Hairline(Guarded, QFrame):
    """A line between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        self.setAutoFillBackground(True)

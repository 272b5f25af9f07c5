"""A drop-down of named things; what is chosen is an id, what is shown is its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from commsfit.desktop.theme.current import scaled
from commsfit.presentation.tokens import CONTROL_HEIGHT


class Choice(QComboBox):
    """`picked` tells the id when a person chooses; the wheel scrolls the page, not the choice."""

    picked = Signal(str)

    def __init__(self, choices: Iterable[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(scaled(CONTROL_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.offer(choices)
        self.activated.connect(lambda _index: self.picked.emit(self.chosen))

    @property
    def chosen(self) -> str:
        """The id of what is shown; empty where nothing is offered."""
        return str(self.currentData() or "")

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer other things and keep the choice where it is still among them."""
        kept = self.chosen
        self.clear()
        for name, words in choices:
            self.addItem(words, name)
        self.choose(kept)

    def choose(self, name: str) -> None:
        """Show a choice without telling anybody."""
        index = self.findData(name)
        if index >= 0:
            self.setCurrentIndex(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

"""Rows of which only those that matter are shown until a link asks for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.widgets.controls.buttons.buttons import Link

Rows: TypeAlias = Callable[[bool], Iterable[QWidget]]
"""The rows, given whether all of them are asked for."""


class BriefListing(Guarded, QWidget):
    """A listing with its link."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._make: Rows = lambda _all: ()
        self._more = self._less = ""
        self._listing = Listing(gap=gap)
        self.all = Link("")
        self.all.setCheckable(True)
        self.all.toggled.connect(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._listing)
        column.addWidget(self.all)

    def show_rows(self, make: Rows, more: str, less: str) -> None:
        """Show these rows; without words for more there is no link and nothing is held back."""
        self._make, self._more, self._less = make, more, less
        self.all.setVisible(bool(more))
        self._fill()

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """What is listed now."""
        return self._listing.rows

    def _fill(self) -> None:
        shows_all = self.all.isChecked() or not self._more
        self.all.setText(self._less if shows_all else self._more)
        self._listing.fill(self._make(shows_all))

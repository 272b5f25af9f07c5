"""A window to read in: a title and a column that scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.words.text import Text


class ReadingSheet(Sheet):
    """Fill `text`; the only button closes it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, "Close", parent, width=620, scrolls=False)
        self.cancel.hide()
        self._scroller = Scroller(720, margin=2, top=4, bottom=8)
        self.column.addWidget(self._scroller)
        self.resize(scaled(640), scaled(620))

    @property
    def text(self) -> QVBoxLayout:
        """Where the words go."""
        return self._scroller.column

    def explain(self, term: str, meaning: str) -> None:
        """A term, and close below it what it means."""
        pair = QVBoxLayout()
        pair.setSpacing(2)
        pair.addWidget(Text(term, strong=True))
        pair.addWidget(Text(meaning, "small", tone="muted"))
        self.text.addLayout(pair)

    def done_filling(self) -> None:
        """Push everything to the top."""
        self._scroller.column.addStretch(1)

"""A message across the top of the window: told once, read in peace, put away by the reader."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.drawing.grounds import Edged, GroundSide
from commsfit.desktop.widgets.drawing.marks import MarkView, StepMark
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text


class Banner(Edged):
    """Hidden while there is nothing to tell; `offered` is the one thing that it may offer to do."""

    offered = Signal()

    def __init__(self) -> None:
        super().__init__(GroundSide.BOTTOM)
        self.setObjectName("banner")
        self._mark = MarkView(StepMark.CONFLICT, 20)
        self._text = Text()
        self._offer = Link("")
        self._close = Link("Close")
        self._close.setAccessibleName("Close the message")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._offer)
        row.addWidget(self._close)
        self._offer.clicked.connect(self.offered)
        self._offer.clicked.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What is told, or nothing."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, words: str, *, is_fault: bool = True, offer: str = "") -> None:
        """Show a message until somebody closes it."""
        self._mark.show_mark(StepMark.CONFLICT if is_fault else StepMark.HERE)
        self._text.say(words)
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self.setAccessibleName(words)
        self.show()
        announce(self, words)

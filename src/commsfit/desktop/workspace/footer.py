"""What stands below every page: Back, what autosave last did, the second way on, and Next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Primary
from commsfit.desktop.widgets.words.clamped import Clamped


class Footer(Guarded, QWidget):
    """In line with the page above; a button that has nothing to say is not there."""

    back = Signal()
    onward = Signal()
    aside = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._back, self._next, self._other = Button("&Back"), Primary("&Next"), Button("")
        self._other.setObjectName("other_way")
        self._status = Clamped(1, "tiny", tone="muted")
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._inside = QWidget()
        self._lay_out()
        self._back.clicked.connect(self.back)
        self._next.clicked.connect(self.onward)
        self._other.clicked.connect(self.aside)

    def offer(self, onward: str, other: str, *, can_go_back: bool) -> None:
        """What the buttons say."""
        for button, words in ((self._next, onward), (self._other, other)):
            button.setVisible(bool(words))
            if words and words != button.text():
                button.setText(words)
        self._back.setEnabled(can_go_back)

    def tell(self, words: str) -> None:
        """What autosave last did, or what was left unread."""
        self._status.say(words)

    def take_focus(self) -> None:
        """Onto the way on: there is nothing on the page to fill in."""
        (self._back if self._next.isHidden() else self._next).setFocus()

    def hold_to(self, width: int) -> None:
        """No wider than the page above."""
        self._inside.setMaximumWidth(width)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout(self._inside)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(14)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._status, 1000)
        buttons.addWidget(self._other)
        buttons.addWidget(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 12, 40, 24)
        row.addStretch(1)
        row.addWidget(self._inside, 1000)
        row.addStretch(1)

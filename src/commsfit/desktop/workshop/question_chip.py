"""The question that a decision belongs to, as a chip that can be taken off and put back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.controls.buttons.buttons import Link, Pill, without_mnemonic
from commsfit.desktop.workshop.naming import LINK, in_brief
from commsfit.domain.wording.messages import say


class QuestionChip(Guarded, QWidget):
    """`question` is what it belongs to, or nothing; hidden where there is nothing to belong to."""

    def __init__(self, question: str, name: str, *, is_on: bool) -> None:
        super().__init__()
        self._question, self._is_on = question, is_on
        shown = without_mnemonic(in_brief(name, LINK))
        self.chip = Pill(f"About: {shown}")
        self.chip.setAccessibleName(say("About: {name}, take it off", name=name))
        self.chip.setToolTip(say("Belongs to {name}", name=name))
        self.chip.wear(lambda: icon("cross", "muted"))
        self.put_on = Link(f"About: {shown}")
        self.put_on.setAccessibleName(say("About: {name}, put it on again", name=name))
        self.put_on.wear(lambda: icon("plus", "accent"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chip)
        row.addWidget(self.put_on)
        row.addStretch(1)
        self.chip.clicked.connect(lambda: self._turn(is_on=False))
        self.put_on.clicked.connect(lambda: self._turn(is_on=True))
        self._show()
        if not question:
            self.hide()

    @property
    def question(self) -> str:
        return self._question if self._is_on else ""

    def _turn(self, *, is_on: bool) -> None:
        self._is_on = is_on
        self._show()

    def _show(self) -> None:
        shown, other = (self.chip, self.put_on) if self._is_on else (self.put_on, self.chip)
        shown.show()
        if other.hasFocus():
            shown.setFocus()
        other.hide()

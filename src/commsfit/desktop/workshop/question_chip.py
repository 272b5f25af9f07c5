"""The question that a decision belongs to, as a chip that can be taken off and put back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.theme.current import font, scaled
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.widgets.buttons import Link, Pill, without_mnemonic

_WIDEST = 300


class QuestionChip(QWidget):
    """`question` is what it belongs to, or nothing; hidden where there is nothing to belong to."""

    def __init__(self, question: str, name: str, *, is_on: bool) -> None:
        super().__init__()
        self._question, self._is_on = question, is_on
        shown = without_mnemonic(
            QFontMetrics(font("body")).elidedText(name, Qt.TextElideMode.ElideRight, scaled(_WIDEST))
        )
        self.chip = Pill(f"About: {shown}")
        self.chip.setAccessibleName(f"Belongs to {name}: take it off")
        self.chip.setToolTip(f"Belongs to {name}")
        self.chip.wear(lambda: icon("cross", "muted"))
        self.put_on = Link(f"About: {shown}")
        self.put_on.setAccessibleName(f"Belongs to {name}: put it on again")
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
        (self.chip if is_on else self.put_on).setFocus()

    def _show(self) -> None:
        # What is pressed may not vanish before the other can take its focus.
        for part in sorted((self.chip, self.put_on), key=lambda one: (one is self.chip) is not self._is_on):
            part.setVisible((part is self.chip) is self._is_on)

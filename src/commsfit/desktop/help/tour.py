"""A tour in five short steps for the first start; skipped with one key and seen again from the help menu."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.widgets.controls.buttons.buttons import Button
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say

TOUR_STEPS: Final = (
    (
        "Plain questions, one at a time",
        "Five short sections lead to a verdict in about two minutes. All others refine it.",
    ),
    (
        "You need not know everything",
        "Give a range, take an estimate, or say that you do not know. Nothing is guessed.",
    ),
    (
        "See where it is heading",
        "The panel on the right shows which outcomes are still possible, and what decides next.",
    ),
    (
        "Every statement has its source",
        "Under each question stands why it is asked and where its threshold comes from.",
    ),
    ("Nothing gets lost", "Each edit is kept on this machine within two seconds, and every one can be undone."),
)


class Tour(Sheet):
    """One step at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Welcome to CommsFit", "Next", parent, width=480)
        self._step = 0
        self._title = Text(role="card")
        self._words = Text(tone="muted")
        self._count = Text(role="tiny", tone="muted", wraps=False)
        self.column.addWidget(self._title)
        self.column.addWidget(self._words)
        self.column.addStretch(1)
        self.cancel.setText("Skip")
        self._back = Button("Back")
        self._back.clicked.connect(lambda: self._show(self._step - 1))
        self.buttons.insertWidget(0, self._count)
        self.buttons.insertWidget(2, self._back)
        self._show(0)
        self.primary.setFocus()

    def accept(self) -> None:
        if self._step + 1 < len(TOUR_STEPS):
            self._show(self._step + 1)
        else:
            super().accept()

    @property
    def step(self) -> int:
        """Which step is shown, from 0."""
        return self._step

    def _show(self, step: int) -> None:
        self._step = step
        title, words = TOUR_STEPS[step]
        self._title.say(title)
        self._words.say(words)
        self._count.say(say("{step} of {tour_steps_count}", step=step + 1, tour_steps_count=len(TOUR_STEPS)))
        self._back.setEnabled(step > 0)
        self.primary.setText("Begin" if step + 1 == len(TOUR_STEPS) else "Next")
        announce(self, f"{title}. {words}")

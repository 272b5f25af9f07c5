"""Something that is done once, a while after it was last asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from commsfit.desktop.guarded import Guarded

TYPING_MS: Final = 250
"""So long a rest in the typing is a good moment for what takes longer."""


class Pause(Guarded, QTimer):
    """Goes with its owner, due or not.

    `QTimer.singleShot` does not: what it is to call stays in memory for good when its receiver goes first.
    """

    def __init__(self, owner: QObject, milliseconds: int, act: Callable[[], object]) -> None:
        super().__init__(owner)
        self.setSingleShot(True)
        self.setInterval(milliseconds)
        self.timeout.connect(act)

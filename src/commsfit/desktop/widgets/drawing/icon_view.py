"""A line icon on its own, beside the words that say what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from commsfit.desktop.theme.current import Dressed, scaled
from commsfit.desktop.theme.icons import SIDE, icon


class IconView(Dressed, QLabel):
    """Drawn anew in each look."""

    def __init__(self, name: str, ink: str = "muted") -> None:
        super().__init__()
        self._name, self._ink = name, ink
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        side = scaled(SIDE)
        self.setPixmap(icon(self._name, self._ink).pixmap(side, side))

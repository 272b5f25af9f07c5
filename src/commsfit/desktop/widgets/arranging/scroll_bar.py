"""A slim scroll bar: a handle on the page's own ground."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollBar

from commsfit.desktop.theme.stylesheet import Styled

_THICK = 8


class ScrollBar(Styled, QScrollBar):
    """Upright until a scroll area lays it flat. Wears the style sheet once it is seen: most bars never are."""

    def dress(self) -> None:
        if self.isVisible() or self.styleSheet():
            super().dress()

    def sizeHint(self) -> QSize:
        return QSize(_THICK, _THICK)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.styleSheet():
            self.dress()

"""A slim scroll bar: a handle on the page's own ground."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollBar

from commsfit.desktop.theme.stylesheet import Styled

_THICK = 8


class ScrollBar(Styled, QScrollBar):
    """Upright until a scroll area lays it flat."""

    def __init__(self) -> None:
        super().__init__()
        self.dress()

    def sizeHint(self) -> QSize:
        # Qt would match the style sheet to say it, also for the many bars that are never seen.
        return QSize(_THICK, _THICK)

"""Several lines to type into, in the same box as one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from commsfit.desktop.theme.current import Dressed, scaled
from commsfit.desktop.widgets.arranging.scroll_bar import ScrollBar
from commsfit.desktop.widgets.editing.line_edit import paint_box

_LINE = 1
_PADDING = 6


class TextEdit(Dressed, QPlainTextEdit):
    """Tab moves on; `height` grows with the text."""

    def __init__(self, text: str = "", height: int = 72, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._high = height
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar())
        self.dress()

    def dress(self) -> None:
        padding = scaled(_PADDING) + _LINE
        self.setViewportMargins(padding, padding, padding, padding)
        self.setFixedHeight(scaled(self._high))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            paint_box(self, is_focused=self.hasFocus())
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

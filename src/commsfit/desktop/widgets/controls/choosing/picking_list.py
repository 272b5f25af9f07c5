"""A list to pick a line from, in the look of the pages: roomy rows, quiet headings between them, nothing sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from commsfit.desktop.theme.current import Dressed, role_font, scaled
from commsfit.desktop.widgets.arranging.scroll_bar import ScrollBar
from commsfit.desktop.widgets.drawing.outline import Ring
from commsfit.desktop.widgets.words.by_name import set_by_name

_ROW = 30
_HEADING = Qt.ItemDataRole.UserRole


class PickingList(Dressed, QListWidget):
    """What is picked is the current row; a heading cannot be."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar())
        set_by_name(self, "horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        set_by_name(self, "textElideMode", "ElideRight")
        self._ring = Ring(self)
        self.dress()

    def add(self, words: str, *, is_heading: bool = False, more: str = "") -> None:
        """One more row at the end; `more` is its tip."""
        item = QListWidgetItem(words)
        item.setData(_HEADING, is_heading)
        item.setToolTip(more)
        if is_heading:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._dress_item(item)
        self.addItem(item)

    def dress(self) -> None:
        self.setViewportMargins(scaled(8), scaled(6), 0, scaled(6))
        for row in range(self.count()):
            self._dress_item(self.item(row))

    def _dress_item(self, item: QListWidgetItem) -> None:
        is_heading = bool(item.data(_HEADING))
        item.setFont(role_font("tiny" if is_heading else "body", strong=is_heading))
        item.setSizeHint(QSize(1, scaled(_ROW)))

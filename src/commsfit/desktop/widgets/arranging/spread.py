"""What every layout of ours has in common: the items it keeps, and a height that follows from its width."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.widgets.words.mirroring import is_mirrored


class Arrangement(Guarded, QLayout):
    """Say in `place` where the kept items go."""

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self.gap = gap
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)
        # A layout owns its items. Qt's own delete theirs when they go; so does this one, by a list that outlives it.
        self.destroyed.connect(partial(_delete_all, self.items))

    def place(self, rect: QRect, *, really: bool) -> int:
        """Put the items into a room, or only reckon; give the height that they take."""
        raise NotImplementedError

    def least(self) -> QSize:
        """Smaller than that it cannot be."""
        raise NotImplementedError

    @property
    def is_mirrored(self) -> bool:
        holder = self.parentWidget()
        return holder is not None and is_mirrored(holder)

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Asked dozens of times for the same width until something in it changes.
        if width not in self._heights:
            self._heights[width] = self.place(QRect(0, 0, width, 0), really=False)
        return self._heights[width]

    def minimumSize(self) -> QSize:
        if self._least is None:
            self._least = self.least()
        return self._least

    def invalidate(self) -> None:
        self._heights.clear()
        self._least = None
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.place(rect, really=True)


def _delete_all(items: list[QLayoutItem]) -> None:
    while items:
        shiboken6.delete(items.pop())

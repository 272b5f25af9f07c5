"""A layout of tiles of one width: as many columns as fit, up to a limit, each row as high as its highest tile."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from commsfit.desktop.theme.current import scaled


class Tiles(QLayout):
    """`narrowest` is the least width of a tile in the text size in force."""

    def __init__(self, columns: int, narrowest: int, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._columns, self._narrowest, self._gap = columns, narrowest, gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:
        count = min(self._columns, max(1, len(self._items)))
        width = count * scaled(self._narrowest) + (count - 1) * self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        least = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(min(least, scaled(self._narrowest)), 0)

    def columns_in(self, width: int) -> int:
        """How many tiles stand side by side in a width."""
        fits = (width + self._gap) // (scaled(self._narrowest) + self._gap)
        return max(1, min(self._columns, fits))

    def _place(self, rect: QRect, *, really: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        columns = self.columns_in(rect.width())
        width = (rect.width() - (columns - 1) * self._gap) // columns
        mirrored = self._is_mirrored()
        top = rect.y()
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            height = max(_height(item, width) for item in row)
            for index, item in enumerate(row):
                place = columns - 1 - index if mirrored else index
                if really:
                    item.setGeometry(QRect(rect.x() + place * (width + self._gap), top, width, height))
            top += height + self._gap
        return max(0, top - self._gap - rect.y()) if shown else 0

    def _is_mirrored(self) -> bool:
        holder = self.parentWidget()
        return holder is not None and holder.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

"""A layout of tiles of one width: as many columns as fit, up to a limit, each row as high as its highest tile."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.spread import Arrangement


class Tiles(Arrangement):
    """`narrowest` is the least width of a tile in the text size in force."""

    def __init__(self, columns: int, narrowest: int, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent, gap)
        self._columns, self._narrowest = columns, narrowest

    def hold_to(self, columns: int) -> None:
        """Another greatest number of columns."""
        if columns != self._columns:
            self._columns = columns
            self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        count = min(self._columns, max(1, len(self.items)))
        width = count * scaled(self._narrowest) + (count - 1) * self.gap
        return QSize(width, self.heightForWidth(width))

    def least(self) -> QSize:
        least = max((item.minimumSize().width() for item in self.items), default=0)
        return QSize(min(least, scaled(self._narrowest)), 0)

    def columns_in(self, width: int) -> int:
        """How many tiles stand side by side in a width, none narrower than its longest word."""
        least = max((item.minimumSize().width() for item in self.items), default=0)
        fits = (width + self.gap) // (max(scaled(self._narrowest), least) + self.gap)
        return max(1, min(self._columns, fits))

    def place(self, rect: QRect, *, really: bool) -> int:
        shown = [item for item in self.items if not item.isEmpty()]
        columns = self.columns_in(rect.width())
        width = (rect.width() - (columns - 1) * self.gap) // columns
        mirrored = self.is_mirrored
        top = rect.y()
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            height = max(_height(item, width) for item in row)
            for index, item in enumerate(row):
                place = columns - 1 - index if mirrored else index
                if really:
                    item.setGeometry(QRect(rect.x() + place * (width + self.gap), top, width, height))
            top += height + self.gap
        return max(0, top - self.gap - rect.y()) if shown else 0


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

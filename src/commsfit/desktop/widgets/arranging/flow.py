"""A layout that fills lines like text does: pills, badges, links."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from commsfit.desktop.widgets.arranging.spread import Arrangement


class Flow(Arrangement):
    """Items from the leading edge, on as many lines as they need; `below` is the gap between lines, if another."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, *, below: int | None = None) -> None:
        super().__init__(parent, gap)
        self._below = gap if below is None else below
        self._parts = False

    def part_last(self) -> None:
        """Send the last item to the far edge of its line."""
        self._parts = True

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def least(self) -> QSize:
        size = QSize()
        for item in self.items:
            size = size.expandedTo(item.minimumSize())
        return size

    def place(self, rect: QRect, *, really: bool) -> int:
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            if really:
                self._set_line(line, QRect(rect.x(), top, rect.width(), height))
            top += height + self._below
        return max(0, top - self._below - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self.items:
            if item.isEmpty():
                continue
            size = _size(item, width)
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self.gap
        return lines

    def _set_line(self, line: list[tuple[QLayoutItem, QSize]], room: QRect) -> None:
        mirrored, x = self.is_mirrored, 0
        for index, (item, size) in enumerate(line):
            is_last = self._parts and index == len(line) - 1 and index > 0 and item is self.items[-1]
            left = room.width() - size.width() if is_last else x
            if mirrored:
                left = room.width() - left - size.width()
            top = room.y() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(room.x() + left, top), size))
            x += size.width() + self.gap


def _size(item: QLayoutItem, width: int) -> QSize:
    """What an item wants; one that wants more than a whole line gets that, and the height which its words then need."""
    wanted = item.sizeHint()
    if wanted.width() <= width:
        return wanted
    narrow = max(1, width)
    return QSize(narrow, item.heightForWidth(narrow) if item.hasHeightForWidth() else wanted.height())

"""A layout that fills lines like text does: pills, badges, links."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Items from the leading edge, on as many lines as they need."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._parts = gap, False
        self.setContentsMargins(0, 0, 0, 0)

    def part_last(self) -> None:
        """Send the last item to the far edge of its line."""
        self._parts = True

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, really: bool) -> int:
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            if really:
                self._set_line(line, QRect(rect.x(), top, rect.width(), height))
            top += height + self._gap
        return max(0, top - self._gap - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, width), item.sizeHint().height()))
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return lines

    def _set_line(self, line: list[tuple[QLayoutItem, QSize]], room: QRect) -> None:
        holder = self.parentWidget()
        mirrored = holder is not None and holder.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0
        for index, (item, size) in enumerate(line):
            is_last = self._parts and index == len(line) - 1 and index > 0 and item is self._items[-1]
            left = room.width() - size.width() if is_last else x
            if mirrored:
                left = room.width() - left - size.width()
            top = room.y() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(room.x() + left, top), size))
            x += size.width() + self._gap

"""A column whose rows are made anew at each change, keeping the keyboard focus on the row that had it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget


class Listing(QWidget):
    """Rows are found again by their objectName."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)

    def fill(self, rows: Iterable[QWidget]) -> None:
        """Put other rows in place of those there."""
        held = QApplication.focusWidget()
        name = held.objectName() if held is not None and self.isAncestorOf(held) else ""
        for row in self.rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row in rows:
            self._box.addWidget(row)
            if not row.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                # Qt would show it after the next turn of the loop: the page would flicker.
                row.show()
        found = (part for row in self.rows for part in (row, *row.findChildren(QWidget)))
        again = next((part for part in found if name and part.objectName() == name), None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """What is listed now."""
        items = (self._box.itemAt(index) for index in range(self._box.count()))
        return tuple(widget for item in items if item is not None and (widget := item.widget()) is not None)

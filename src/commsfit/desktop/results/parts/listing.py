"""A column whose rows are made anew at each change, keeping the keyboard focus on the row that had it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded


class Listing(Guarded, QWidget):
    """Rows are found again by their objectName."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.rows: tuple[QWidget, ...] = ()
        """What is listed now."""
        self._inside, _column = self._sheet()
        self._box.addWidget(self._inside)

    def fill(self, rows: Iterable[QWidget]) -> None:
        """Put other rows in place of those there; they are laid out unseen and shown in one go."""
        held = QApplication.focusWidget()
        name = held.objectName() if held is not None and self.isAncestorOf(held) else ""
        old = self._inside
        self._inside, column = self._sheet()
        self.rows = tuple(rows)
        for row in self.rows:
            column.addWidget(row)
        # Not replaceWidget: it hands the old place over, to be deleted by whoever asked.
        self._box.removeWidget(old)
        self._box.addWidget(self._inside)
        old.hide()
        old.deleteLater()
        if self.isVisible():
            # At the width that it will have: shown otherwise, it would be laid out twice.
            self._inside.resize(old.size())
            self._inside.show()
        again = self._inside.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sheet(self) -> tuple[QWidget, QVBoxLayout]:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._gap)
        return inside, column

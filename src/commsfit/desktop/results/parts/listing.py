"""A column whose rows are made anew at each change, keeping the keyboard focus on the row that had it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
        names = tuple(self._names_of_focus())
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
        self._focus_again(names)

    def _names_of_focus(self) -> Iterator[str]:
        """What has the focus and, for when that is gone, what holds it, up to its row."""
        held: QWidget | None = self.window().focusWidget()
        if held is None or not self.isAncestorOf(held):
            return
        while held is not None and held is not self._inside:
            if held.objectName():
                yield held.objectName()
            held = held.parentWidget()

    def _focus_again(self, names: Iterable[str]) -> None:
        for name in names:
            found = self._inside.findChild(QWidget, name)
            for part in (found, *found.findChildren(QWidget)) if found is not None else ():
                if part.focusPolicy() is not Qt.FocusPolicy.NoFocus and part.isEnabled() and part.isVisibleTo(self):
                    part.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def _sheet(self) -> tuple[QWidget, QVBoxLayout]:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._gap)
        return inside, column

"""Things side by side where there is room, one under the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import scaled


class EqualColumns(Guarded, QWidget):
    """Each child gets an equal share; narrower than `narrow` they stack."""

    def __init__(self, *parts: QWidget, narrow: int = 720, gap: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # The row's own least width must not keep it from becoming a stack.
        self._box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._parts = parts
        for part in parts:
            self._box.addWidget(part, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < scaled(self._narrow)
        wanted = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)


def column(*parts: QWidget, gap: int = 8) -> QWidget:
    """Widgets one under the other, as one widget."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(gap)
    for part in parts:
        box.addWidget(part)
    box.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made

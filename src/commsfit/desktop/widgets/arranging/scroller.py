"""A page that scrolls: one column, no wider than reading wants, in the middle of the room it has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from commsfit.desktop.theme.current import Dressed, scaled
from commsfit.desktop.widgets.arranging.scroll_bar import ScrollBar
from commsfit.desktop.widgets.words.by_name import set_by_name
from commsfit.desktop.widgets.words.mirroring import is_mirrored

_NARROW = 400
"""Below it the margins give their room to the words."""
_LEAST = 20
_ROUNDS = 4


class Scroller(Dressed, QScrollArea):
    """Fill `column`; what gets the focus is scrolled into sight."""

    def __init__(self, widest: int = 660, *, margin: int = 40, top: int = 40, bottom: int = 32) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # One of ours, which has no ground: asking for Qt's own makes PySide fetch every kind of widget there is.
        self.setViewport(QWidget())
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBar(ScrollBar())
        set_by_name(self, "focusPolicy", "NoFocus")
        self._inside = inside = QWidget()
        self._row = row = QHBoxLayout(inside)
        self._margin, self._top, self._bottom = margin, top, bottom
        row.setContentsMargins(margin, top, margin, bottom)
        self._widest = widest
        self._middle = middle = QWidget()
        middle.setMaximumWidth(scaled(widest))
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        self.setWidget(inside)
        # The page's own ground shows through.
        inside.setAutoFillBackground(False)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a widget lives in an application"
        application.focusChanged.connect(self._keep_in_sight)

    def hold_to(self, widest: int) -> None:
        """Another greatest width of the column."""
        if widest != self._widest:
            self._widest = widest
            self._middle.setMaximumWidth(scaled(widest))

    @property
    def held(self) -> QWidget:
        """What is scrolled."""
        return self._inside

    def height_of_all(self, width: int) -> int:
        """How high it would have to be for nothing to scroll."""
        held = self._inside
        return held.heightForWidth(width) if held.hasHeightForWidth() else held.sizeHint().height()

    def dress(self) -> None:
        self._middle.setMaximumWidth(scaled(self._widest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The scroll bar takes its width from the margin: the column stays in line with what stands below the page.
        margin = self._margin if self.width() >= scaled(_NARROW) else min(self._margin, _LEAST)
        taken = min(margin, max(0, self.width() - self.viewport().width()))
        left, right = (margin - taken, margin) if is_mirrored(self) else (margin, margin - taken)
        self._row.setContentsMargins(left, self._top, right, self._bottom)
        # Now, not in a pass of its own after the page was seen.
        self._row.activate()

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and self._inside.isAncestorOf(new):
            self.ensureWidgetVisible(new, 24, 48)


def come_to_rest() -> None:
    """Let every layout have its say at once: one part's height asks for another of what holds it, level by level."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

"""One edit line that reads a figure as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.history_keys import asks_for_history
from commsfit.domain.refusals import Refusal

_LONGEST = 80
_FIGURE = 168
"""Room for the longest sensible figure."""


class FigureEdit(LineEdit):
    """Holds text; `read` gives what it says, or the refusal."""

    left = Signal()

    def __init__(self, name: str, accessible: str, *, width: int = _FIGURE) -> None:
        self._wide = width
        super().__init__(role="figure", height=52)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setMaxLength(_LONGEST)

    def dress(self) -> None:
        super().dress()
        # A figure has one width; a longer line gives way where the page is narrow.
        self.setMinimumWidth(scaled(min(self._wide, _FIGURE)))
        self.setMaximumWidth(scaled(self._wide))

    def show_text(self, text: str) -> None:
        """Show a figure, unless that is what stands there."""
        if self.text() != text:
            self.setText(text)

    def show_refused(self, refusal: Refusal | None) -> None:
        """Mark the text as not understood, or as fine."""
        self.mark_refused(refused=refusal is not None)
        self.setAccessibleDescription(str(refusal) if refusal else "")

    @property
    def is_refused(self) -> bool:
        """Whether the text was not understood."""
        return bool(self.property("state") == "refused")

    def event(self, event: QEvent) -> bool:
        if asks_for_history(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        # Whatever the line did not use (Enter above all) is the page's to use.
        if event.text() in ("\r", "\n"):
            event.ignore()

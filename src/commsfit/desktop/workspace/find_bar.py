"""Find on the page: a line to type into, how many parts have it, and each of them in turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.buttons.buttons import Button
from commsfit.desktop.widgets.drawing.grounds import Edged, GroundSide
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.enter import is_enter
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workspace.page_words import FoundFrame, bring_into_sight, found_on
from commsfit.domain.wording.messages import say

_WIDE = 260


class FindBar(Edged):
    """Enter goes to the next, Shift+Enter to the one before, Escape back to the page."""

    left = Signal()

    def __init__(self, page: Callable[[], QWidget | None]) -> None:
        super().__init__(GroundSide.BOTTOM)
        self._page = page
        self._found: list[QWidget] = []
        self._index = 0
        self.line, self._told = LineEdit(), Text(role="small", tone="muted", wraps=False)
        self._back, self._on, self._end = Button("Previous"), Button("Next one"), Button("Done")
        self._frame = FoundFrame()
        self._frame.setParent(self)
        self._lay_out()
        self.line.textChanged.connect(lambda _text: self.search())
        self._on.clicked.connect(lambda: self._step(1))
        self._back.clicked.connect(lambda: self._step(-1))
        self._end.clicked.connect(self.end)
        self.hide()

    def begin(self) -> None:
        """Come up, ready to be typed into."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self.search()

    def end(self) -> None:
        """Go, and leave the page as it was."""
        self._let_go()
        self.hide()
        self.left.emit()

    def search(self) -> None:
        """Look on the page that is shown now."""
        if self.isHidden():
            return
        self._let_go()
        page = self._page()
        self._found = found_on(page, self.line.text()) if page is not None else []
        self._index = 0
        self._show(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif is_enter(event):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    # ---------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        # The page may have changed meanwhile: what was found there is asked for anew.
        page, before = self._page(), self._index
        self._let_go()
        self._found = found_on(page, self.line.text()) if page is not None else []
        self._index = (before + by) % len(self._found) if self._found else 0
        self._show(page)

    def _show(self, page: QWidget | None) -> None:
        if page is not None and self._found:
            part = self._found[self._index]
            bring_into_sight(part)
            self._frame.surround(part, page)
            self._told.say(say("{number} of {count}", number=self._index + 1, count=len(self._found)))
        else:
            self._told.say("Not on this page" if self.line.text().strip() else "")
        for button in (self._back, self._on):
            button.setEnabled(len(self._found) > 1)
        announce(self, self._told.text())

    def _let_go(self) -> None:
        """The frame comes home: it must not go with a part that is taken down."""
        self._frame.hide()
        self._frame.setParent(self)
        self._found = []

    def _lay_out(self) -> None:
        self.line.setAccessibleName("Find on this page")
        self.line.setPlaceholderText("Find on this page")
        self.line.setMinimumWidth(scaled(_WIDE // 2))
        self.line.setMaximumWidth(scaled(_WIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 8, 40, 8)
        row.setSpacing(10)
        row.addWidget(self.line, 1000)
        row.addWidget(self._told)
        row.addStretch(1)
        for button in (self._back, self._on, self._end):
            row.addWidget(button)

"""Several lines to type into: Tab moves on, and it ends where a file does."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QToolTip

from commsfit.desktop.widgets.editing.text_edit import TextEdit
from commsfit.desktop.widgets.words.announce import announce
from commsfit.domain.document.assessment import LONGEST_PROSE
from commsfit.domain.wording.messages import say

_FULL = say("There is room for {most:,} letters. What came after them is left out.", most=LONGEST_PROSE)


class ProseEdit(TextEdit):
    """`written` tells each change that a person makes."""

    written = Signal(str)

    def __init__(self, name: str, height: int = 72) -> None:
        super().__init__(height=height)
        self.setAccessibleName(name)
        self._known = ""
        self.textChanged.connect(self._on_change)

    def show_text(self, text: str) -> None:
        """Show another text without telling anybody; the cursor goes to where the two differ."""
        if text != self._known:
            self._put(text)

    def _on_change(self) -> None:
        text = self.toPlainText()
        if len(text) > LONGEST_PROSE:
            text = _fitting(self._known, text)
            self._put(text)
            self._tell_that_it_is_full()
        self._known = text
        self.written.emit(text)

    def _put(self, text: str) -> None:
        now = self.toPlainText()
        same = _shared(now, text)
        cursor = self.textCursor()
        cursor.setPosition(_units(now[: same.before]))
        cursor.setPosition(_units(now[: len(now) - same.after]), QTextCursor.MoveMode.KeepAnchor)
        self.blockSignals(True)
        cursor.insertText(text[same.before : len(text) - same.after])
        self.blockSignals(False)
        self._known = text
        self.setTextCursor(cursor)

    def _tell_that_it_is_full(self) -> None:
        QToolTip.showText(self.mapToGlobal(self.cursorRect().bottomLeft()), _FULL, self)
        announce(self, _FULL)


class _Same(NamedTuple):
    """So many letters are the same at the beginning and at the end."""

    before: int
    after: int


def _shared(one: str, other: str) -> _Same:
    shorter = min(len(one), len(other))
    before = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    ends = zip(reversed(one), reversed(other), strict=False)
    after = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    return _Same(before, min(after, shorter - before))


def _fitting(before: str, after: str) -> str:
    """As much of what was put in as there is room for; what stood there stays."""
    same = _shared(before, after)
    put_in = after[same.before : len(after) - same.after]
    room = LONGEST_PROSE - same.before - same.after
    return after[: same.before] + put_in[: max(0, room)] + after[len(after) - same.after :]


def _units(text: str) -> int:
    """The length as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

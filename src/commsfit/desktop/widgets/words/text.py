"""Words on a page in a size of the type scale; always plain text, so that no answer can turn into markup."""

from __future__ import annotations

import re
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from commsfit.desktop.theme.current import Dressed, role_font, toned
from commsfit.desktop.widgets.words.by_name import set_by_name
from commsfit.desktop.widgets.words.mirroring import direction_of, is_mirrored
from commsfit.desktop.widgets.words.wrapped import height_once

_NO_WORD: Final = re.compile(r"\S{29,}")
"""An address, a path, a key that stuck: no word is so long."""
_PIECE: Final = re.compile(r"\S{10}(?=\S)")
"""As much of it as any column holds in the widest letters and the largest size."""
_LONGEST_NAME: Final = 48
_LONGEST_LINE: Final = 64
"""In sizes of its letters: about 135 letters."""
_BREAK: Final = "\u200b"
_JOIN: Final = "\u2060"


def breakable(text: str) -> str:
    """Let a word that no column could hold be broken without a sign, and keep a minus with its amount."""
    held = re.sub(r"(?<!\S)-(?=[$€£\d])", f"-{_JOIN}", text)
    return _NO_WORD.sub(lambda found: _PIECE.sub(rf"\g<0>{_BREAK}", found.group()), held)


def tip(words: str) -> str:
    """Words for a tooltip: left alone, Qt would wrap none of them, and take some that a person typed for markup."""
    shown = words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<qt>{shown}</qt>" if words else ""


def shortened(name: str) -> str:
    """A name for a list, a menu or a title: as much as one takes in at a glance."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip(' ,.;')}…"


class Text(Dressed, QLabel):
    """A label by role: display, title, card, body, small or tiny; `tone` is a colour token."""

    def __init__(
        self, text: str = "", role: str = "body", *, tone: str = "", strong: bool = False, wraps: bool = True
    ) -> None:
        super().__init__()
        self._role, self._tone, self._is_strong, self._is_struck = role, tone, strong, False
        set_by_name(self, "textFormat", "PlainText")
        self.dress()
        self.setWordWrap(wraps)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setText(breakable(text))

    def say(self, text: str, *, tone: str | None = None) -> None:
        """Change the words, and their tone if given; an empty text takes no room."""
        shown = breakable(text)
        if shown != self.text():
            self.setText(shown)
        if not text:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        else:
            # On no page yet: shown now it would be a window of its own.
            self.setAttribute(QtCore.Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        if tone is not None and tone != self._tone:
            self._tone = tone
            self._take_tone()

    def dress(self) -> None:
        self._take_font()
        if self._tone:
            self._take_tone()

    def heightForWidth(self, width: int) -> int:
        around, wide = self.contentsMargins(), min(width, self._reading_width())
        beside, above = around.left() + around.right(), around.top() + around.bottom()
        asked = (self.text(), self._face, wide, self.minimumWidth(), beside, above)
        return height_once(asked, lambda: QLabel.heightForWidth(self, wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        """However wide the place is: from the end of a line that is too long nobody finds the next one.

        Only painted so: a margin would be told to every layout above, each time that the width changes.
        """
        spare = self.width() - self._reading_width()
        if spare <= 0 or not self.wordWrap():
            super().paintEvent(event)
            return
        left, right = (spare, 0) if is_mirrored(self) else (0, -spare)
        flags = self.alignment() | QtCore.Qt.TextFlag.TextWordWrap | direction_of(self.text())
        with QPainter(self) as painter:
            painter.drawText(self.contentsRect().adjusted(left, 0, right, 0), flags, self.text())

    def _reading_width(self) -> int:
        return _LONGEST_LINE * self._face[0]

    def strike(self, *, struck: bool) -> None:
        """Draw a line through, or no longer."""
        if struck is not self._is_struck:
            self._is_struck = struck
            self._take_font()

    def _take_font(self) -> None:
        face = role_font(self._role, strong=self._is_strong, struck=self._is_struck)
        self.setFont(face)
        self._face = (face.pixelSize(), face.weight().value)

    def _take_tone(self) -> None:
        self.setPalette(toned(self._tone or "text"))


class Phrase(Text):
    """Words that stand on one line while there is room for it, and wrap only where there is none."""

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        around = margins.left() + margins.right() + 2 * self.margin()
        # One more: the words' own width is a fraction, and half a pixel too few would break the line.
        width = self.fontMetrics().horizontalAdvance(self.text()) + around + 1
        return QSize(width, self.heightForWidth(width))

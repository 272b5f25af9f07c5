"""Words on a page in a size of the type scale; always plain text, so that no answer can turn into markup."""

from __future__ import annotations

import re
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from commsfit.desktop.theme.current import Dressed, role_font, toned
from commsfit.desktop.widgets.words.by_name import set_by_name
from commsfit.desktop.widgets.words.mirroring import is_mirrored

_NO_WORD: Final = re.compile(r"\S{29,}")
"""An address, a path, a key that stuck: no word is so long."""
_PIECE: Final = re.compile(r"\S{10}(?=\S)")
"""As much of it as any column holds in the widest letters and the largest size."""
_LONGEST_NAME: Final = 48
_LONGEST_LINE: Final = 64
"""In sizes of its letters: about 135 letters."""
_MOST_MEASURED: Final = 8_000
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


_MEASURED: Final[dict[tuple[object, ...], int]] = {}
"""How high words are in a font and a width, measured once for all that say them: layouts ask dozens of times."""


class Text(Dressed, QLabel):
    """A label by role: display, title, card, body, small or tiny; `tone` is a colour token."""

    def __init__(
        self, text: str = "", role: str = "body", *, tone: str = "", strong: bool = False, wraps: bool = True
    ) -> None:
        super().__init__()
        self._spare = 0
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
        around = self.contentsMargins()
        # The margin that keeps lines short is no room for words: it does not count.
        wide = min(width, self._reading_width())
        beside, above = around.left() + around.right() - self._spare, around.top() + around.bottom()
        key = (self.text(), self._face, wide, self.minimumWidth(), beside, above)
        height = _MEASURED.get(key)
        if height is None:
            if len(_MEASURED) >= _MOST_MEASURED:
                _MEASURED.clear()
            height = _MEASURED[key] = super().heightForWidth(wide + self._spare)
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap():
            self._keep_lines_short()

    def _keep_lines_short(self) -> None:
        """However wide the place is: from the end of a line that is too long nobody finds the next one."""
        spare = max(0, self.width() - self._reading_width())
        if spare != self._spare:
            more = (spare - self._spare, 0) if is_mirrored(self) else (0, spare - self._spare)
            self._spare = spare
            self.setContentsMargins(self.contentsMargins() + QMargins(more[0], 0, more[1], 0))

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

"""How high words are on as many lines as a width asks for, measured once for all that say them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

_MOST: Final = 8_000
_ANY_HEIGHT: Final = 10_000
_HEIGHTS: Final[dict[tuple[object, ...], int]] = {}
"""By words, face and room: layouts ask dozens of times."""


def height_once(asked: tuple[object, ...], measure: Callable[[], int]) -> int:
    """The height that was measured for this, or is now."""
    height = _HEIGHTS.get(asked)
    if height is None:
        if len(_HEIGHTS) >= _MOST:
            _HEIGHTS.clear()
        height = _HEIGHTS[asked] = measure()
    return height


def wrapped_height(words: str, face: QFont, width: int, flags: int) -> int:
    """How high words become that are drawn by these flags into so much width."""
    room = QRect(0, 0, max(1, width), _ANY_HEIGHT)
    return height_once(
        (words, face.pixelSize(), face.weight(), width, flags),
        lambda: QFontMetrics(face).boundingRect(room, flags, words).height(),
    )

"""How far a piece of work is, as a bar that fills."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour
from commsfit.desktop.widgets.words.mirroring import mirrored

_THICK = 8
_ROUND = 4


class ProgressBar(Guarded, QProgressBar):
    """Without words: what is done stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(_THICK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        whole = QRectF(self.rect())
        done = max(0, self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour("sunken", 0))
            for token, share in (("sunken", 1.0), ("accent", done)):
                painter.setBrush(colour(token))
                part = QRectF(whole.left(), whole.top(), whole.width() * share, whole.height())
                painter.drawRoundedRect(mirrored(self, part), _ROUND, _ROUND)

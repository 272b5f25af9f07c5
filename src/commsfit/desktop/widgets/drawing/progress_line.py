"""How far one is on a way whose length is only expected: a line that fills, never a count that frightens."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, scaled
from commsfit.desktop.widgets.words.mirroring import mirrored


class ProgressLine(Guarded, QWidget):
    """From 0 to 1; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        return self._share

    def show_share(self, share: float) -> None:
        """Fill it so far."""
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            round_ends = self.height() / 2
            painter.setBrush(colour("line"))
            painter.drawRoundedRect(QRectF(self.rect()), round_ends, round_ends)
            painter.setBrush(colour("accent"))
            filled = QRectF(0, 0, self.width() * self._share, self.height())
            painter.drawRoundedRect(mirrored(self, filled), round_ends, round_ends)

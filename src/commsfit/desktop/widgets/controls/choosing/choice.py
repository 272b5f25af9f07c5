"""A drop-down of named things; what is chosen is an id, what is shown is its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from commsfit.desktop.theme.current import colour, scaled
from commsfit.desktop.theme.stylesheet import Styled
from commsfit.desktop.widgets.controls.buttons.chevron import paint_chevron
from commsfit.desktop.widgets.drawing.outline import line_box
from commsfit.desktop.widgets.words.mirroring import is_mirrored
from commsfit.presentation.tokens import CONTROL_HEIGHT, RADIUS_CONTROL


class ChoiceBox(Styled, QComboBox):
    """`picked` tells the id when a person chooses; the wheel scrolls the page, not the choice."""

    picked = Signal(str)

    def __init__(self, choices: Iterable[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dress()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.offer(choices)
        self.activated.connect(lambda _index: self.picked.emit(self.chosen))

    def dress(self) -> None:
        super().dress()
        self.setMinimumHeight(scaled(CONTROL_HEIGHT))

    @property
    def chosen(self) -> str:
        """The id of what is shown; empty where nothing is offered."""
        return str(self.currentData() or "")

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer other things and keep the choice where it is still among them."""
        kept = self.chosen
        self.clear()
        for name, words in choices:
            self.addItem(words, name)
        self.choose(kept)

    def choose(self, name: str) -> None:
        """Show a choice without telling anybody."""
        index = self.findData(name)
        if index >= 0:
            self.setCurrentIndex(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pad, focused = scaled(12), self.hasFocus()
        mirrored = is_mirrored(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        side = box.left() + pad + scaled(4) if mirrored else box.right() - pad - scaled(4)
        words = (
            box.adjusted(2 * pad + scaled(8), 0, -pad, 0) if mirrored else box.adjusted(pad, 0, -2 * pad - scaled(8), 0)
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = 2 if focused else 1
            painter.setPen(QPen(colour("accent" if focused else "edge"), line))
            painter.setBrush(colour("surface"))
            painter.drawRoundedRect(line_box(self.rect(), line), RADIUS_CONTROL, RADIUS_CONTROL)
            paint_chevron(painter, QPointF(side, box.center().y()))
            painter.setPen(colour("text" if self.isEnabled() else "muted"))
            shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + scaled(24), max(super().sizeHint().height(), scaled(CONTROL_HEIGHT)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

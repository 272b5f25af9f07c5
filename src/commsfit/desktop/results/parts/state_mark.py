"""A check's state as its shape, drawn from the charts' own geometry."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import scaled, theme
from commsfit.desktop.widgets.drawing.painting import paint
from commsfit.domain.readiness import CheckState
from commsfit.presentation.charts.canvas.marks import state_mark
from commsfit.presentation.outline.scene import Scene
from commsfit.presentation.sentences.states import check_state

_SIDE = 22


class StateMark(Guarded, QWidget):
    """Always beside its word."""

    def __init__(self, state: CheckState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.setAccessibleName(check_state(state).words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_SIDE), scaled(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = float(scaled(_SIDE))
        shapes = state_mark(self.state, side / 2, side / 2, side * 0.4)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(Scene(side, side, shapes), painter, theme().colours)

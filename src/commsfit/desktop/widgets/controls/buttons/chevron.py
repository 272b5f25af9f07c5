"""The small angle that points down to a list or a menu."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from commsfit.desktop.theme.current import colour, scaled


def paint_chevron(painter: QPainter, middle: QPointF, *, is_enabled: bool = True) -> None:
    """Round the middle of where it stands."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("text" if is_enabled else "muted"), scaled(2) * 0.8))
    across, down = scaled(4), scaled(2)
    tip = middle + QPointF(0, down)
    painter.drawPolyline([tip + QPointF(-across, -across), tip, tip + QPointF(across, -across)])

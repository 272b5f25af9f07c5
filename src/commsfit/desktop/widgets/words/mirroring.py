"""Where things stand in a widget that is read from right to left."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget


def is_mirrored(widget: QWidget) -> bool:
    """Whether it is read from right to left."""
    return widget.isRightToLeft()


def direction_of(words: str) -> QtCore.Qt.TextFlag:
    """The direction in which words are read, whatever that of their widget: as their first letter says."""
    strong = next((way for way in map(bidirectional, words) if way in {"L", "R", "AL"}), "L")
    force = QtCore.Qt.TextFlag
    return force.TextForceLeftToRight if strong == "L" else force.TextForceRightToLeft


def mirrored(widget: QWidget, box: QRectF) -> QRectF:
    """A place reckoned from the left, as it is in the widget's own direction."""
    if not is_mirrored(widget):
        return box
    return QRectF(widget.width() - box.right(), box.top(), box.width(), box.height())


def leading(widget: QWidget) -> QtCore.Qt.AlignmentFlag:
    """The side at which a line of words begins."""
    return QtCore.Qt.AlignmentFlag.AlignRight if is_mirrored(widget) else QtCore.Qt.AlignmentFlag.AlignLeft


def write_line(painter: QPainter, widget: QWidget, where: QRectF, words: str, face: QFont) -> None:
    """One line from the leading edge, shortened where it finds no room."""
    shown = QFontMetrics(face).elidedText(words, QtCore.Qt.TextElideMode.ElideRight, int(where.width()))
    painter.setFont(face)
    painter.drawText(mirrored(widget, where), QtCore.Qt.AlignmentFlag.AlignVCenter | leading(widget), shown)

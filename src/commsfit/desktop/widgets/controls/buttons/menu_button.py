"""A button that opens a menu, with a chevron that says so."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.buttons.buttons import Button
from commsfit.desktop.widgets.controls.buttons.chevron import paint_chevron
from commsfit.desktop.widgets.words.mirroring import is_mirrored

_FROM_THE_EDGE = 17


class MenuButton(Button):
    """The style's own arrow is a dot in the corner; the style sheet leaves room for ours."""

    def __init__(self, text: str, menu: QMenu | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, "menu", parent)
        if menu is not None:
            self.setMenu(menu)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        inward = scaled(_FROM_THE_EDGE)
        across = inward if is_mirrored(self) else self.width() - inward
        with QPainter(self) as painter:
            paint_chevron(painter, QPointF(across, self.height() / 2), is_enabled=self.isEnabled())

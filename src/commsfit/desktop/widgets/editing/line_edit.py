"""A line to type into: its box, its ring while one types, and the red of what could not be read."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from commsfit.desktop.theme.current import Dressed, colour, role_font, scaled
from commsfit.desktop.widgets.drawing.outline import line_box
from commsfit.presentation.tokens import CONTROL_HEIGHT, RADIUS_CONTROL

_LINE = 1
_REFUSED = "refused"


def paint_box(widget: QWidget, *, is_focused: bool, is_refused: bool = False) -> None:
    """The ground of something to type into."""
    width = 2 if is_focused or is_refused else _LINE
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("bad" if is_refused else "accent" if is_focused else "edge"), width))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(line_box(widget.rect(), width), RADIUS_CONTROL, RADIUS_CONTROL)


class LineEdit(Dressed, QLineEdit):
    """As high as a button; `role` may ask for the large letters of a figure."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, role: str = "body", height: int = CONTROL_HEIGHT
    ) -> None:
        super().__init__(text, parent)
        self._role, self._high = role, height
        self.setFrame(False)
        # The box is painted below: Qt's own ground would cover its corners.
        clear = self.palette()
        clear.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(clear)
        self.dress()

    def dress(self) -> None:
        if self._role != "body":
            self.setFont(role_font(self._role))
        side = scaled(11 if self._role == "body" else 14) + _LINE
        self.setTextMargins(side, 0, side, 0)
        self.setFixedHeight(scaled(self._high))

    @property
    def is_refused(self) -> bool:
        """Whether what stands there could not be read."""
        return bool(self.property("state") == _REFUSED)

    def mark_refused(self, *, refused: bool) -> None:
        """Mark the text as not understood, or as fine."""
        if refused is not self.is_refused:
            self.setProperty("state", _REFUSED if refused else "")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(self, is_focused=self.hasFocus(), is_refused=self.is_refused)
        super().paintEvent(event)

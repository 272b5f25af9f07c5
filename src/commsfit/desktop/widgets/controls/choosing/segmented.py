"""A control of two to four segments of which one is chosen: radio buttons in another coat."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, font, scaled
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.buttons.buttons import without_mnemonic
from commsfit.desktop.widgets.drawing.grounds import Grounded
from commsfit.desktop.widgets.drawing.outline import line_box

_EDGE = 4
_GAP = 2


class Segment(Guarded, QRadioButton):
    """One of the choices."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(without_mnemonic(text), parent)
        self._words = text
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font("body", 600)).horizontalAdvance(self._words)
        return QSize(width + scaled(30), scaled(31))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.hasFocus():
                line = 2 if self.hasFocus() else 1
                painter.setPen(QPen(colour("accent" if self.hasFocus() else "edge"), line))
                painter.setBrush(colour("surface") if self.isChecked() else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(line_box(self.rect(), line), 6, 6)
            painter.setFont(font("body", 600 if self.isChecked() else 400))
            painter.setPen(colour("text" if self.isChecked() or self.underMouse() else "muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)


class Segmented(Grounded):
    """The row of segments; `chosen` tells the new index when a person changes it."""

    chosen = Signal(int)

    def __init__(self, name: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row = Flow(self, gap=_GAP)
        self._group = QButtonGroup(self)
        for index, words in enumerate(choices):
            segment = Segment(words, self)
            self._group.addButton(segment, index)
            row.addWidget(segment)
        self._group.idClicked.connect(self.chosen)

    def sizeHint(self) -> QSize:
        """One line where there is room; more lines only where there is none."""
        sizes = [button.sizeHint() for button in self._group.buttons()]
        around = 2 * _EDGE
        width = sum(size.width() for size in sizes) + _GAP * (len(sizes) - 1) + around
        return QSize(width, max(size.height() for size in sizes) + around)

    @property
    def index(self) -> int:
        """Which is chosen; -1 while none is."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Show a choice without telling anybody."""
        if index == self.index:
            return
        if index < 0:
            self._group.setExclusive(False)
            for button in self._group.buttons():
                button.setChecked(False)
            self._group.setExclusive(True)
        else:
            self._group.button(index).setChecked(True)

    def segment(self, index: int) -> QWidget:
        """One segment, to focus it or to find it in a test."""
        return self._group.button(index)

"""A link that is a web address: shortened in the middle where it finds no room, and whole in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.buttons.buttons import Link, without_mnemonic


class Address(Link):
    """Its text stays whole for whoever listens."""

    def __init__(self, address: str) -> None:
        super().__init__(without_mnemonic(address))
        self._address = address
        self.setAccessibleName(address)
        self.setToolTip(address)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        shown = self.fontMetrics().elidedText(self._address, Qt.TextElideMode.ElideMiddle, room.width())
        option.text = without_mnemonic(shown)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

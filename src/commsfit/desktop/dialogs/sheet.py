"""A dialog in the look of the pages: a title, a column to fill, and its buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Primary
from commsfit.desktop.widgets.words.text import Text

FRAME: Final = QSize(16, 48)
"""What the platform puts round a window."""
_ANY_WIDTH: Final = 4_000
_FILLED_IN: Final = (QLineEdit, QPlainTextEdit, QRadioButton, QCheckBox, QComboBox)


class Sheet(Guarded, QDialog):
    """`accept` is the primary button; Escape leaves everything as it was.

    It is as high as what it holds, also when that grows; where the screen is lower, its column scrolls.
    """

    def __init__(
        self, title: str, accept: str, parent: QWidget | None = None, *, width: int = 460, scrolls: bool = True
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(min(scaled(width), self._room.width()))
        self._body = Scroller(_ANY_WIDTH, margin=0, top=0, bottom=0) if scrolls else None
        self.column = self._body.column if self._body is not None else QVBoxLayout()
        self.column.setSpacing(10)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(10)
        self.buttons.addStretch(1)
        self._lay_out(title)
        self.primary = Primary(accept)
        self.primary.setDefault(True)
        self.primary.clicked.connect(self.accept)
        self.cancel = Button("Cancel")
        self.cancel.clicked.connect(self.reject)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.primary)

    def add_labelled(self, words: str, field: QWidget) -> None:
        """A field under its name, joined for screen readers."""
        label = Text(words, "small", strong=True, wraps=False)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        self.column.addWidget(label)
        self.column.addWidget(field)

    def ask(self, then: Callable[[], object]) -> None:
        """Stand over the window until it is answered; `then` follows where the answer is yes.

        It returns at once: a loop of its own, in the middle of somebody's work, would let the window change under that.
        """
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.accepted.connect(then)
        self.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(self.size().boundedTo(self._room))
        self._grow()
        self._take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the column holds has become another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return super().eventFilter(watched, event)

    # ---------------------------------------------------------------------------

    def _take_focus(self) -> None:
        """Where a person would look: what is to be filled in, not the buttons below; of a group what is chosen."""
        focused = self.focusWidget()
        if isinstance(focused, _FILLED_IN):
            return
        first, around = None, self.nextInFocusChain()
        while first is None and around is not None and around is not self:
            if isinstance(around, _FILLED_IN) and around.isVisibleTo(self) and around.isEnabled():
                first = around
            around = around.nextInFocusChain()
        group = first.group() if isinstance(first, QRadioButton) else None
        chosen = group.checkedButton() if group is not None else None
        if first is not None:
            (chosen or first).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _room(self) -> QSize:
        return self.screen().availableSize() - FRAME

    def _grow(self) -> None:
        if self._body is None or not self.isVisible():
            return
        wanted = self._body.height_of_all(self._body.width())
        height = min(self.height() - self._body.height() + wanted, self._room.height())
        if height > self.height():
            self.resize(self.width(), height)

    def _lay_out(self, title: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 28, 22)
        outer.setSpacing(14)
        outer.addWidget(Text(title, "title"))
        if self._body is None:
            outer.addLayout(self.column, 1)
        else:
            # A line or two need no more room than that.
            self._body.setMinimumHeight(1)
            self._body.held.installEventFilter(self)
            outer.addWidget(self._body, 1)
        outer.addLayout(self.buttons)

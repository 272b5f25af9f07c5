"""A dialog in the look of the pages: a title, a column to fill, and its buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
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
from commsfit.desktop.widgets.arranging.screen_room import screen_room
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Primary
from commsfit.desktop.widgets.words.text import Text

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
        self.setMinimumWidth(min(scaled(width), screen_room(self).width()))
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
        self.resize(self.size().boundedTo(screen_room(self)))
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
        if isinstance(self.focusWidget(), _FILLED_IN):
            return
        # Not along the chain of focus: it ends at the sheet itself, which PySide would take for its button's child.
        fields = [
            one
            for one in self.findChildren(QWidget)
            if isinstance(one, _FILLED_IN) and one.isVisibleTo(self) and one.isEnabled()
        ]
        group = fields if fields and isinstance(fields[0], QRadioButton) else []
        chosen = (one for one in group if isinstance(one, QRadioButton) and one.isChecked())
        for one in (*chosen, *fields)[:1]:
            one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self) -> None:
        if self._body is None or not self.isVisible():
            return
        wanted = self._body.height_of_all(self._body.width())
        height = min(self.height() - self._body.height() + wanted, screen_room(self).height())
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

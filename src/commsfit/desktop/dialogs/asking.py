"""Plain questions with two or three answers, in the look of the pages."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.widgets.controls.buttons.buttons import Button
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say


class Keep(Enum):
    """What to do with unsaved work."""

    SAVE = "save"
    LEAVE = "leave"
    STAY = "stay"


class UnsavedSheet(Sheet):
    """Asked once, when something is not saved; `left` tells what is lost even where it is."""

    def __init__(self, name: str, parent: QWidget | None = None, *, left: str = "") -> None:
        super().__init__(say("Save {name} first?", name=name), "Save", parent)
        self.column.addWidget(Text("What you answered since the last save would be lost otherwise.", tone="muted"))
        if left:
            self.column.addWidget(Text(left, tone="bad"))
        self.choice = Keep.STAY
        leave = Button("Do not save")
        leave.clicked.connect(self._leave)
        self.buttons.insertWidget(0, leave)

    def accept(self) -> None:
        self.choice = Keep.SAVE
        super().accept()

    def _leave(self) -> None:
        self.choice = Keep.LEAVE
        super().accept()


class LeftSheet(Sheet):
    """Asked when all is saved, but something was typed that is not among it."""

    def __init__(self, left: str, parent: QWidget | None = None) -> None:
        super().__init__("Leave this behind?", "Leave", parent)
        self.column.addWidget(Text(left))


class Theirs(Enum):
    """What to do with a file that somebody else changed meanwhile."""

    REPLACE = "replace"
    BOTH = "both"
    WAIT = "wait"


class ChangedSheet(Sheet):
    """Asked when a file is not as it was last seen: one's own work beside it, or in its place."""

    def __init__(self, name: str, beside: str, parent: QWidget | None = None) -> None:
        super().__init__(say("{name} was changed elsewhere", name=name), "Keep both", parent)
        told = say(
            "Keep both leaves the file as it is now and puts your work beside it, as {beside}. Replace it puts "
            "your work in its place; what stands there now stays among the earlier versions.",
            beside=beside,
        )
        self.column.addWidget(Text(told, tone="muted"))
        self.choice = Theirs.WAIT
        over = Button("Replace it")
        over.clicked.connect(self._replace)
        self.buttons.insertWidget(0, over)

    def accept(self) -> None:
        self.choice = Theirs.BOTH
        super().accept()

    def _replace(self) -> None:
        self.choice = Theirs.REPLACE
        super().accept()

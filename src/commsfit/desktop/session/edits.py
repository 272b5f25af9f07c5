"""One edit as the undo history keeps it: the whole document before and after, and words for the menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QUndoCommand

from commsfit.desktop.guarded import Guarded
from commsfit.domain.document.assessment import Document


@dataclass(frozen=True, slots=True)
class Shown:
    """A document and which of its scenarios is worked on."""

    document: Document
    index: int = 0


Apply: TypeAlias = Callable[["Edit", Shown], None]


class Edit(Guarded, QUndoCommand):
    """Edits of one `stream` that follow each other are one step: typing "12" is not two."""

    def __init__(self, words: str, before: Shown, after: Shown, apply: Apply, stream: str = "") -> None:
        super().__init__(words)
        self.before, self.after, self.stream = before, after, stream
        self._apply = apply
        self.place: tuple[str, str] = ("", "")
        """The page and question where it was made, to go back there."""

    def id(self) -> int:
        return hash(self.stream) % 0x7FFFFFFF if self.stream else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Edit) or other.stream != self.stream:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        self._apply(self, self.after)

    def undo(self) -> None:
        self._apply(self, self.before)

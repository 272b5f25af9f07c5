"""One edit as the undo history keeps it: what was worked on before and after, and words for the menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.state import State


class Edit(Guarded, QUndoCommand):
    """Edits of one `stream` that follow each other are one step: typing "12" is not two."""

    def __init__(
        self, words: str, before: State, after: State, put: Callable[[State], object], stream: str = ""
    ) -> None:
        super().__init__(words)
        self.before, self.after, self.stream = before, after, stream
        self.place: tuple[str, str] = ("", "")
        """The page and question where it was made, to go back there."""
        self._put = put

    def id(self) -> int:
        return hash(self.stream) % 0x7FFFFFFF if self.stream else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Edit) or other.stream != self.stream:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        self._put(self.after)

    def undo(self) -> None:
        self._put(self.before)

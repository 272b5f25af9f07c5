"""Parts of a page that are filled after it is first seen: one in each turn of the event loop, the newest wish alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from commsfit.desktop.session.pause import Pause


class InTurn:
    """What waits for its turn when another wish comes is left out: that wish holds it too."""

    def __init__(self, owner: QObject) -> None:
        self._waiting: deque[Callable[[], object]] = deque()
        self._turn = Pause(owner, 0, self._next)

    def begin(self, parts: Iterable[Callable[[], object]]) -> None:
        """Fill these, in this order, once what is seen first is there."""
        self._waiting = deque(parts)
        if self._waiting:
            self._turn.start()

    def finish(self) -> None:
        """Fill at once what still waits."""
        while self._waiting:
            self._waiting.popleft()()

    def _next(self) -> None:
        if self._waiting:
            self._waiting.popleft()()
        if self._waiting:
            self._turn.start()

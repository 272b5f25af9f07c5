"""Collects garbage in the window's thread and between events, and nowhere else as long as a window lives.

Python would collect in whichever thread makes the next object and in the middle of whatever makes it: a thread that is
just ending, or a widget half made, would take apart what is left of other widgets, and the program would end.
"""

from __future__ import annotations

import gc
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.collecting import Rest

_EVERY_MS: Final = 500
_WHOLE_EVERY: Final = 30.0
"""Seconds between two looks at everything: these take as long as a frame or two."""
_OLDEST: Final = 2


class Collector(Guarded, QObject):
    """Python's own collecting is off from now on until the parent goes; `begin` starts ours."""

    _alive = 0
    _was_on = False
    # Of the class: there is one collector in Python for all windows.

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if not Collector._alive:
            Collector._was_on = gc.isenabled()
            gc.disable()
        Collector._alive += 1
        self._whole = monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self.destroyed.connect(Collector.release)

    def begin(self) -> None:
        """From now on look twice a second whether there is enough to collect."""
        self._timer.start()

    def collect(self) -> None:
        """By Python's own thresholds, the oldest things more rarely."""
        counts, enough = gc.get_count(), gc.get_threshold()
        oldest = max((age for age in range(_OLDEST + 1) if counts[age] > enough[age]), default=-1)
        if oldest == _OLDEST and monotonic() - self._whole < _WHOLE_EVERY:
            oldest -= 1
        if oldest == _OLDEST:
            self._whole = monotonic()
        if oldest >= 0:
            gc.collect(oldest)

    @staticmethod
    def release() -> None:
        """A window has gone; after the last, Python collects as before."""
        Collector._alive -= 1
        if not Collector._alive and Collector._was_on:
            Rest.let_collect()

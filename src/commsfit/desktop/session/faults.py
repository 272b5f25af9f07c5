"""What went wrong where nobody expected it, in whichever thread: handed on as ever, and told in the window's thread."""

from __future__ import annotations

import sys
from collections import Counter
from types import TracebackType
from typing import Final
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.pause import Pause

_LOUD: Final = 3
"""So often the same fault goes to the terminal: a picture that cannot be painted fails with every frame."""
_QUIET_MS: Final = 5_000
"""So long a fault must stay away before it is told again."""
_FRAMES: Final = 3
_TOGETHER_MS: Final = 40
"""So long faults are gathered: what cannot be worked out goes wrong on every page that shows it."""


class Faults(Guarded, QObject):
    """Listens at `sys.excepthook`, where exceptions of slots and of guarded methods end."""

    happened = Signal(str)
    """For whoever is to mend it: what went wrong together, with the places in the code."""
    interrupted = Signal()
    """Somebody pressed Ctrl+C in the terminal."""
    noticed = Signal()
    """Something has just gone wrong; what is to be told of it follows."""
    _carried = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times = Counter[str]()
        self._gathered: dict[str, str] = {}
        self._told_lately: set[str] = set()
        self._together = Pause(self, _TOGETHER_MS, self._tell)
        self._quiet = Pause(self, _QUIET_MS, self._told_lately.clear)
        # Never in the middle of what went wrong: that may be a paint event. (A queued connection would do the same, but
        # its name makes PySide fetch the namespace `Qt`, and the first frame waits for none of that: decision 0051.)
        self._waiting: list[tuple[str, str]] = []
        self._soon = Pause(self, 0, self._gather_waiting)
        self._carried.connect(self._wait)
        _listen(self)

    def hear(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> bool:
        """In any thread; says whether it is worth handing on."""
        if issubclass(kind, KeyboardInterrupt):
            self.interrupted.emit()
            return True
        from traceback import format_exception  # noqa: PLC0415 - the first frame need not wait for it

        place = _place(kind, trace)
        self._times[place] += 1
        self._carried.emit(place, "".join(format_exception(kind, problem, trace)))
        return self._times[place] <= _LOUD

    def _wait(self, place: str, told: str) -> None:
        self._waiting.append((place, told))
        self._soon.start()

    def _gather_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for place, told in waiting:
            self._gather(place, told)

    def _gather(self, place: str, told: str) -> None:
        self.noticed.emit()
        if place in self._told_lately:
            self._quiet.start()
        else:
            self._told_lately.add(place)
            self._gathered[place] = told
            self._together.start()

    def _tell(self) -> None:
        gathered, self._gathered = self._gathered, {}
        self._quiet.start()
        self.happened.emit("\n".join(gathered.values()))


def _place(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it went wrong: by which way it came there is of no matter."""
    places = []
    while trace is not None:
        places.append(f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " ".join((kind.__name__, *places[-_FRAMES:]))


class _Hook:
    """Stands once at `sys.excepthook`, however many windows come and go."""

    def __init__(self) -> None:
        self._before = sys.excepthook
        self._listening = WeakSet[Faults]()

    def add(self, faults: Faults) -> None:
        self._listening.add(faults)

    def __call__(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        worth = [_heard(faults, kind, problem, trace) for faults in self._listening]
        if all(worth):
            self._before(kind, problem, trace)


def _heard(faults: Faults, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> bool:
    try:
        return faults.hear(kind, problem, trace)
    except RuntimeError:
        # The window is gone already.
        return True


def _listen(faults: Faults) -> None:
    hook = sys.excepthook if isinstance(sys.excepthook, _Hook) else _Hook()
    hook.add(faults)
    sys.excepthook = hook

"""Slow work off the window's thread: an operation that touches no widget, and what to do when it succeeds or fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar
from weakref import finalize

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.collecting import Rest

Result = TypeVar("Result")


class _Errand:
    """An operation with what follows it, emptied in the window's thread.

    What it holds may hold widgets in turn, and whoever lets go of a widget last destroys it: so the working thread
    keeps nothing but this shell, and the window's thread takes the rest out of it.
    """

    __slots__ = ("_failure", "_operation", "_problem", "_result", "_success")

    def __init__(
        self,
        operation: Callable[[], Any],
        success: Callable[[Any], object],
        failure: Callable[[Exception], object],
    ) -> None:
        self._operation, self._success, self._failure = operation, success, failure
        self._result: Any = None
        self._problem: Exception | None = None

    def work(self) -> None:
        """In the working thread: a problem leaves its except block before anybody hears of it."""
        try:
            self._result = self._operation()
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is told in the window's thread
            self._problem = problem

    def tell(self) -> None:
        """In the window's thread: empty the shell, then say how it went."""
        success, failure, result, problem = self._success, self._failure, self._result, self._problem
        for name in self.__slots__:
            delattr(self, name)
        if problem is None:
            success(result)
        else:
            failure(problem)


class _Work(Guarded, QRunnable):
    def __init__(self, errand: _Errand, done: Any) -> None:
        super().__init__()
        self._errand, self._done = errand, done

    def run(self) -> None:
        self._errand.work()
        try:
            self._done.emit(self._errand)
        except RuntimeError:
            # The window has gone meanwhile; nobody waits for this any more.
            return


class Background(Guarded, QObject):
    """Runs operations on a pool of its own; whoever owns it calls `wait` before the window goes."""

    busy = Signal(bool)
    _done: Final = Signal(object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._under_way = 0
        self._rest = Rest()
        self._done.connect(self._on_done)
        # Whichever goes first: Qt's object, or ours, which a ring of references holds while nothing is collected.
        self.destroyed.connect(self._rest.end_all)
        # At the program's end nothing is collected any more: Qt may have gone already.
        finalize(self, self._rest.end_all).atexit = False

    def run(
        self,
        operation: Callable[[], Result],
        success: Callable[[Result], object],
        failure: Callable[[Exception], object],
    ) -> None:
        """Start `operation` in a thread; exactly one of the other two follows here."""
        self._under_way += 1
        self._rest.begin()
        self.busy.emit(True)
        self._pool.start(_Work(_Errand(operation, success, failure), self._done))

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Let running work end; for closing down."""
        return self._pool.waitForDone(milliseconds)

    @Slot(object)
    def _on_done(self, errand: _Errand) -> None:
        self._under_way -= 1
        self._rest.end()
        if not self._under_way:
            self.busy.emit(False)
        errand.tell()

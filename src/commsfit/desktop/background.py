"""Slow work off the window's thread: an operation that touches no widget, and what to do when it succeeds or fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

Result = TypeVar("Result")


class _Courier(QObject):
    """Carries the outcome into the thread that it was made in."""

    succeeded = Signal(object)
    failed = Signal(object)
    delivered = Signal(object)

    def __init__(self, success: Callable[[Any], object], failure: Callable[[Exception], object]) -> None:
        super().__init__()
        self._success, self._failure = success, failure
        self.succeeded.connect(self._on_success)
        self.failed.connect(self._on_failure)

    @Slot(object)
    def _on_success(self, result: object) -> None:
        self.delivered.emit(self)
        self._success(result)

    @Slot(object)
    def _on_failure(self, problem: Exception) -> None:
        self.delivered.emit(self)
        self._failure(problem)


class _Work(QRunnable):
    def __init__(self, operation: Callable[[], object], courier: _Courier) -> None:
        super().__init__()
        self._operation, self._courier = operation, courier

    def run(self) -> None:
        try:
            result = self._operation()
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is told in the window's thread
            self._send(self._courier.failed, problem)
        else:
            self._send(self._courier.succeeded, result)

    @staticmethod
    def _send(signal: Any, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:
            # The window has gone meanwhile; nobody waits for this any more.
            return


class Background(QObject):
    """Runs operations on a pool of its own; whoever owns it calls `wait` before the window goes."""

    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._waiting: set[_Courier] = set()

    def run(
        self,
        operation: Callable[[], Result],
        success: Callable[[Result], object],
        failure: Callable[[Exception], object],
    ) -> None:
        """Start `operation` in a thread; exactly one of the other two follows here."""
        courier = _Courier(success, failure)
        courier.delivered.connect(self._forget)
        self._waiting.add(courier)
        self.busy.emit(True)
        self._pool.start(_Work(operation, courier))

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Let running work end; for closing down."""
        return self._pool.waitForDone(milliseconds)

    @Slot(object)
    def _forget(self, courier: _Courier) -> None:
        self._waiting.discard(courier)
        if not self._waiting:
            self.busy.emit(False)

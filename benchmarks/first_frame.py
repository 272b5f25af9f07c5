"""One start in a process of its own: when the first frame was painted, when all was awake, and the longest stall.

`python -m benchmarks.first_frame wizard|commsfit`, with STARTED_NS holding the monotonic clock at the process's start.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget, QWizard, QWizardPage

SETTLED_MS = 1_200
TICK_MS = 2


def milliseconds_since_start() -> float:
    return (time.monotonic_ns() - int(os.environ["STARTED_NS"])) / 1e6


class Watch(QObject):
    """Notes the first paint, then the gaps between ticks until everything has settled."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.painted = 0.0
        self.worked = 0.0
        self.awake = 0.0
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and not self.painted:
            QTimer.singleShot(0, self, self._note_paint)
            self.painted = -1.0
        return super().eventFilter(watched, event)

    def _note_paint(self) -> None:
        self.painted = milliseconds_since_start()
        self.worked = time.process_time() * 1e3
        self._last = time.perf_counter()
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1e3)
        self._last = now


def tell(watch: Watch) -> None:
    stall = max(watch.gaps, default=0.0)
    told = {"painted": watch.painted, "worked": watch.worked, "awake": watch.awake, "stall": stall}
    print(json.dumps(told), flush=True)
    os._exit(0)


def bare_wizard() -> None:
    """Six pages of a label and two lines each: what Qt alone takes."""
    application = QApplication([])
    wizard = QWizard()
    for number in range(6):
        page = QWizardPage()
        page.setTitle(f"Page {number + 1}")
        column = QVBoxLayout(page)
        for widget in (QLabel("What should the new system do?"), QLineEdit(), QLineEdit()):
            column.addWidget(widget)
        wizard.addPage(page)
    watch = Watch(wizard)
    wizard.show()
    QTimer.singleShot(SETTLED_MS, watch, lambda: tell(watch))
    application.exec()


def our_window() -> None:
    """Just as `commsfit` starts; only the watch is put beside the window."""
    entry, start = (importlib.import_module(name) for name in ("commsfit.cli.entry", "commsfit.desktop.start"))
    made: Callable[..., Any] = start.make_window

    def watched(*given: Any) -> Any:
        window = made(*given)
        watch = Watch(window)

        def on_awake() -> None:
            watch.awake = milliseconds_since_start()
            QTimer.singleShot(SETTLED_MS, watch, lambda: tell(watch))

        window.awake.connect(on_awake)
        return window

    vars(start)["make_window"] = watched
    sys.argv = ["commsfit"]
    entry.main()


if __name__ == "__main__":
    {"wizard": bare_wizard, "commsfit": our_window}[sys.argv[1]]()

"""From a key to the repainted live panel, in the whole window, for figures that cross their threshold."""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A home of its own: nobody's settings are read or changed.
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="commsfit-bench-")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from commsfit import bootstrap
from commsfit.desktop.opening.outside import Outside
from commsfit.desktop.start import make_window
from commsfit.desktop.window import MainWindow
from commsfit.locations import resources
from commsfit.ports.themes import Theme

QUESTION, SECTION = "developer_hours_per_week", "developer_capacity"
FIGURES = ("12", "25", "8", "140", "19", "20")
ROUNDS = 40


class Paints(QObject):
    """Counts the panel's paints."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)


def opened_window(application: QApplication) -> MainWindow:
    window = make_window(application, Outside(resources(), lambda: (Theme.LIGHT, 100), bootstrap.awake))
    window.show()
    while window.office is None:
        application.processEvents()
    window.office.open_example("logistics")
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        application.processEvents()
    window.office.session.visit(SECTION, QUESTION)
    application.processEvents()
    return window


def main() -> None:
    application = QApplication([])
    window = opened_window(application)
    line = window.findChild(QLineEdit, QUESTION)
    panel = window.findChild(QWidget, "panel")
    assert isinstance(line, QLineEdit)
    assert isinstance(panel, QWidget)
    paints = Paints()
    for painted in (panel, *panel.findChildren(QWidget)):
        painted.installEventFilter(paints)
    taken: list[float] = []
    busy: list[float] = []
    repainted = 0
    for _ in range(ROUNDS):
        for figure in FIGURES:
            line.selectAll()
            for digit in figure:
                before = paints.count
                begun, worked = time.perf_counter(), time.process_time()
                QTest.keyClicks(line, digit)
                application.processEvents()
                taken.append((time.perf_counter() - begun) * 1e3)
                busy.append((time.process_time() - worked) * 1e3)
                repainted += paints.count > before
    taken.sort()
    busy.sort()
    print(f"key to repainted panel, {len(taken)} keys ({repainted} of them changed what the panel shows)")
    print(f"  median {statistics.median(taken):.1f} ms, p99 {taken[len(taken) * 99 // 100]:.1f} ms (wanted: 16)")
    print(f"  in processor time: median {statistics.median(busy):.1f} ms, p99 {busy[len(busy) * 99 // 100]:.1f} ms")
    sys.stdout.flush()
    shutil.rmtree(os.environ["XDG_CONFIG_HOME"])
    # Without the window's own goodbye, which would ask about unsaved work.
    os._exit(0)


if __name__ == "__main__":
    main()

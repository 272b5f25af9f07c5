"""Starts the window: painted first, woken behind it, one a person."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.opening.earlier_window import instance_name, may_be_open
from commsfit.desktop.opening.outside import Outside
from commsfit.desktop.session.collector import Collector
from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser, first_text
from commsfit.desktop.window import MainWindow

_FILE_KIND = "commsfit"
# As packaging/linux names the desktop entry: by it a Wayland desktop finds name and icon.
DESKTOP_ENTRY = "io.github.commsfit.commsfit"


class _AfterFirstPaint(Guarded, QObject):
    """Wakes the window once its first frame is on the screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._window, self._window.wake)
        return super().eventFilter(watched, event)


def make_application() -> QApplication:
    """The application as the platform knows it."""
    # By option: the call of the same name gives the style back, and PySide would fetch all that a style knows.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    application.setApplicationName(_FILE_KIND)
    application.setApplicationDisplayName("CommsFit")
    application.setDesktopFileName(DESKTOP_ENTRY)
    return application


def make_window(application: QApplication, outside: Outside) -> MainWindow:
    """The window in its theme, not shown yet."""
    load_fonts(outside.resources / "fonts")
    theme, percent = outside.first_look()
    dresser = Dresser(application)
    dresser.prepare(theme, (percent or first_text(application.primaryScreen().size().height())) / 100)
    # First: what is made from now on finds the look in force.
    dresser.dress()
    window = MainWindow(outside, dresser)
    window.awake.connect(Collector(window).begin)
    if percent is None:
        window.awake.connect(window.keep_looks)
    window.awake.connect(dresser.follow_system)
    _AfterFirstPaint(window)
    return window


def start_window(outside: Outside, file: Path | None) -> int:
    """Run until the window is closed; a window that is open already takes the file instead."""
    application = make_application()
    name = None if os.environ.get("COMMSFIT_SEVERAL_WINDOWS") else instance_name()
    if name is not None and may_be_open(name) and _taken_by_another(name, file):
        return 0
    window = make_window(application, outside)
    # What is here when the window is awake stays for its life: leave it out of every later collection.
    window.awake.connect(gc.freeze)
    if name is not None:
        window.awake.connect(lambda: _listen(name, window))
    window.show()
    if file is not None:
        window.open_file(file)
    return application.exec()


def _taken_by_another(name: str, file: Path | None) -> bool:
    from commsfit.desktop.opening.instance import hand_over  # noqa: PLC0415 - most starts find nobody to talk to

    return hand_over(name, file)


def _listen(name: str, window: MainWindow) -> None:
    from commsfit.desktop.opening.instance import Instance  # noqa: PLC0415 - the first frame does not wait for the network

    Instance(name, window).asked.connect(window.open_file)

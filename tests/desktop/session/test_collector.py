from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.session.background import Background, _Errand, _Work
from commsfit.desktop.session.collector import Collector


class Ring:
    """Goes only when somebody collects."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collecting() -> Iterator[list[int]]:
    """The thread of each collection."""
    threads: list[int] = []

    def note(phase: str, _about: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


class Window(QObject):
    done = Signal(object)


class PutAside:
    """Tells the window, and goes on in its own thread a while later: the system has let another thread go first."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def emit(self, errand: Any) -> None:
        self.window.done.emit(errand)
        time.sleep(0.2)
        self.kept: list[list[int]] = [[] for _ in range(5_000)]


def test_a_thread_that_is_just_ending_collects_nothing(qtbot: QtBot, collecting: list[int]) -> None:
    """It took widgets apart while the window's thread made others: the window died within seconds on a busy machine."""
    parent = QObject()
    gc.enable()
    Collector(parent).begin()
    background = Background(parent)
    window, heard = Window(), list[object]()
    window.done.connect(heard.append)
    window.done.connect(lambda _errand: background._rest.end())
    background._rest.begin()
    background._pool.start(_Work(_Errand(dict, heard.append, heard.append), PutAside(window)))
    qtbot.waitUntil(lambda: bool(heard), timeout=5_000)
    assert background.wait()
    assert set(collecting) <= {threading.get_ident()}


def test_while_a_window_lives_python_does_not_collect_by_itself(qtbot: QtBot) -> None:
    gc.enable()
    window, other = QWidget(), QWidget()
    qtbot.addWidget(window)
    Collector(window)
    Collector(other)
    assert not gc.isenabled()
    other.deleteLater()
    qtbot.waitUntil(lambda: Collector._alive == 1)
    assert not gc.isenabled()
    window.deleteLater()
    qtbot.waitUntil(lambda: Collector._alive == 0)
    assert gc.isenabled()


def test_rings_go_between_events(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Collector(window).begin()
    gone = weakref.ref(Ring())
    kept: list[list[int]] = [[] for _ in range(2_000)]
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None, timeout=3_000)
    assert kept

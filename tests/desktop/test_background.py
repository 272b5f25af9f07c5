import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from commsfit.desktop.background import Background


def test_success_is_told_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    background = Background()
    told: list[tuple[object, bool]] = []
    here = QThread.currentThread()
    background.run(
        threading.get_ident,
        lambda ident: told.append((ident, QThread.currentThread() == here)),
        lambda problem: told.append((problem, False)),
    )
    qtbot.waitUntil(lambda: bool(told))
    ident, was_here = told[0]
    assert was_here
    assert ident != threading.get_ident()


def test_failure_is_told_instead_of_success(qtbot: QtBot) -> None:
    background = Background()
    told: list[object] = []

    def refuse() -> None:
        raise ValueError("no room on the disk")

    background.run(refuse, lambda _result: pytest.fail("it cannot have succeeded"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "no room on the disk"


def test_it_is_busy_from_the_first_start_to_the_last_end(qtbot: QtBot) -> None:
    background = Background()
    states: list[bool] = []
    background.busy.connect(states.append)
    gate = threading.Event()
    background.run(gate.wait, lambda _result: None, lambda _problem: None)
    assert states == [True]
    gate.set()
    qtbot.waitUntil(lambda: states[-1] is False)
    assert background.wait()

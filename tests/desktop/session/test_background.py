import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from commsfit.desktop.session.background import Background


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


def test_what_the_work_held_is_let_go_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    background = Background()
    ends: list[int] = []
    told: list[object] = []

    class Widgetlike:
        def __del__(self) -> None:
            ends.append(threading.get_ident())

    def errand(held: Widgetlike) -> None:
        background.run(lambda: repr(held), told.append, told.append)

    for _ in range(50):
        errand(Widgetlike())
    qtbot.waitUntil(lambda: len(told) == 50)
    assert background.wait()
    assert set(ends) == {threading.get_ident()}
    assert len(ends) == 50


def test_a_failure_that_holds_its_work_is_let_go_here_too(qtbot: QtBot) -> None:
    background = Background()
    ends: list[int] = []
    told: list[str] = []

    class Widgetlike:
        def __del__(self) -> None:
            ends.append(threading.get_ident())

    def errand(held: Widgetlike) -> None:
        def fail() -> None:
            raise ValueError(repr(held))

        background.run(fail, lambda _result: None, lambda problem: told.append(type(problem).__name__))

    for _ in range(50):
        errand(Widgetlike())
    qtbot.waitUntil(lambda: len(told) == 50)
    assert background.wait()
    qtbot.waitUntil(lambda: len(ends) == 50)
    assert set(ends) == {threading.get_ident()}

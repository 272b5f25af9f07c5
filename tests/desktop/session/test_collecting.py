import gc
import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from commsfit.desktop.session.background import Background
from commsfit.desktop.session.collecting import Rest


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    assert gc.isenabled()
    yield
    assert gc.isenabled()


def make_garbage(many: int = 20_000) -> int:
    for _ in range(many):
        ring: list[object] = []
        ring.append(ring)
    return many


def test_no_thread_but_the_window_s_collects_garbage(qtbot: QtBot) -> None:
    threads: set[int] = set()

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            threads.add(threading.get_ident())

    background, told = Background(), list[int]()
    gc.callbacks.append(note)
    try:
        for _ in range(5):
            background.run(make_garbage, told.append, lambda problem: pytest.fail(str(problem)))
        qtbot.waitUntil(lambda: len(told) == 5)
    finally:
        gc.callbacks.remove(note)
    assert threads == {threading.get_ident()}


def test_it_rests_until_the_last_of_several_ends() -> None:
    first, second = Rest(), Rest()
    first.begin()
    second.begin()
    first.end()
    assert not gc.isenabled()
    second.end()
    assert gc.isenabled()


def test_it_goes_on_when_whoever_asked_has_gone() -> None:
    owner = QObject()
    background = Background(owner)
    gate = threading.Event()
    background.run(gate.wait, lambda _: None, lambda _: None)
    assert not gc.isenabled()
    gate.set()
    assert background.wait()
    del background
    assert not gc.isenabled()
    shiboken6.delete(owner)
    assert gc.isenabled()


def test_it_goes_on_when_qt_has_deleted_whoever_asked_though_something_still_holds_it() -> None:
    owner = QObject()
    held = Background(owner)
    held.run(lambda: None, lambda _: None, lambda _: None)
    assert held.wait()
    assert not gc.isenabled()
    # As a ring of references would hold it, which nobody collects while collection is off.
    shiboken6.delete(owner)
    assert gc.isenabled()
    del held


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        rest = Rest()
        rest.begin()
        rest.end()
        assert not gc.isenabled()
    finally:
        gc.enable()

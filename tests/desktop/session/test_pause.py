import gc
import weakref

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from commsfit.desktop.session.pause import Pause


class Waiting(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.done = 0
        self.pause = Pause(self, 0, self.act)

    def act(self) -> None:
        self.done += 1


def test_what_is_asked_for_often_is_done_once(qtbot: QtBot) -> None:
    waiting = Waiting()
    for _ in range(5):
        waiting.pause.start()
    qtbot.waitUntil(lambda: waiting.done > 0)
    qtbot.wait(20)
    assert waiting.done == 1


def test_what_is_still_due_goes_with_its_owner(qtbot: QtBot) -> None:
    waiting = Waiting()
    waiting.pause.start()
    gone = weakref.ref(waiting)
    shiboken6.delete(waiting)
    del waiting
    gc.collect()
    qtbot.wait(20)
    assert gone() is None

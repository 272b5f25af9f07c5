import ctypes
import gc
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, NamedTuple

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from commsfit.desktop.opening.awake import Awake
from commsfit.desktop.opening.outside import Outside
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.window import MainWindow
from commsfit.locations import resources
from commsfit.ports.themes import Theme

ROUNDS, WARM_UP = 300, 100
USUALLY = ("developer_capacity",)
EVERY_TENTH = ("developer_capacity", "check", "verdict", "what_if", "costs", "readiness", "roadmap", "scenarios")
MOST_BYTES = 1_000
"""A round, open to closed, may leave so much: a thousandth of what a page takes."""
STATUS = Path("/proc/self/statm")


class Held(NamedTuple):
    """What the process holds at one moment."""

    megabytes: float
    """Of the machine's memory, with what the allocator keeps for later."""
    native: int
    """Bytes that Qt and Python asked for and have not given back: exact, whatever lies scattered between them."""
    objects: int


ALLOCATED = (
    *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
    *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
)


def is_told() -> bool:
    """Whether both places are here that `held` reads from."""
    try:
        return STATUS.exists() and hasattr(ctypes.CDLL("libc.so.6"), "mallinfo2")
    except OSError:
        return False


class Allocated(ctypes.Structure):
    """What glibc tells of its heap, as `mallinfo2` lays it out."""

    _fields_: ClassVar = [(name, ctypes.c_size_t) for name in ALLOCATED]


def held() -> Held:
    clear_away()
    told = ctypes.CDLL("libc.so.6").mallinfo2
    told.restype = Allocated
    heap = told()
    pages = int(STATUS.read_text(encoding="ascii").split()[1])
    return Held(pages * 4096 / 2**20, heap.uordblks + heap.hblkhd, len(gc.get_objects()))


def clear_away() -> None:
    """Let everything go that only waits to be let go: what one pass frees may free more."""
    for _ in range(3):
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    # Pictures that Qt keeps up to a bound, and what the allocator keeps for later, are no leak.
    QPixmapCache.clear()
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def open_and_close(awake: Awake, dresser: Dresser, qtbot: QtBot, pages: tuple[str, ...]) -> None:
    window = MainWindow(Outside(resources(), lambda: (Theme.LIGHT, 100), lambda: awake), dresser)
    window.show()
    window.wake()
    qtbot.waitUntil(lambda: window.office is not None)
    assert window.office is not None
    window.office.open_example("logistics")
    for page in pages:
        window.office.workspace.show_page(page)
        QCoreApplication.processEvents()
    window.office.session.history.setClean()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def open_and_close_often(awake: Awake, dresser: Dresser, qtbot: QtBot, rounds: range) -> None:
    for done in rounds:
        open_and_close(awake, dresser, qtbot, EVERY_TENTH if done % 10 == 0 else USUALLY)
        if done % 20 == 0:
            clear_away()


def test_without_mallinfo2_there_is_nothing_to_read_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    assert not is_told()


ALONE = "COMMSFIT_ROUNDS_ALONE"
"""Set in the process that measures: what other tests left in the allocator moves the figure by as much as a leak."""


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.skipif(ALONE in os.environ, reason="this is the process that measures")
@pytest.mark.skipif(not is_told(), reason="memory is read from /proc and glibc's mallinfo2 (2.33 and later)")
def test_three_hundred_windows_leave_nothing_behind() -> None:
    measured = f"{__file__}::test_of_three_hundred_windows_nothing_stays"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", measured]
    done = subprocess.run(command, env=os.environ | {ALONE: "1"}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


@pytest.mark.timeout(290)
@pytest.mark.skipif(ALONE not in os.environ, reason="measured in a process of its own by the test above")
def test_of_three_hundred_windows_nothing_stays(awake: Awake, dresser: Dresser, qtbot: QtBot) -> None:
    threads = threading.active_count()
    open_and_close_often(awake, dresser, qtbot, range(1, WARM_UP + 1))
    before = held()
    open_and_close_often(awake, dresser, qtbot, range(WARM_UP + 1, ROUNDS + 1))
    after = held()
    native = (after.native - before.native) / (ROUNDS - WARM_UP)
    assert after.objects <= before.objects + ROUNDS
    assert native < MOST_BYTES, f"{native:.0f} bytes a round stay"
    assert after.megabytes < 1.02 * before.megabytes, f"{before.megabytes:.1f} MB grew to {after.megabytes:.1f} MB"
    assert threading.active_count() == threads
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)] == []
    ours = [one for one in gc.get_objects() if isinstance(one, QTimer)]
    assert [one for one in ours if shiboken6.isValid(one) and one.isActive()] == []

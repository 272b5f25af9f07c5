import ctypes
import gc
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from commsfit.desktop.awake import Awake
from commsfit.desktop.outside import Outside
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.window import MainWindow
from commsfit.locations import resources
from commsfit.presentation.looks import Theme

ROUNDS, WARM_UP = 300, 100
PAGES = ("developer_capacity", "check", "verdict")
STATUS = Path("/proc/self/statm")


def megabytes() -> float:
    """What this process holds of the machine's memory."""
    return int(STATUS.read_text(encoding="ascii").split()[1]) * 4096 / 2**20


def clear_away() -> None:
    """Let everything go that only waits to be let go: what one pass frees may free more."""
    for _ in range(3):
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    # What the allocator keeps for later is no leak: let it give that back before it is measured.
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


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.skipif(not STATUS.exists(), reason="memory is read from /proc, which only Linux has")
def test_three_hundred_windows_leave_nothing_behind(awake: Awake, dresser: Dresser, qtbot: QtBot) -> None:
    threads = threading.active_count()
    held: list[tuple[float, int]] = []
    for done in range(1, ROUNDS + 1):
        open_and_close(awake, dresser, qtbot, PAGES if done % 10 == 0 else PAGES[:1])
        if done % 20 == 0:
            clear_away()
        if done in (WARM_UP, ROUNDS):
            held.append((megabytes(), len(gc.get_objects())))
    (memory_before, objects_before), (memory, objects) = held
    # Objects are exact; memory is what Qt and the allocator make of it.
    assert objects < 1.02 * objects_before
    assert memory < 1.05 * memory_before, f"{memory_before:.1f} MB grew to {memory:.1f} MB"
    assert threading.active_count() == threads
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)] == []
    ours = [one for one in gc.get_objects() if isinstance(one, QTimer)]
    assert [one for one in ours if one.isActive()] == []

"""Random use of the whole window: no exception, no Qt warning, and memory that stays flat."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QMenu, QWidget

from commsfit import bootstrap
from commsfit.desktop.window import MainWindow
from commsfit.ports.themes import Theme
from tests.desktop.test_window import insides

SEED = int(os.environ.get("COMMSFIT_SOAK_SEED", "20261121"))
ACTIONS = int(os.environ.get("COMMSFIT_SOAK_ACTIONS", "3000"))
WARM = 2_000
_TEXTS = ("12", "10k", "8-15", "unknown", "2 weeks", "-1", "1e99", "30 %", "15 January", "", "a" * 300, "😀" * 20)
_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape)


class Hand:
    """One pair of hands that does not think."""

    def __init__(self, window: MainWindow, files: list[Path], random: Random) -> None:
        self.window, self.files, self.random = window, files, random
        self.last = "start"
        self._deeds: tuple[tuple[float, Callable[[], object]], ...] = (
            (0.45, self.click),
            (0.60, self.write),
            (0.72, self.press),
            (0.92, self.choose),
            (0.96, self.open),
            (1.00, self.resize),
        )

    def act(self) -> None:
        """Whatever comes to hand; a menu is closed again, a sheet answered."""
        draw = self.random.random()
        next(deed for most, deed in self._deeds if draw <= most)()
        QApplication.processEvents()
        # As the program's own loop does between two events; outside of it they would pile up.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if not self.window.isVisible():
            self.window.show()

    def top(self) -> QWidget:
        return QApplication.activeModalWidget() or self.window

    def click(self) -> None:
        seen = [one for one in self.top().findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        if seen:
            one = self.random.choice(seen)
            self.last = f"click {one.objectName()} {one.text()[:30]!r}"
            QTest.mouseClick(one, Qt.MouseButton.LeftButton)
        elif isinstance(self.top(), QDialog):
            self.top().close()

    def write(self) -> None:
        lines = [one for one in self.top().findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]
        if lines:
            one, text = self.random.choice(lines), self.random.choice(_TEXTS)
            self.last = f"write {text[:20]!r} into {one.objectName()}"
            one.setFocus()
            one.setText(text)
            QTest.keyClick(one, self.random.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)))

    def press(self) -> None:
        focused, key = QApplication.focusWidget() or self.top(), self.random.choice(_KEYS)
        self.last = f"press {key} on {type(focused).__name__} {focused.objectName()}"
        QTest.keyClick(focused, key)

    def choose(self) -> None:
        actions = [one for one in self.window.findChildren(QAction) if one.isEnabled() and one.text()]
        kept = [one for one in actions if "quit" not in one.text().lower() and not isinstance(one.parent(), QMenu)]
        if kept:
            one = self.random.choice(kept)
            self.last = f"choose {one.text()!r}"
            one.trigger()

    def open(self) -> None:
        path = self.random.choice(self.files)
        self.last = f"open {path.name}"
        self.window.open_file(path)

    def resize(self) -> None:
        self.last = "resize"
        self.window.resize(self.random.choice((760, 1024, 1320, 1900)), self.random.choice((520, 700, 1000)))


def resident() -> int:
    """Memory in use, in kB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    return 0


# The offscreen platform says it of every menu that opens.
@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_random_use_ends_no_window_and_eats_no_memory(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print(f"COMMSFIT_SOAK_SEED={SEED}")  # noqa: T201 - by it a failure is found again
    random = Random(SEED)
    files = [tmp_path / path.name for path in bootstrap.examples()]
    for file, path in zip(files, bootstrap.examples(), strict=True):
        file.write_bytes(path.read_bytes())
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda *_url: True))
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_a: (str(tmp_path / f"{random.choice('abc')}.x"), ""))
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_a: (str(random.choice(files)), "")))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_a: ""))
    hand, warm, kept = Hand(window, files, random), 0, tmp_path / "kept" / "logistics.commsfit"
    kept.parent.mkdir()
    kept.write_bytes(next(file for file in files if file.name == kept.name).read_bytes())
    for done in range(ACTIONS):
        hand.act()
        if done == WARM:
            warm = settled_memory(window, kept)
        if done % 1_000 == 0:
            print(done, resident(), hand.last)  # noqa: T201 - a run of an hour says how far it is
    assert window.isVisible(), hand.last
    if warm:
        assert settled_memory(window, kept) <= warm * 1.05


def settled_memory(window: MainWindow, file: Path) -> int:
    """Like with like: the same file on the same page in the same look, for what was written since is no leak."""
    while (sheet := QApplication.activeModalWidget()) is not None:
        sheet.close()
    window.choose_theme(Theme.LIGHT)
    window.perform("normal")
    office = insides(window)
    office.open(file)
    end = time.monotonic() + 60
    while office.session.opened.path != file:
        assert time.monotonic() < end, "the file opens"
        QApplication.processEvents()
    office.session.visit("verdict")
    QTest.qWait(1_000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return resident()

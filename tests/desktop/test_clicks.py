import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget

from commsfit.desktop.results.roadmap.board_card import BoardCard
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.workspace import Workspace
from tests.desktop.conftest import PAGES, some_examples
from tests.desktop.driving import click, named
from tests.desktop.touring import settle

MANY = 400
# Said of any menu on the platform that draws into memory.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture(autouse=True)
def somebody_who_cancels(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Closes every menu and sheet that a click opens, chooses no file, and keeps the addresses that were asked for."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_args: ("", "")))
    asked: list[str] = []

    def keep(url: QUrl) -> bool:
        asked.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(keep))
    timer = QTimer()
    timer.timeout.connect(cancel_what_is_open)
    timer.start(1)
    yield asked
    timer.stop()


def cancel_what_is_open() -> None:
    popup, sheet = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup is not None:
        popup.close()
    elif isinstance(sheet, QDialog):
        sheet.reject()


def pressable(page: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, BoardCard, SceneView)
    return [one for one in page.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible() and one.isEnabled()]


@pytest.mark.parametrize("name", some_examples("logistics"))
def test_everything_on_the_results_can_be_pressed_and_undone(window: MainWindow, name: str) -> None:
    assert window.office is not None
    window.office.open_example(name)
    session, workspace = window.office.session, window.office.workspace
    before = session.document
    for entry in PAGES:
        pressed = press_everything(workspace, entry.id)
        assert pressed, entry.id
        while session.history.canUndo():
            session.undo()
        session.work_on(0)
        assert session.document == before, entry.id


def press_everything(workspace: Workspace, page: str) -> set[str]:
    """Each thing of a page once, also what only appears by pressing another."""
    session, pressed = workspace.session, set[str]()
    for _ in range(MANY):
        workspace.show_page(page)
        settle()
        # A clone of a clone is no other thing: names count without their numbers.
        names = {re.sub(r"[ \d]+", "", named(one)): one for one in reversed(pressable(workspace.page(page)))}
        waiting = [name for name in names if name not in pressed]
        if not waiting:
            return pressed
        pressed.add(waiting[-1])
        document, step = session.document, session.history.index()
        click(names[waiting[-1]])
        changed = session.document is not document
        assert not changed or session.history.index() != step, f"{waiting[-1]} cannot be undone"
    raise AssertionError(f"{page} never runs out of things to press: {sorted(pressed)}")

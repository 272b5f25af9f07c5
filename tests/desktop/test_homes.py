"""Every widget lives in a window: one that only Python holds is taken down whenever, and wherever, it collects garbage.

In the middle of Qt's own list of widgets, in a thread, or after the application itself, that ends the program.
"""

import gc

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.workspace import Workspace
from tests.desktop.conftest import OpenWorkspace
from tests.desktop.sheets import sheets_of, shown

_WINDOWS = (MainWindow, Workspace, CustomerView)


def homeless() -> list[str]:
    """Widgets in no window, by what they are and say."""
    gc.collect()
    alone = [one for one in QApplication.topLevelWidgets() if one.parent() is None and not isinstance(one, _WINDOWS)]
    return [f"{type(one).__name__} {one.text() if isinstance(one, QLabel) else ''}" for one in alone]


def test_every_part_of_every_page_lives_in_the_window(open_example: OpenWorkspace, qapp: QApplication) -> None:
    before = set(homeless())
    workspace = open_example("logistics")
    for entry in workspace.entries:
        page = workspace.page(entry.id)
        while isinstance(page, SectionPage) and page.build_next():
            pass
        workspace.show_page(entry.id)
        qapp.processEvents()
    assert sorted(set(homeless()) - before) == []


def test_every_part_of_every_sheet_lives_in_it(session: Session, workspace: Workspace) -> None:
    before = set(homeless())
    for name, make in sheets_of(session, workspace).items():
        with shown(make):
            assert (name, sorted(set(homeless()) - before)) == (name, [])


@pytest.mark.usefixtures("qapp")
def test_a_widget_without_a_window_is_found() -> None:
    alone = QLabel("nobody's")
    assert "QLabel nobody's" in homeless()
    alone.deleteLater()


def test_the_room_takes_all_its_parts_along(session: Session, qtbot: QtBot) -> None:
    before = set(homeless())
    room = CustomerView(session)
    qtbot.addWidget(room)
    room.show()
    room.turn_to("goals")
    assert sorted(set(homeless()) - before) == []

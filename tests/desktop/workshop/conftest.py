from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from commsfit.desktop.opening.awake import Insides
from commsfit.desktop.session.session import Session
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workshop.workshop_page import WorkshopPage
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.document.assessment import LogEntry

HOURS = "developer_hours_per_week"


@pytest.fixture
def office(window: MainWindow, qtbot: QtBot) -> Insides:
    """What works inside a window in which an example is open, at the question for the developers' hours."""
    assert window.office is not None
    window.office.open_example("logistics")
    window.office.session.visit("developer_capacity", HOURS)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window.office


@pytest.fixture
def page(workspace: Workspace) -> WorkshopPage:
    """The workshop's page, shown, with nothing answered."""
    workspace.show_page("workshop")
    QApplication.processEvents()
    shown = workspace.page("workshop")
    assert isinstance(shown, WorkshopPage)
    return shown


def write_log(session: Session, *entries: LogEntry) -> None:
    """The log as if it had been opened with the file."""
    session.edit_assessment(replace(session.assessment, decisions=entries), "A log")
    QApplication.processEvents()

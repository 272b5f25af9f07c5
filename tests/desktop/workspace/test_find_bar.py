import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.find_bar import FindBar
from commsfit.desktop.workspace.page_words import FoundFrame, found_on, words_on
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.answers.answers import Answer
from tests.desktop.conftest import OpenWorkspace


@pytest.fixture
def at_costs(open_example: OpenWorkspace) -> Workspace:
    workspace = open_example("logistics")
    workspace.show_page("costs")
    QApplication.processEvents()
    return workspace


def bar_of(workspace: Workspace) -> FindBar:
    found = workspace.findChild(FindBar)
    assert isinstance(found, FindBar)
    return found


def told(bar: FindBar) -> str:
    return " ".join(one.text() for one in bar.findChildren(QLabel) if one.isVisible())


def frame_of(workspace: Workspace) -> FoundFrame:
    found = workspace.findChild(FoundFrame)
    assert isinstance(found, FoundFrame)
    return found


def test_what_is_found_is_framed_and_in_sight(at_costs: Workspace) -> None:
    at_costs.find_on_page()
    bar = bar_of(at_costs)
    page = at_costs.page("costs")
    last = [said for part, said in words_on(page) if isinstance(part, QLabel) and len(said) > 20][-1]
    bar.line.setText(last[:40])
    QApplication.processEvents()
    assert told(bar).startswith("1 of ")
    assert frame_of(at_costs).isVisible()
    assert not frame_of(at_costs).visibleRegion().isEmpty()


def test_enter_goes_from_one_to_the_next_and_round(at_costs: Workspace) -> None:
    at_costs.find_on_page()
    bar = bar_of(at_costs)
    bar.line.setText("cost")
    count = len(found_on(at_costs.page("costs"), "cost"))
    assert count > 2
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert told(bar) == f"2 of {count}"
    QTest.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told(bar) == f"{count} of {count}"


def test_what_is_not_there_is_said(at_costs: Workspace) -> None:
    at_costs.find_on_page()
    bar_of(at_costs).line.setText("xyzzy")
    assert told(bar_of(at_costs)) == "Not on this page"
    assert not frame_of(at_costs).isVisible()


def test_escape_leaves_the_page_as_it_was(at_costs: Workspace) -> None:
    at_costs.find_on_page()
    bar = bar_of(at_costs)
    bar.line.setText("cost")
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not frame_of(at_costs).isVisible()


def test_it_goes_on_with_the_next_page_and_with_other_answers(at_costs: Workspace) -> None:
    at_costs.find_on_page()
    bar = bar_of(at_costs)
    bar.line.setText("verdict")
    for page in ("verdict", "roadmap", "scenarios", "costs"):
        at_costs.show_page(page)
        at_costs.session.answer("internal_users", Answer(40 + len(page)))
        QApplication.processEvents()
        found = found_on(at_costs.page(page), "verdict")
        assert told(bar) == (f"1 of {len(found)}" if found else "Not on this page")


def test_a_question_is_found_by_its_words_and_escape_leads_back_into_it(workspace: Workspace) -> None:
    workspace.visit_question("developer_hours_per_week")
    workspace.find_on_page()
    bar = bar_of(workspace)
    bar.line.setText("hours a WEEK")
    assert told(bar).startswith("1 of")
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "developer_hours_per_week"


def test_ctrl_f_finds_on_the_page_and_in_the_report_in_the_paper(window: MainWindow, qtbot: QtBot) -> None:
    assert window.office is not None
    window.office.open_example("logistics")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar_of(window.office.workspace).isVisible()
    bar_of(window.office.workspace).end()
    window.office.session.visit("report")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Find in the report"

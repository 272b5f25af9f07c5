"""Find anything, and use an assessment as a template."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from commsfit.desktop.dialogs.palette import Findable, FindSheet, found_in
from commsfit.desktop.window import MainWindow


def palette(window: MainWindow) -> FindSheet:
    window.perform("palette")
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, FindSheet) and one.isVisible()]
    assert found
    return found[0]


def test_what_begins_with_the_word_comes_first_and_every_word_must_fit() -> None:
    things = [Findable(name, "page", lambda: None) for name in ("Readiness to build", "Build the report", "Costs")]
    assert [one.name for one in found_in(things, "build")] == ["Build the report", "Readiness to build"]
    assert found_in(things, "build costs") == ()


def test_a_question_is_found_by_its_words_and_opened(window: MainWindow) -> None:
    window.perform("new")
    sheet = palette(window)
    QTest.keyClicks(sheet.line, "ageing phone developers give hours")
    assert not sheet.found
    sheet.line.clear()
    QTest.keyClicks(sheet.line, "developer hours")
    assert [one.kind for one in sheet.found][:1] == ["question"]
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert window.office is not None
    assert window.office.workspace.current_question == "developer_hours_per_week"


def test_the_arrows_walk_the_list_while_one_types(window: MainWindow) -> None:
    window.perform("new")
    sheet = palette(window)
    QTest.keyClicks(sheet.line, "text")
    before = sheet.list.currentRow()
    QTest.keyClick(sheet.line, Qt.Key.Key_Down)
    assert sheet.list.currentRow() == before + 1
    assert sheet.line.hasFocus() or sheet.line.text() == "text"
    sheet.reject()


def test_at_home_no_page_is_offered(window: MainWindow) -> None:
    sheet = palette(window)
    assert "page" not in {one.kind for one in sheet.found}
    assert any(one.name == "New assessment" for one in sheet.found)
    sheet.reject()


def test_a_template_keeps_the_answers_and_leaves_the_client_behind(window: MainWindow) -> None:
    assert window.office is not None
    window.office.open_example("logistics")
    session = window.office.session
    answers = {asked: answer.said for asked, answer in session.answers.items()}
    session.history.setClean()
    window.perform("template")
    assert {asked: answer.said for asked, answer in session.answers.items()} == answers
    assert session.assessment.client.name == ""
    assert session.opened.path is None

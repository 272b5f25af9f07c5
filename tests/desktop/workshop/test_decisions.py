from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.office.file_actions import FileActions
from commsfit.desktop.opening.awake import Insides
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workshop import decisions_card
from commsfit.desktop.workshop.decision_row import DecisionRow
from commsfit.desktop.workshop.decision_sheet import DecisionSheet
from commsfit.desktop.workshop.decisions_card import AT_ONCE
from commsfit.desktop.workshop.workshop_page import WorkshopPage
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.document.assessment import LogEntry
from tests.desktop.conftest import TODAY
from tests.desktop.driving import button_saying, click, line, pick
from tests.desktop.workshop.conftest import HOURS, write_log

MONDAY = date(2026, 11, 16)


def come_back() -> None:
    """What a window manager does when a sheet closes, and this platform has none."""
    kinds = (MainWindow, Workspace)
    next(one for one in QApplication.topLevelWidgets() if isinstance(one, kinds) and one.isVisible()).activateWindow()
    QApplication.processEvents()


def press(key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the focus is."""
    held = QApplication.focusWidget()
    assert held is not None
    combined = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        combined |= modifier
    QTest.keyClick(held, key, combined)
    QApplication.processEvents()


def type_words(words: str) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, words)


def open_sheet() -> DecisionSheet:
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    return sheet_of(QApplication.topLevelWidgets())


def sheet_of(widgets: list[QWidget]) -> DecisionSheet:
    (found,) = (one for one in widgets if isinstance(one, DecisionSheet) and one.isVisible())
    return found


def log(office: Insides) -> tuple[LogEntry, ...]:
    return office.session.assessment.decisions


def shown(page: WorkshopPage) -> list[DecisionRow]:
    return [row for row in page.decisions.rows if row.isVisible()]


def words(page: WorkshopPage) -> list[str]:
    return [row.words.text() for row in shown(page)]


# Written down from anywhere ---------------------------------------------------


def test_a_decision_is_written_by_keyboard_alone_without_leaving_the_question(
    window: MainWindow, office: Insides
) -> None:
    before = QApplication.focusWidget()
    assert before is line(window, HOURS)
    open_sheet()
    type_words("We plan with 12 hours")
    press(Qt.Key.Key_Tab)
    type_words("Ada")
    press(Qt.Key.Key_Return)
    assert log(office) == (LogEntry("We plan with 12 hours", "Ada", TODAY, HOURS),)
    assert office.workspace.current_question == HOURS
    come_back()
    assert QApplication.focusWidget() is before


def test_enter_in_the_words_keeps_them_and_shift_with_enter_begins_a_line(office: Insides) -> None:
    open_sheet()
    type_words("One")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_words("Two")
    assert log(office) == ()
    press(Qt.Key.Key_Return)
    assert [entry.words for entry in log(office)] == ["One\nTwo"]


def test_a_decision_without_words_is_not_kept(office: Insides) -> None:
    sheet = open_sheet()
    type_words("   ")
    press(Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert not sheet.primary.isEnabled()
    assert log(office) == ()


def test_the_question_can_be_taken_off_and_put_on_again_by_keyboard(office: Insides) -> None:
    sheet = open_sheet()
    type_words("Nobody works at weekends")
    sheet.chip.chip.setFocus()
    press(Qt.Key.Key_Space)
    assert sheet.entry.question == ""
    assert sheet.chip.put_on.hasFocus()
    press(Qt.Key.Key_Space)
    assert sheet.entry.question == HOURS
    press(Qt.Key.Key_Space)
    click(sheet.primary)
    assert log(office)[0].question == ""


def test_where_no_question_is_looked_at_none_is_offered(office: Insides) -> None:
    office.session.visit("verdict")
    sheet = open_sheet()
    assert not sheet.chip.isVisible()
    assert sheet.entry.question == ""


def test_the_link_under_a_question_writes_a_decision_on_it(window: MainWindow, office: Insides) -> None:
    office.session.visit("goals", "goals")
    pick(window, "We decided")
    assert sheet_of(QApplication.topLevelWidgets()).entry.question == "goals"


def test_a_name_that_was_said_before_is_completed(office: Insides) -> None:
    write_log(office.session, LogEntry("Before", "Ada Lovelace"))
    sheet = open_sheet()
    press(Qt.Key.Key_Tab)
    type_words("ada")
    assert sheet.by.text().lower() == "ada lovelace"
    type_words("m")
    assert sheet.by.text() == "adam"


def test_another_day_can_be_picked_but_none_to_come(office: Insides) -> None:
    sheet = open_sheet()
    type_words("Decided on Monday")
    sheet.day.menu().aboutToShow.emit()
    calendar = sheet.day.menu().findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.maximumDate() == QDate(TODAY.year, TODAY.month, TODAY.day)
    sheet.day.take(MONDAY)
    assert "16 November 2026" in sheet.day.accessibleName()
    press(Qt.Key.Key_Return)
    assert log(office)[0].on == MONDAY


def test_what_was_typed_into_a_sheet_that_was_left_stands_in_the_next(office: Insides) -> None:
    open_sheet()
    type_words("Half a sent")
    press(Qt.Key.Key_Escape)
    assert log(office) == ()
    come_back()
    office.session.visit("goals", "goals")
    sheet = open_sheet()
    assert (sheet.entry.words, sheet.entry.question) == ("Half a sent", HOURS)
    type_words("ence")
    press(Qt.Key.Key_Return)
    assert [entry.words for entry in log(office)] == ["Half a sentence"]
    come_back()
    assert open_sheet().entry.words == ""


def test_what_was_left_in_one_document_does_not_stand_in_another(window: MainWindow, office: Insides) -> None:
    open_sheet()
    type_words("About this client")
    press(Qt.Key.Key_Escape)
    office.session.history.setClean()
    office.open_example("shop")
    window.activateWindow()
    window.actions_by_name["decide"].trigger()
    assert sheet_of(QApplication.topLevelWidgets()).entry.words == ""


def test_a_file_handed_over_meanwhile_waits_so_that_no_decision_gets_into_another_document(
    window: MainWindow, office: Insides, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file, opened = Path("other.commsfit"), list[Path]()
    monkeypatch.setattr(FileActions, "open", lambda _desk, path: opened.append(path))
    office.session.history.setClean()
    sheet = open_sheet()
    type_words("About this client")
    window.open_file(file)
    assert sheet.isVisible()
    assert opened == []
    sheet.reject()
    qtbot.waitUntil(lambda: opened == [file])
    assert log(office) == ()


# Undone ------------------------------------------------------------------------


def test_undo_names_a_decision_and_leads_to_where_it_stood(window: MainWindow, office: Insides) -> None:
    open_sheet()
    type_words("We start small")
    press(Qt.Key.Key_Return)
    assert window.actions_by_name["undo"].text() == "&Undo: Decision"
    window.actions_by_name["undo"].trigger()
    assert log(office) == ()
    assert office.workspace.current == "workshop"
    assert window.actions_by_name["redo"].text() == "&Redo: Decision"
    window.actions_by_name["redo"].trigger()
    assert [entry.words for entry in log(office)] == ["We start small"]


# Read and changed ----------------------------------------------------------------


def test_the_newest_decision_is_read_first(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("Today", on=TODAY), LogEntry("Monday", on=MONDAY), LogEntry("Later", on=TODAY))
    assert words(page) == ["Later", "Today", "Monday"]
    assert page.headline.text() == "Three decisions"


def test_a_decision_is_told_with_name_day_and_a_way_to_its_question(page: WorkshopPage, workspace: Workspace) -> None:
    write_log(page.session, LogEntry("We plan with 12", "Ada", MONDAY, HOURS))
    (row,) = shown(page)
    assert row.told.text() == "Ada, 16 November 2026"
    click(row.about)
    assert workspace.current_question == HOURS


def test_a_question_of_another_rulebook_is_named_and_leads_nowhere(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("We keep the fax", question="fax_lines"))
    (row,) = shown(page)
    assert row.about.text() == "fax_lines"
    assert not row.about.isEnabled()


def test_a_decision_is_worded_anew_in_its_place(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("One", "Ada", MONDAY, HOURS), LogEntry("Two", on=TODAY))
    click(shown(page)[1].change)
    sheet = sheet_of(QApplication.topLevelWidgets())
    assert sheet.entry == LogEntry("One", "Ada", MONDAY, HOURS)
    sheet.words.selectAll()
    type_words("First")
    press(Qt.Key.Key_Return)
    assert page.session.assessment.decisions == (LogEntry("First", "Ada", MONDAY, HOURS), LogEntry("Two", on=TODAY))
    assert page.session.history.undoText() == "Change of a decision"
    come_back()
    assert shown(page)[1].change.hasFocus()


def test_what_was_typed_into_a_change_that_was_left_stands_in_the_next(page: WorkshopPage) -> None:
    one, two = LogEntry("One", "Ada", MONDAY, HOURS), LogEntry("Two", on=TODAY)
    write_log(page.session, one, two)
    change(page, "One").words.selectAll()
    type_words("First, and")
    press(Qt.Key.Key_Escape)
    assert page.session.assessment.decisions == (one, two)
    assert change(page, "Two").entry == two
    press(Qt.Key.Key_Escape)
    assert change(page, "One").entry == LogEntry("First, and", "Ada", MONDAY, HOURS)
    type_words(" now")
    press(Qt.Key.Key_Return)
    assert page.session.assessment.decisions[0].words == "First, and now"
    page.session.undo()
    assert change(page, "One").entry == one


def test_a_change_left_in_one_document_does_not_stand_in_another(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("One"))
    change(page, "One")
    type_words("About this client: ")
    press(Qt.Key.Key_Escape)
    page.session.open(page.session.opened)
    write_log(page.session, LogEntry("One"))
    assert change(page, "One").entry.words == "One"


def test_a_change_that_was_emptied_begins_again_with_the_decision(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("One"))
    change(page, "One").words.clear()
    press(Qt.Key.Key_Escape)
    assert change(page, "One").entry.words == "One"


def change(page: WorkshopPage, decision: str) -> DecisionSheet:
    come_back()
    click(next(row for row in shown(page) if row.words.text() == decision).change)
    return sheet_of(QApplication.topLevelWidgets())


def test_a_new_decision_is_seen_even_by_who_reads_the_earliest(page: WorkshopPage) -> None:
    log = tuple(LogEntry(f"Decision {number}") for number in range(AT_ONCE + 1))
    write_log(page.session, *log)
    click(page.decisions.earlier)
    write_log(page.session, *log, LogEntry("New"))
    assert words(page)[0] == "New"


def test_a_decision_is_removed_and_the_focus_stays_in_the_list(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("One"), LogEntry("Two"))
    shown(page)[0].strike.setFocus()
    press(Qt.Key.Key_Space)
    assert words(page) == ["One"]
    assert shown(page)[0].strike.hasFocus()
    press(Qt.Key.Key_Space)
    assert page.session.assessment.decisions == ()
    assert page.decisions.write.hasFocus()
    assert page.headline.text() == "Nothing decided yet"
    page.session.undo()
    assert words(page) == ["One"]


def test_enter_held_down_removes_no_more_than_one(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("One"), LogEntry("Two"), LogEntry("Three"))
    shown(page)[0].strike.setFocus()
    press(Qt.Key.Key_Return)
    for _ in range(5):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QApplication.sendEvent(shown(page)[0].strike, again)
    assert words(page) == ["Two", "One"]


def test_five_hundred_decisions_make_no_more_rows_than_one_looks_at(page: WorkshopPage) -> None:
    write_log(page.session, *(LogEntry(f"Decision {number} " + "x" * 10_000, "Ada", TODAY) for number in range(500)))
    assert len(page.decisions.rows) == AT_ONCE
    assert words(page)[0].startswith("Decision 499 ")
    assert max(len(row.words.text()) for row in shown(page)) < 1_000
    click(page.decisions.earlier)
    assert len(page.decisions.rows) == AT_ONCE
    assert words(page)[0].startswith(f"Decision {499 - AT_ONCE} ")
    assert shown(page)[0].change.hasFocus()
    click(page.decisions.later)
    assert words(page)[0].startswith("Decision 499 ")
    assert not page.decisions.later.isVisible()


def test_the_earliest_decisions_are_reached_and_removed_like_any_other(
    page: WorkshopPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(decisions_card, "announce", lambda _where, words: told.append(words))
    write_log(page.session, *(LogEntry(f"Decision {number}") for number in range(AT_ONCE + 2)))
    click(page.decisions.earlier)
    assert words(page) == ["Decision 1", "Decision 0"]
    assert told == [f"Decisions {AT_ONCE + 1} to {AT_ONCE + 2}"]
    click(shown(page)[0].strike)
    assert words(page) == ["Decision 0"]
    click(shown(page)[0].strike)
    assert words(page)[-1] == "Decision 2"
    assert len(words(page)) == AT_ONCE


def test_a_long_decision_can_be_read_to_its_end(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("word " * 2_000 + "end"))
    (row,) = shown(page)
    assert not row.words.text().endswith("end")
    click(row.more)
    assert row.words.text().endswith("end")
    click(row.more)
    assert not row.words.text().endswith("end")


def test_tab_walks_the_page_in_the_order_of_reading(page: WorkshopPage) -> None:
    write_log(page.session, LogEntry("One", question=HOURS), LogEntry("Two"))
    page.session.park("goals", parked=True)
    QApplication.processEvents()
    stops = [stop for stop in page.stops if stop.isVisible() and stop.isEnabled()]
    stops[0].setFocus()
    walked = []
    for _ in stops:
        walked.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    assert walked == stops
    assert len(stops) >= 9


def test_the_page_is_reached_and_left_by_the_same_key(office: Insides) -> None:
    press(Qt.Key.Key_F6)
    assert office.workspace.current == "workshop"
    press(Qt.Key.Key_Return)
    assert sheet_of(QApplication.topLevelWidgets()).entry.question == ""
    press(Qt.Key.Key_Escape)
    come_back()
    press(Qt.Key.Key_F6)
    assert (office.workspace.current, office.workspace.current_question) == ("developer_capacity", HOURS)


def test_back_leads_from_the_page_to_where_one_was(window: MainWindow, office: Insides) -> None:
    press(Qt.Key.Key_F6)
    click(button_saying(window, "Back"))
    assert office.workspace.current_question == HOURS
    office.session.visit("costs")
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert office.workspace.current == "costs"

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.dialogs.asking import UnsavedSheet
from commsfit.desktop.home.home_cards import show_recoveries
from commsfit.desktop.opening.awake import Awake, Insides
from commsfit.desktop.session.scenario_edits import add_scenario
from commsfit.desktop.widgets.controls.choosing.tap_card import TapCard
from commsfit.desktop.window import MainWindow
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Client, Document, Scenario
from commsfit.ports.filing import Opened, Recovery
from commsfit.ports.themes import Theme
from commsfit.reporting.orders import ReportForm, ReportOrder
from tests.desktop.conftest import TODAY, example_document
from tests.desktop.driving import button, button_saying, click, line, type_into

HOURS = "developer_hours_per_week"


@pytest.fixture(autouse=True)
def no_native_file_dialogs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody sits at the test's file dialogs: they choose one file."""
    target = str(tmp_path / "chosen.commsfit")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (target, "")))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_args: (target, "")))


def insides(window: MainWindow) -> Insides:
    assert window.office is not None
    return window.office


def act(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()
    QApplication.processEvents()


def open_sheet(qtbot: QtBot) -> QDialog:
    """The sheet that stands over the window, as soon as it is there."""

    def visible() -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()))
    return visible()[0]


def press_in_sheet(qtbot: QtBot, words: str) -> None:
    """Press a button of the sheet that stands over the window."""
    click(button_saying(open_sheet(qtbot), words))


def test_home_comes_first_and_is_called_by_the_name_of_the_program(window: MainWindow) -> None:
    assert window.windowTitle() == "CommsFit"
    assert window.is_at_home
    assert window.home.isVisible()


def test_home_shows_every_example_with_a_line_and_its_verdict(window: MainWindow, awake: Awake) -> None:
    cards = [card for card in window.home.findChildren(TapCard) if card.objectName().startswith("example.")]
    assert len(cards) == len(awake.examples) >= 8
    for card in cards:
        assert card.accessibleName()
        assert card.accessibleDescription()


def test_a_new_assessment_goes_to_the_question_that_decides_most(window: MainWindow) -> None:
    click(button_saying(window.home, "New assessment"))
    assert not window.is_at_home
    assert insides(window).workspace.current == "goals"


def test_from_new_to_a_settled_verdict_by_hand(window: MainWindow) -> None:
    click(button_saying(window.home, "New assessment"))
    office = insides(window)
    for question in ("engineering_team", "rest_api_expertise"):
        office.session.visit("developer_capacity", question)
        click(button(window, f"{question}.yes"))
    figures = {HOURS: "40", "days_to_go_live": "90", "external_messages_per_month": "25k", "internal_users": "12"}
    figures |= {"workflow_deviation_percent": "35%", "unmet_requirement_percent": "35%"}
    for question, text in figures.items():
        office.session.visit(office.session.rulebook.question(question).section, question)
        type_into(line(window, question), text)
    office.session.visit("goals", "goals")
    click(button(window, "goals.customer_notifications"))
    assert office.session.preview.verdict.outcome == "cpaas"
    act(window, "result")
    assert office.workspace.current == "verdict"


def test_title_and_changed_mark_follow_the_file(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    assert window.windowTitle() == "northwind.commsfit[*] – CommsFit"
    assert not window.isWindowModified()
    insides(window).session.answer(HOURS, Answer(15))
    assert window.isWindowModified()
    act(window, "save")
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert b'"developer_hours_per_week": 15' in file.read_bytes().replace(b"\n", b" ")


def test_a_saved_file_is_listed_at_home_with_its_verdict(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    act(window, "close")
    assert window.is_at_home
    card = window.home.findChild(TapCard, "recent.northwind.commsfit")
    assert isinstance(card, TapCard)
    assert "Buy now, build later" in card.accessibleDescription()


def test_closing_asks_once_and_saving_is_one_answer(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    insides(window).session.answer(HOURS, Answer(17))
    window.close()
    press_in_sheet(qtbot, "Save")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert b"17" in file.read_bytes()


def test_staying_keeps_the_window_and_the_work(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    insides(window).session.answer(HOURS, Answer(17))
    window.close()
    press_in_sheet(qtbot, "Cancel")
    assert window.isVisible()
    assert insides(window).session.answers[HOURS] == Answer(17)


def test_nothing_is_asked_where_nothing_is_unsaved(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    window.close()
    assert not window.isVisible()


def test_a_file_that_is_none_is_told_in_the_banner(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    wrong = tmp_path / "notes.commsfit"
    wrong.write_text("dear diary", encoding="utf-8")
    window.open_file(wrong)
    qtbot.waitUntil(lambda: bool(window.banner.words))
    assert "notes.commsfit" in window.banner.words
    assert window.is_at_home


def test_a_file_dropped_on_the_window_opens(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    move, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), move, dropped, left, plain)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(10, 10), move, dropped, left, plain))
    qtbot.waitUntil(lambda: not window.is_at_home)
    assert insides(window).session.assessment.client.name == "Northwind Freight"


def test_what_is_asked_for_before_all_is_awake_is_done_then(window: MainWindow) -> None:
    done: list[str] = []
    office, window._office = window._office, None
    window.when_awake(lambda: done.append("asked"))
    assert done == []
    window._office = office
    for waiting in window._waiting:
        waiting()
    assert done == ["asked"]


def test_save_as_asks_where_and_keeps_the_password(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    act(window, "new")
    insides(window).session.answer(HOURS, Answer(12))
    act(window, "protect")
    for field in open_sheet(qtbot).findChildren(QWidget):
        if field.accessibleName() in ("Password", "The same again"):
            field.setProperty("text", "correct horse")
    press_in_sheet(qtbot, "Protect")
    target = tmp_path / "chosen.commsfit"
    qtbot.waitUntil(target.exists, timeout=20_000)
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=20_000)
    assert b"developer_hours" not in target.read_bytes()


def test_undo_stands_in_the_menu_with_its_words(window: MainWindow) -> None:
    act(window, "new")
    assert not window.actions_by_name["undo"].isEnabled()
    insides(window).session.answer(HOURS, Answer(12))
    assert window.actions_by_name["undo"].text() == "&Undo: Developer hours"
    act(window, "undo")
    assert HOURS not in insides(window).session.answers
    assert window.actions_by_name["redo"].text() == "&Redo: Developer hours"


def test_ctrl_z_in_a_field_undoes_the_edit_and_shows_what_was_there(window: MainWindow) -> None:
    act(window, "new")
    session = insides(window).session
    session.answer(HOURS, Answer(12))
    session.pause()
    session.visit("developer_capacity", HOURS)
    QApplication.processEvents()
    edit = line(window, HOURS)
    type_into(edit, "25")
    assert session.answers[HOURS] == Answer(25)
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (session.answers[HOURS], edit.text()) == (Answer(12), "12")
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (session.answers[HOURS], edit.text()) == (Answer(25), "25")


def test_the_client_is_named_by_a_sheet(window: MainWindow, qtbot: QtBot) -> None:
    act(window, "new")
    act(window, "client")
    named = [one for one in open_sheet(qtbot).findChildren(QWidget) if one.accessibleName() == "Client"]
    named[0].setProperty("text", "Acme")
    press_in_sheet(qtbot, "Keep")
    assert insides(window).session.assessment.client.name == "Acme"
    assert "Acme" in window.windowTitle()


def test_the_title_names_the_client_also_after_other_edits(window: MainWindow) -> None:
    act(window, "new")
    insides(window).session.answer(HOURS, Answer(12))
    insides(window).session.describe(Client(name="Acme"))
    assert window.windowTitle().startswith("Acme")


def test_a_report_opens_as_the_assessment_that_it_carries(
    window: MainWindow, awake: Awake, book: Rulebook, tmp_path: Path, qtbot: QtBot
) -> None:
    assessment = example_document(book, "shop").assessment
    order = ReportOrder(assessment, assessment.scenarios[0].name, TODAY)
    report = tmp_path / "report.pdf"
    report.write_bytes(awake.reporting.write(order, ReportForm.PDF))
    before = report.read_bytes()
    window.open_file(report)
    qtbot.waitUntil(lambda: not window.is_at_home)
    assert insides(window).session.assessment.client.name == assessment.client.name
    insides(window).session.answer(HOURS, Answer(33))
    act(window, "save")
    target = tmp_path / "chosen.commsfit"
    qtbot.waitUntil(target.exists)
    assert report.read_bytes() == before


def test_the_rail_offers_to_name_what_has_no_name(window: MainWindow) -> None:
    act(window, "new")
    offered = button_saying(window, "Whom is it for?")
    insides(window).session.describe(Client("Acme"))
    QApplication.processEvents()
    assert not offered.isVisible()


def test_scenarios_are_listed_and_chosen_in_the_menu(window: MainWindow) -> None:
    act(window, "new")
    session = insides(window).session
    add_scenario(session, "More hours")
    menu = next(one for one in window.menuBar().findChildren(QMenu) if one.title() == "&Scenario")
    named = {one.text(): one for one in menu.actions() if one.isCheckable()}
    assert named["More hours"].isChecked()
    named["Today"].trigger()
    assert session.scenario.name == "Today"


def test_looks_are_chosen_in_the_menu_and_kept(window: MainWindow, awake: Awake) -> None:
    window.choose_theme(Theme.DARK)
    act(window, "larger")
    kept = awake.filing.preferences()
    assert (kept.theme, kept.text_percent) == (Theme.DARK, 115)
    act(window, "normal")
    assert awake.filing.preferences().text_percent == 100


def test_unsaved_work_of_a_window_that_was_killed_is_offered_and_restored(
    window: MainWindow, awake: Awake, qtbot: QtBot
) -> None:
    left = Document(Assessment(Client("Left behind"), (Scenario("Today", Answers({HOURS: Answer(19)})),)))
    recovery = Recovery(Path("gone"), None, datetime(2026, 11, 20, tzinfo=UTC), protected=False, document=left)
    show_recoveries(window.home, [recovery])
    QApplication.processEvents()
    click(button_saying(window.home, "Restore"))
    qtbot.waitUntil(lambda: not window.is_at_home)
    assert insides(window).session.answers[HOURS] == Answer(19)
    assert window.isWindowModified()
    assert awake.filing.recoveries() == ()


def test_restored_work_remembers_its_file_and_saving_proposes_that(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose_nothing(_parent: QWidget, _title: str, start: str, _kind: str) -> tuple[str, str]:
        proposed.append(start)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(choose_nothing))
    left = Document(Assessment(Client("Left behind")))
    show_recoveries(
        window.home, [Recovery(Path("gone"), file, datetime(2026, 11, 20, tzinfo=UTC), protected=False, document=left)]
    )
    QApplication.processEvents()
    click(button_saying(window.home, "Restore"))
    qtbot.waitUntil(lambda: not window.is_at_home)
    assert window.windowTitle().startswith(file.name)
    assert insides(window).session.opened.path is None, "nothing is written over it unasked"
    act(window, "save")
    assert proposed == [str(file)]


def test_the_window_fits_the_screen_that_it_opens_on(window: MainWindow) -> None:
    room = window.screen().availableSize()
    for side, minimum, free in (
        (window.width(), window.minimumWidth(), room.width()),
        (window.height(), window.minimumHeight(), room.height()),
    ):
        assert max(side, minimum) < free


def test_keys_of_the_customers_window_lead_on_and_back_and_end_it(window: MainWindow, qtbot: QtBot) -> None:
    act(window, "new")
    office = insides(window)
    act(window, "room")
    (room,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible())
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    first = office.workspace.current_question
    plain, alt = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
    for key, modifier in ((Qt.Key.Key_PageDown, plain), (Qt.Key.Key_Right, alt)):
        before = office.workspace.current_question
        QTest.keyClick(room, key, modifier)
        assert office.workspace.current_question != before
    QTest.keyClick(room, Qt.Key.Key_PageUp)
    QTest.keyClick(room, Qt.Key.Key_PageUp)
    assert office.workspace.current_question == first
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert not room.isVisible()


def test_the_sheet_for_unsaved_work_names_the_document(qtbot: QtBot) -> None:
    sheet = UnsavedSheet("northwind.commsfit")
    qtbot.addWidget(sheet)
    assert "northwind.commsfit" in sheet.windowTitle()


def test_a_sheet_returns_at_once_and_the_window_lives_on_behind_it(window: MainWindow, qtbot: QtBot) -> None:
    act(window, "new")
    act(window, "client")
    sheet = open_sheet(qtbot)
    assert QApplication.activeModalWidget() is sheet
    act(window, "rename_scenario")
    assert [one for one in window.findChildren(QDialog) if one.isVisible()] == [sheet], "no action acts behind a sheet"


def test_a_sheet_goes_with_the_document_that_it_asks_about(window: MainWindow, qtbot: QtBot) -> None:
    act(window, "new")
    act(window, "client")
    sheet = open_sheet(qtbot)
    insides(window).session.open(Opened(Document(Assessment(Client("Another"))), None, None))
    assert not sheet.isVisible()
    assert insides(window).session.assessment.client.name == "Another"


def test_at_home_nothing_of_the_document_before_can_be_undone(window: MainWindow) -> None:
    act(window, "new")
    insides(window).session.answer(HOURS, Answer(12))
    insides(window).session.history.setClean()
    act(window, "close")
    assert window.is_at_home
    assert not window.actions_by_name["undo"].isEnabled()
    assert HOURS not in insides(window).session.answers


def test_an_entry_of_the_scenario_menu_that_is_out_of_date_is_dead(window: MainWindow) -> None:
    act(window, "new")
    session = insides(window).session
    add_scenario(session, "More hours")
    menu = window.titles["&Scenario"]
    before = [action for action in menu.actions() if action.isCheckable()]
    session.open(Opened(Document(), None, None))
    for action in before:
        action.trigger()
    assert (session.index, [one.name for one in session.assessment.scenarios]) == (0, ["Today"])

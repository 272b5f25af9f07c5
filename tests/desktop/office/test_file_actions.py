from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from commsfit.desktop.dialogs.password import PasswordSheet
from commsfit.desktop.window import MainWindow
from commsfit.domain.answers.answers import Answer
from commsfit.storage.format.protection import is_protected, unseal
from tests.desktop.results.reading import words_of
from tests.desktop.test_window import HOURS, act, insides, open_sheet, press_in_sheet


@pytest.mark.parametrize("action", ["save", "save_as"])
def test_a_save_that_ends_late_does_not_name_the_next_document_after_its_file(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    office = insides(window)
    chosen = file.with_name("chosen.commsfit")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (str(chosen), "")))
    office.session.answer(HOURS, Answer(17))
    late: list[Callable[[], object]] = []
    with monkeypatch.context() as slow:
        slow.setattr(window.work, "run", lambda work, then, _fail: late.append(lambda: then(work())))
        act(window, action)
    office.session.history.setClean()
    office.open_example("shop")
    late[0]()
    written = file if action == "save" else chosen
    assert b'"developer_hours_per_week": 17' in written.read_bytes()
    assert office.session.opened.path is None


def test_what_is_typed_while_a_file_is_unlocked_is_asked_about_before_it_goes(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    act(window, "new")
    office = insides(window)
    late: list[Callable[[], object]] = []
    with monkeypatch.context() as slow:
        slow.setattr(window.work, "run", lambda work, then, _fail: late.append(lambda: then(work())))
        window.open_file(file)
    office.session.answer(HOURS, Answer(17))
    late[0]()
    press_in_sheet(qtbot, "Cancel")
    assert office.session.answers[HOURS].said == 17
    assert office.session.opened.path is None
    assert office.session.is_changed


@pytest.mark.parametrize(("press", "kept"), [("Replace it", 17), ("Cancel", 15)])
def test_a_file_changed_elsewhere_is_replaced_only_when_that_is_wanted(
    window: MainWindow, file: Path, qtbot: QtBot, press: str, kept: int
) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    office = insides(window)
    office.session.answer(HOURS, Answer(15))
    act(window, "save")
    qtbot.waitUntil(lambda: not office.session.is_changed)
    file.write_bytes(file.read_bytes() + b"\n")
    office.session.answer(HOURS, Answer(17))
    act(window, "save")
    press_in_sheet(qtbot, press)
    qtbot.waitUntil(lambda: window.banner.isVisible() and office.session.is_changed is (press == "Cancel"))
    assert f'"developer_hours_per_week": {kept}'.encode() in file.read_bytes()


def test_both_are_kept_side_by_side_where_two_changed_one_file(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    office = insides(window)
    theirs = file.read_bytes() + b"\n"
    file.write_bytes(theirs)
    office.session.answer(HOURS, Answer(17))
    act(window, "save")
    press_in_sheet(qtbot, "Keep both")
    qtbot.waitUntil(lambda: not office.session.is_changed)
    (mine,) = (each for each in file.parent.glob(f"{file.stem} (mine, *){file.suffix}"))
    assert file.read_bytes() == theirs
    assert b'"developer_hours_per_week": 17' in mine.read_bytes()
    assert office.session.opened.path == mine
    assert mine.name in window.windowTitle()


def protect(window: MainWindow, qtbot: QtBot, password: str, press: str = "Protect") -> None:
    act(window, "protect")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PasswordSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, PasswordSheet)
    for field in sheet.findChildren(QLineEdit):
        field.setText(password)
    next(one for one in sheet.findChildren(QAbstractButton) if one.text() == press).click()


def test_a_password_is_given_changed_and_removed_where_the_file_lies(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (str(file), "")))
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    office, action = insides(window), window.actions_by_name["protect"]
    assert action.text() == "Save with a &password…"
    protect(window, qtbot, "horse battery")
    qtbot.waitUntil(lambda: office.session.opened.protected)
    assert action.text() == "Change or remove the &password…"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_args: pytest.fail("asked where")))
    first = file.read_bytes()
    protect(window, qtbot, "staple correct")
    qtbot.waitUntil(lambda: file.read_bytes() != first)
    assert unseal(file.read_bytes(), "staple correct")
    qtbot.waitUntil(lambda: "The password is changed" in window.banner.words)
    protect(window, qtbot, "", "Remove the password")
    qtbot.waitUntil(lambda: not office.session.opened.protected)
    assert not is_protected(file.read_bytes())
    assert "needs no password any more" in window.banner.words
    assert action.text() == "Save with a &password…"


def test_saving_as_keeps_a_protected_file_protected(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = iter((file, file.with_name("copy.commsfit")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (str(next(places)), "")))
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    protect(window, qtbot, "horse battery")
    qtbot.waitUntil(lambda: insides(window).session.opened.protected)
    act(window, "save_as")
    qtbot.waitUntil(file.with_name("copy.commsfit").exists)
    qtbot.waitUntil(lambda: insides(window).session.opened.path == file.with_name("copy.commsfit"))
    assert insides(window).session.opened.protected
    assert is_protected(file.with_name("copy.commsfit").read_bytes())


LEAVING = ("home", "new", "quit")


@pytest.mark.parametrize("action", LEAVING)
def test_what_cannot_be_read_is_never_left_behind_silently(window: MainWindow, qtbot: QtBot, action: str) -> None:
    act(window, "new")
    office = insides(window)
    office.workspace.visit_question(HOURS)
    field = office.workspace.findChild(QLineEdit, HOURS)
    assert field is not None
    QTest.keyClicks(field, "12 apples")
    assert not office.session.is_changed
    act(window, action)
    assert "“12 apples” was not understood: Developer hours stays open." in words_of(open_sheet(qtbot))
    press_in_sheet(qtbot, "Cancel")
    assert window.isVisible()
    assert office.workspace.unread
    act(window, action)
    press_in_sheet(qtbot, "Leave")
    qtbot.waitUntil(lambda: window.is_at_home or not window.isVisible() or not office.workspace.unread)


@pytest.mark.parametrize("action", LEAVING)
def test_what_stands_in_a_form_is_never_left_behind_silently(
    window: MainWindow, file: Path, qtbot: QtBot, action: str
) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    insides(window).session.keep_draft("done.any", ("Minutes of the board", ""))
    act(window, action)
    assert "“Minutes of the board” stands in a form and is not kept there." in words_of(open_sheet(qtbot))
    press_in_sheet(qtbot, "Cancel")
    assert not window.is_at_home


def test_what_is_lost_even_by_saving_is_told_where_saving_is_offered(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    window.open_file(file)
    qtbot.waitUntil(lambda: not window.is_at_home)
    session = insides(window).session
    session.answer(HOURS, Answer(17))
    session.keep_draft("done.any", ("Minutes of the board", ""))
    act(window, "home")
    told = words_of(open_sheet(qtbot))
    assert {"Save", "“Minutes of the board” stands in a form and is not kept there."} <= set(told)
    press_in_sheet(qtbot, "Do not save")
    qtbot.waitUntil(lambda: window.is_at_home)

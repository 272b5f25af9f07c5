"""An exception anywhere in the window is told in the banner, the last good state is shown, and nothing is lost."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.office.file_actions import FileActions
from commsfit.desktop.office.office import Office
from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.rail import Rail, RailRow
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.definitions.rulebook import Rulebook
from tests.desktop.driving import button_saying, click
from tests.desktop.test_window import HOURS, act, insides

Plant = Callable[[type, str], None]
STOPPED, FELL_BACK = "was stopped", "it was taken back"


def fail(kind: object = "", *_arguments: object, **_keywords: object) -> None:
    raise RuntimeError(f"planted {kind}")


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """From now on a method breaks."""

    def planted(kind: type, name: str) -> None:
        def broken(*_arguments: object, **_keywords: object) -> None:
            raise RuntimeError(f"planted in {name}")

        monkeypatch.setattr(kind, name, broken)

    return planted


@pytest.fixture
def caught(qtbot: QtBot) -> Iterator[list[str]]:
    """What reached the hook that was there before the window's own."""
    with qtbot.capture_exceptions() as exceptions:
        messages: list[str] = []
        yield messages
        messages += [str(problem) for _kind, problem, _trace in exceptions]
    assert messages
    assert all(message.startswith("planted") for message in messages)


@pytest.fixture
def working(caught: list[str], window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with an answer that was shown well."""
    assert caught == []
    act(window, "new")
    session = insides(window).session
    session.answer(HOURS, Answer(12))
    qtbot.waitUntil(lambda: session._shown_well[0] == session._state)
    return window


def told(window: MainWindow, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.banner.words)


BROKEN: dict[str, tuple[type, str, Callable[[MainWindow], object]]] = {
    "paintEvent": (RailRow, "_paint_words", lambda window: window.grab()),
    "showEvent": (Rail, "refresh", lambda window: insides(window).session.visit("verdict")),
    "resizeEvent": (Workspace, "_fit", lambda window: window.resize(1000, 700)),
    "a change of text size": (Workspace, "_fit", lambda window: act(window, "larger")),
    "keyPressEvent": (Workspace, "go_on", lambda window: press(insides(window).workspace, Qt.Key.Key_Return)),
    "sizeHint": (RailRow, "_title_height", lambda window: measured_anew(window.findChildren(RailRow)[1])),
    "eventFilter": (Sheet, "_grow", lambda window: act(window, "client")),
    "a slot": (Workspace, "_step", lambda window: click(button_saying(window, "Next"))),
    "an action": (FileActions, "save_as", lambda window: act(window, "save_as")),
}


def close_sheets(window: MainWindow) -> None:
    for sheet in window.findChildren(QDialog):
        sheet.reject()


def measured_anew(row: RailRow) -> None:
    row._heights.clear()
    row.sizeHint()


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def test_a_fault_in_whatever_qt_calls_is_told_and_survived(
    working: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = insides(working)
    assert isinstance(office, Office)
    for kind, (where, name, provoke) in BROKEN.items():
        working.banner.hide()
        with monkeypatch.context() as patch:
            patch.setattr(where, name, partial(fail, kind))
            provoke(working)
            qtbot.waitUntil(lambda kind=kind: f"planted {kind}" in office._mishaps._details)  # type: ignore[misc]  # bound here
            told(working, qtbot, STOPPED)
        assert working.isVisible()
        assert insides(working).session.answers[HOURS] == Answer(12)
        assert insides(working).session.history.count() == 1
        close_sheets(working)


def test_a_step_that_cannot_be_shown_is_taken_back_and_can_be_taken_again(
    working: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = insides(working).session
    with monkeypatch.context() as broken:
        broken.setattr(Rail, "refresh", fail)
        session.answer("internal_users", Answer(80))
        told(working, qtbot, FELL_BACK)
    assert list(session.answers) == [HOURS]
    act(working, "redo")
    assert session.answers["internal_users"] == Answer(80)


def test_advice_that_cannot_be_worked_out_leads_back(
    working: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, advise = insides(working).session, insides(working).session._advise

    def sometimes(book: Rulebook, answers: Answers, *rest: Any) -> Advice:
        if "internal_users" in answers:
            raise RuntimeError("planted in advise")
        return advise(book, answers, *rest)

    monkeypatch.setattr(session, "_advise", sometimes)
    session.visit("verdict")
    session.answer("internal_users", Answer(80))
    told(working, qtbot, FELL_BACK)
    assert list(session.answers) == [HOURS]


def test_a_file_of_which_nothing_can_be_told_leaves_the_one_here_open(
    working: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = insides(working).session

    session.history.setClean()
    with monkeypatch.context() as patch:
        patch.setattr(session, "_advise", fail)
        working.open_file(file)
        told(working, qtbot, STOPPED)
    assert session.answers[HOURS] == Answer(12)
    working.open_file(file)
    qtbot.waitUntil(lambda: session.opened.path == file)
    assert not session.opened.held_by, "the first try let the file go"


def test_a_page_that_cannot_be_shown_leaves_the_others_as_they_are(
    working: MainWindow, plant: Plant, qtbot: QtBot
) -> None:
    plant(ChartBox, "show_chart")
    insides(working).session.visit("costs")
    told(working, qtbot, STOPPED)
    act(working, "check")
    assert insides(working).workspace.current == insides(working).workspace.route.check


def test_what_is_not_saved_is_in_the_journal_when_the_fault_is_told(
    working: MainWindow, plant: Plant, qtbot: QtBot
) -> None:
    office = insides(working)
    assert isinstance(office, Office)
    # However slow this machine is: nothing is recorded before the fault.
    office._autosave._pause.setInterval(600_000)
    office._autosave._latest.setInterval(600_000)
    office.session.answer("internal_users", Answer(80))
    qtbot.waitUntil(lambda: not office.session._settled.isActive())
    assert office._autosave._recorded is not office.session.document
    plant(Workspace, "_fit")
    working.resize(900, 700)
    told(working, qtbot, STOPPED)
    assert office._autosave._recorded is office.session.document


def test_the_same_fault_again_and_again_is_told_once(
    working: MainWindow, plant: Plant, qtbot: QtBot, caught: list[str]
) -> None:
    times: list[str] = []
    working.faults.happened.connect(times.append)
    plant(RailRow, "_paint_words")
    row = working.findChildren(RailRow)[1]
    for _time in range(20):
        row.grab()
        QApplication.processEvents()
    told(working, qtbot, STOPPED)
    assert len(times) == 1
    assert caught == []


def test_what_happened_can_be_handed_on(working: MainWindow, plant: Plant, qtbot: QtBot) -> None:
    plant(Workspace, "go_on")
    act(working, "next")
    told(working, qtbot, STOPPED)
    click(button_saying(working, "Copy the details"))
    copied = QGuiApplication.clipboard().text()
    assert "planted in go_on" in copied
    assert copied.startswith("CommsFit ")


def test_a_fault_in_another_thread_is_told_in_the_window(working: MainWindow, qtbot: QtBot) -> None:
    def work() -> None:
        try:
            fail()
        except RuntimeError as problem:
            sys.excepthook(type(problem), problem, problem.__traceback__)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    told(working, qtbot, STOPPED)

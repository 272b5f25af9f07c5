from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.drawing.marks import MarkView
from commsfit.desktop.widgets.drawing.outcome_card import OutcomeCard
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.desktop.window import MainWindow
from commsfit.domain.answers.answers import Answer
from commsfit.domain.document.assessment import PrivateNotes
from commsfit.ports.filing import Opened
from commsfit.presentation.sentences.verdict.verdict import preview_words
from tests.desktop.conftest import example_document
from tests.desktop.driving import visible_controls

HOURS = "developer_hours_per_week"


def everything_said(within: QWidget) -> str:
    """All words anywhere in a window, seen or hidden, and what a screen reader would say."""
    parts = [within, *within.findChildren(QWidget)]
    labels = [one.text() for one in parts if isinstance(one, QLabel)]
    spoken = [one.accessibleName() + one.accessibleDescription() + one.toolTip() for one in parts]
    return "\n".join(filter(None, [*labels, *spoken]))


@pytest.fixture
def room(session: Session, qtbot: QtBot) -> CustomerView:
    made = CustomerView(session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_room_sees_the_question_and_the_answer_as_it_is_given(room: CustomerView, session: Session) -> None:
    room.resize(QSize(1180, 900))
    room.turn_to(HOURS)
    assert "How many hours a week" in everything_said(room)
    session.answer(HOURS, Answer(12))
    assert "12 hours a week" in everything_said(room)
    assert "3 of 5 outcomes are still possible" in everything_said(room)


def test_no_note_of_any_kind_reaches_the_room(room: CustomerView, session: Session) -> None:
    session.answer(HOURS, Answer(12, note="the lead doubts it", by=(("Ada Lovelace", 12), ("Ben", 30))))
    private = PrivateNotes("sell them the big one", {HOURS: "he hesitated"})
    session.edit(replace(session.document, private=private), "Private note")
    session.park(HOURS, parked=True, note="ask again without the boss")
    for question in ("", *(one.id for one in session.rulebook.every_question)):
        room.turn_to(question)
        told = everything_said(room)
        for secret in ("doubts it", "big one", "hesitated", "without the boss", "Ada Lovelace"):
            assert secret not in told


def test_the_outcomes_can_be_kept_from_the_room(room: CustomerView, session: Session) -> None:
    room.turn_to(HOURS)
    assert any(card.isVisible() for card in room.findChildren(OutcomeCard))
    room.show_outcomes(shown=False)
    assert not any(card.isVisible() for card in room.findChildren(OutcomeCard))
    room.turn_to("")
    assert "The result follows" in everything_said(room)
    assert session.preview.verdict.sentence not in everything_said(room)


def test_the_verdict_comes_with_its_dates_unless_it_is_kept_from_the_room(
    room: CustomerView, session: Session, qtbot: QtBot
) -> None:
    session.open(Opened(example_document(session.rulebook, "logistics"), None, None))
    lanes = room.findChild(SceneView)
    assert isinstance(lanes, SceneView)
    room.turn_to("")
    qtbot.waitUntil(lanes.isVisible)
    assert "Your people, 80 people" in lanes.accessibleName()
    room.show_outcomes(shown=False)
    assert not lanes.isVisible()
    room.show_outcomes(shown=True)
    qtbot.waitUntil(lanes.isVisible)
    room.turn_to(HOURS)
    assert not lanes.isVisible()


def test_the_room_can_read_what_there_is_to_choose_from(room: CustomerView, session: Session) -> None:
    room.turn_to("goals")
    assert all(words in everything_said(room) for words in session.rulebook.asked("goals").options.values())


def test_there_is_nothing_to_press(room: CustomerView) -> None:
    assert visible_controls(room) == []


def test_it_follows_the_window_and_closes_with_it(window: MainWindow) -> None:
    assert window.office is not None
    window.office.open_example("logistics")
    window.actions_by_name["room"].trigger()
    room = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible())
    window.office.session.visit("volume", "internal_users")
    assert "How many of your people" in everything_said(room)
    window.office.session.visit("verdict")
    assert "Buy phones and chat for your people now" in everything_said(room)
    window.office.session.history.setClean()
    window.close()
    assert not room.isVisible()


def test_the_room_sees_all_there_is_to_choose_from_also_once_some_of_it_is_chosen(
    room: CustomerView, session: Session
) -> None:
    session.answer("goals", Answer(frozenset({"whatsapp"})))
    room.turn_to("goals")
    marks = [one.accessibleName() for one in room.findChildren(MarkView) if one.isVisible()]
    assert marks.count("chosen") == 1
    assert len(marks) == len(session.rulebook.asked("goals").options)
    assert all(words in everything_said(room) for words in session.rulebook.asked("goals").options.values())


def test_the_room_reads_the_answers_to_a_yes_or_no_question(room: CustomerView) -> None:
    room.turn_to("engineering_team")
    assert "I don't know" in everything_said(room)


@pytest.mark.parametrize("size", [(1180, 720), (1366, 768), (1280, 720), (1920, 1080), (900, 600), (704, 402)])
@pytest.mark.parametrize("question", ["goals", HOURS, ""])
def test_where_it_is_heading_is_seen_without_scrolling(
    room: CustomerView, session: Session, size: tuple[int, int], question: str
) -> None:
    session.open(Opened(example_document(session.rulebook, "logistics"), None, None))
    room.resize(QSize(*size))
    room.turn_to(question)
    QApplication.processEvents()
    cards = room.findChildren(OutcomeCard)
    assert len(cards) == 5
    for card in cards:
        assert not card.visibleRegion().isEmpty()
        assert card.visibleRegion().boundingRect().height() == card.height()


def test_a_window_made_low_while_a_question_is_shown_still_shows_every_outcome(
    room: CustomerView, session: Session, qtbot: QtBot
) -> None:
    session.open(Opened(example_document(session.rulebook, "logistics"), None, None))
    room.resize(QSize(900, 900))
    room.turn_to(HOURS)
    QApplication.processEvents()
    told = preview_words(session.rulebook, session.preview)
    assert told in everything_said(room)
    room.resize(QSize(900, 400))
    qtbot.waitUntil(lambda: told not in everything_said(room))
    qtbot.waitUntil(lambda: all(is_whole(card) for card in room.findChildren(OutcomeCard)))


def is_whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect().height() == part.height()


@pytest.mark.parametrize(
    ("key", "by"),
    [(Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Right, 1), (Qt.Key.Key_PageUp, -1), (Qt.Key.Key_Left, -1)],
)
def test_a_clicker_turns_the_questions(room: CustomerView, qtbot: QtBot, key: Qt.Key, by: int) -> None:
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    walked: list[int] = []
    room.walked.connect(walked.append)
    QTest.keyClick(room, key)
    assert walked == [by]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_escape_and_the_key_that_opened_it_close_the_room(room: CustomerView, qtbot: QtBot, key: Qt.Key) -> None:
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    QTest.keyClick(room, key)
    assert not room.isVisible()


def test_b_blanks_the_room_and_the_next_question_brings_it_back(room: CustomerView, qtbot: QtBot) -> None:
    room.turn_to(HOURS)
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    QTest.keyClick(room, Qt.Key.Key_B)
    assert not any(one.isVisible() for one in room.findChildren(QLabel))
    room.turn_to("goals")
    assert any(one.isVisible() for one in room.findChildren(QLabel))


def test_a_clicker_turns_the_rooms_questions_while_the_other_window_has_the_focus(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.office is not None
    window.office.open_example("logistics")
    window.office.session.visit("volume", "internal_users")
    window.actions_by_name["room"].trigger()
    room = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before = window.office.workspace.current
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert window.office.workspace.current != before
    window.actions_by_name["room"].trigger()
    assert not room.isVisible()
    after = window.office.workspace.current
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert window.office.workspace.current == after

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from commsfit.desktop.fields.figure import FigureField
from commsfit.desktop.fields.registry import make_field
from commsfit.desktop.pages.asking import asked
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.choosing.segmented import Segment
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.values import UNKNOWN, Between, Said

HOURS = "developer_hours_per_week"
MakeField = Callable[[str], tuple[FigureField, list[Said | None]]]


@pytest.fixture
def make(session: Session, qtbot: QtBot) -> MakeField:
    """A field on the screen, and the list of what it says."""

    def made(question: str) -> tuple[FigureField, list[Said | None]]:
        field = make_field(asked(session, question))
        assert isinstance(field, FigureField)
        qtbot.addWidget(field)
        field.show()
        told: list[Said | None] = []
        field.said.connect(told.append)
        return field, told

    return made


def line(field: FigureField, name: str) -> QLineEdit:
    found = field.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def told_words(field: FigureField) -> str:
    return " ".join(text.text() for text in field.findChildren(Text) if text.isVisible())


def choose_mode(field: FigureField, index: int) -> None:
    QTest.mouseClick(field.findChildren(Segment)[index], Qt.MouseButton.LeftButton)


def test_each_key_is_read_as_it_is_typed(make: MakeField) -> None:
    field, told = make(HOURS)
    QTest.keyClicks(line(field, HOURS), "12")
    assert told == [1, 12]


def test_shorthand_is_understood_and_said_back(make: MakeField) -> None:
    field, told = make("external_messages_per_month")
    QTest.keyClicks(line(field, "external_messages_per_month"), "25k")
    assert told[-1] == 25_000
    assert "25,000 messages a month" in told_words(field)


def test_a_typed_range_needs_no_switch(make: MakeField) -> None:
    field, told = make(HOURS)
    QTest.keyClicks(line(field, HOURS), "8-15")
    assert told[-1] == Between(8, 15)


def test_the_range_has_two_ends(make: MakeField) -> None:
    field, told = make(HOURS)
    choose_mode(field, 1)
    QTest.keyClicks(line(field, HOURS), "8")
    QTest.keyClicks(line(field, f"{HOURS}.to"), "15")
    assert told[-1] == Between(8, 15)


def test_ends_in_the_wrong_order_are_told_beside_the_field(make: MakeField) -> None:
    field, _ = make(HOURS)
    choose_mode(field, 1)
    QTest.keyClicks(line(field, HOURS), "15")
    QTest.keyClicks(line(field, f"{HOURS}.to"), "8")
    assert "Put the lower one first" in told_words(field)
    assert line(field, HOURS).property("state") == "refused"


@pytest.mark.parametrize("typed", ["don't know", "3-5"])
def test_a_side_of_a_range_that_is_no_figure_is_told_beside_the_field(make: MakeField, typed: str) -> None:
    field, told = make(HOURS)
    choose_mode(field, 1)
    QTest.keyClicks(line(field, HOURS), "12")
    second = next(edit for edit in field.findChildren(QLineEdit) if edit.isVisible() and edit is not line(field, HOURS))
    QTest.keyClicks(second, typed)
    assert told[-1] is None
    assert "one figure on each side" in told_words(field)
    field.show_said(None)


def test_not_knowing_is_an_answer(make: MakeField) -> None:
    field, told = make(HOURS)
    choose_mode(field, 2)
    assert told == [UNKNOWN]
    assert not line(field, HOURS).isVisible()
    assert "That is fine" in told_words(field)


def test_nonsense_is_told_and_leaves_no_answer_in_force(make: MakeField) -> None:
    field, told = make(HOURS)
    QTest.keyClicks(line(field, HOURS), "12 apples")
    assert told[1] == 12
    assert told[-1] is None, "what was readable a letter before is not kept silently"
    assert not field.is_understood()
    assert "cannot be read" in told_words(field)
    assert "cannot be read" in line(field, HOURS).accessibleDescription()


def test_an_emptied_field_takes_the_answer_back(make: MakeField) -> None:
    field, told = make(HOURS)
    field.show_said(12)
    line(field, HOURS).selectAll()
    QTest.keyClick(line(field, HOURS), Qt.Key.Key_Delete)
    assert told == [None]


def test_an_example_is_one_tap(make: MakeField) -> None:
    field, told = make(HOURS)
    pills = [button for button in field.findChildren(QPushButton) if "20" in button.text()]
    QTest.mouseClick(pills[0], Qt.MouseButton.LeftButton)
    assert told == [20]
    assert line(field, HOURS).text() == "20"


@pytest.mark.parametrize("said", [None, 12, Between(8, 15), UNKNOWN])
def test_what_is_shown_is_not_told(make: MakeField, said: Said | None) -> None:
    field, told = make(HOURS)
    field.show_said(said)
    assert told == []


def test_days_say_their_date_and_take_one(make: MakeField) -> None:
    field, told = make("days_to_go_live")
    QTest.keyClicks(line(field, "days_to_go_live"), "45")
    assert "4 January 2027" in told_words(field)
    line(field, "days_to_go_live").clear()
    QTest.keyClicks(line(field, "days_to_go_live"), "31 Dec")
    assert told[-1] == 41


def test_showing_what_stands_there_does_not_disturb_typing(make: MakeField) -> None:
    field, _ = make("external_messages_per_month")
    edit = line(field, "external_messages_per_month")
    QTest.keyClicks(edit, "10k")
    field.show_said(10_000)
    assert edit.text() == "10k"

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from commsfit.desktop.fields.field import Field
from commsfit.desktop.fields.registry import FIELDS, make_field
from commsfit.desktop.pages.asking import asked
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.values import UNKNOWN, Said
from commsfit.domain.definitions.questions import Kind


def shown(session: Session, question: str, qtbot: QtBot) -> tuple[Field, list[Said | None]]:
    field = make_field(asked(session, question))
    qtbot.addWidget(field)
    field.show()
    told: list[Said | None] = []
    field.said.connect(told.append)
    return field, told


def press(field: Field, name: str) -> QAbstractButton:
    button = field.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return button


@pytest.mark.parametrize(("name", "said"), [("yes", True), ("no", False), ("unknown", UNKNOWN)])
def test_yes_no_and_not_knowing(session: Session, qtbot: QtBot, name: str, said: Said) -> None:
    field, told = shown(session, "engineering_team", qtbot)
    assert field.objectName() == "engineering_team"
    press(field, f"engineering_team.{name}")
    assert told == [said]


def test_one_option_replaces_another(session: Session, qtbot: QtBot) -> None:
    field, told = shown(session, "industry", qtbot)
    press(field, "industry.logistics")
    press(field, "industry.healthcare")
    assert told == ["logistics", "healthcare"]


def test_options_add_up_and_come_off(session: Session, qtbot: QtBot) -> None:
    field, told = shown(session, "goals", qtbot)
    press(field, "goals.replace_pbx")
    press(field, "goals.whatsapp")
    press(field, "goals.replace_pbx")
    press(field, "goals.whatsapp")
    both = frozenset({"replace_pbx", "whatsapp"})
    assert told == [frozenset({"replace_pbx"}), both, frozenset({"whatsapp"}), None]


def test_none_of_these_is_an_answer_and_clears_the_others(session: Session, qtbot: QtBot) -> None:
    field, told = shown(session, "goals", qtbot)
    option = press(field, "goals.whatsapp")
    press(field, "goals.none")
    assert told[-1] == frozenset()
    assert not option.isChecked()
    press(field, "goals.unknown")
    assert told[-1] is UNKNOWN


def test_a_click_on_the_far_edge_of_a_card_counts(session: Session, qtbot: QtBot) -> None:
    field, told = shown(session, "engineering_team", qtbot)
    field.resize(700, 60)
    button = field.findChild(QAbstractButton, "engineering_team.yes")
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().bottomRight() - button.rect().topLeft())
    assert told == [True]


def test_showing_an_answer_tells_nobody(session: Session, qtbot: QtBot) -> None:
    field, told = shown(session, "industry", qtbot)
    field.show_said("retail")
    field.show_said(None)
    assert told == []
    assert not any(button.isChecked() for button in field.findChildren(QAbstractButton))


def test_every_kind_has_a_field() -> None:
    assert set(FIELDS) == set(Kind)

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.widgets.controls.buttons.buttons import Quiet
from commsfit.desktop.widgets.controls.buttons.day_menu import DayMenu
from commsfit.desktop.widgets.words.text import Text


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def menu(room: QWidget) -> DayMenu:
    found = DayMenu("Start", room)
    found.aboutToShow.connect(lambda: found.offer(date(2026, 1, 1), date(2026, 11, 21)))
    room.show()
    found.popup(QPoint(10, 10))
    return found


@pytest.mark.parametrize(
    ("step", "shown"),
    [
        ("One month earlier", "October 2026"),
        ("One month later", "December 2026"),
        ("One year later", "November 2027"),
    ],
)
def test_a_step_shows_another_month(menu: DayMenu, step: str, shown: str) -> None:
    (button,) = [one for one in menu.findChildren(Quiet) if one.accessibleName() == step]
    button.click()
    assert shown in [one.text() for one in menu.findChildren(Text)]
    menu.close()


def test_no_button_of_the_calendar_s_own_is_seen(menu: DayMenu) -> None:
    """The one with the month waited inside its click until a month was chosen: random use hung in it for good."""
    seen = [one for one in menu.findChildren(QAbstractButton) if one.isVisible()]
    assert {type(one) for one in seen} == {Quiet}
    assert len(seen) == 4
    menu.close()


def test_a_day_is_picked(qtbot: QtBot, menu: DayMenu) -> None:
    (calendar,) = menu.findChildren(QCalendarWidget)
    with qtbot.waitSignal(menu.picked) as told:
        calendar.clicked.emit(calendar.selectedDate())
    assert told.args == [date(2026, 11, 21)]

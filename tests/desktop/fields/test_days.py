from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget, QMenu
from pytestqt.qtbot import QtBot

from commsfit.desktop.fields.registry import make_field
from commsfit.desktop.pages.asking import asked
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.values import Said


def test_a_day_picked_from_the_calendar_is_told_as_days_from_today(session: Session, qtbot: QtBot) -> None:
    field = make_field(asked(session, "days_to_go_live"))
    qtbot.addWidget(field)
    told: list[Said | None] = []
    field.said.connect(told.append)
    menu = field.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    calendar = menu.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.minimumDate() == QDate(2026, 11, 20)
    calendar.clicked.emit(QDate(2027, 1, 19))
    assert told == [60]

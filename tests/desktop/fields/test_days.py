import pytest
from PySide6.QtCore import QDate, QPoint
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMenu, QTableView
from pytestqt.qtbot import QtBot

from commsfit.desktop.fields.registry import make_field
from commsfit.desktop.pages.asking import asked
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.switching import Dresser
from commsfit.domain.answers.values import Said
from commsfit.ports.themes import Theme


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


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("month", [(2026, 11), (2027, 5), (2027, 8)])
def test_the_calendar_shows_a_month_to_its_last_week(
    session: Session, qtbot: QtBot, dresser: Dresser, scale: float, month: tuple[int, int]
) -> None:
    dresser.choose(Theme.LIGHT, scale)
    field = make_field(asked(session, "days_to_go_live"))
    qtbot.addWidget(field)
    field.show()
    menu = field.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.popup(QPoint(0, 0))
    calendar = menu.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    calendar.setCurrentPage(*month)
    QApplication.processEvents()
    days = calendar.findChild(QTableView)
    assert isinstance(days, QTableView)
    last = days.visualRect(days.model().index(days.model().rowCount() - 1, days.model().columnCount() - 1))
    assert days.viewport().rect().contains(last)
    assert menu.rect().contains(calendar.geometry())
    menu.close()

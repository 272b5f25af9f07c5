from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.widgets.controls.day_menu import DayMenu


def opened(qtbot: QtBot) -> tuple[DayMenu, QCalendarWidget, QToolButton]:
    room = QWidget()
    qtbot.addWidget(room)
    menu = DayMenu("Start", room)
    menu.room = room  # type: ignore[attr-defined] # lives as long as the menu
    menu.aboutToShow.connect(lambda: menu.offer(date(2026, 1, 1), date(2026, 11, 21)))
    room.show()
    menu.popup(QPoint(10, 10))
    (calendar,) = menu.findChildren(QCalendarWidget)
    (month,) = calendar.findChildren(QToolButton, "qt_calendar_monthbutton")
    return menu, calendar, month


def test_a_click_on_the_month_does_not_wait_until_a_month_is_chosen(qtbot: QtBot) -> None:
    """It held whoever clicked: a timer that clicked never had its next turn, and so could not close the menu."""
    menu, calendar, month = opened(qtbot)
    waited: list[bool] = []

    def give_up() -> None:
        waited.append(True)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.close()

    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(give_up)
    late.start(400)
    month.click()
    assert not waited
    late.stop()
    months = QApplication.activePopupWidget()
    assert isinstance(months, QMenu)
    months.actions()[2].trigger()
    assert (calendar.yearShown(), calendar.monthShown()) == (2026, 3)
    months.close()
    menu.close()

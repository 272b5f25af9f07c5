"""Contrast as it is painted: every page, sheet, menu and tip, in every look, also under pointer and keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.results.parts.data_table import DataTable
from commsfit.desktop.results.parts.exporting import ExportBar
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.window import MainWindow
from commsfit.ports.themes import Theme
from tests.desktop.pixels import Picture
from tests.desktop.sheets import sheets_of, shown
from tests.desktop.standing_out import FewOfAKind, faint_signs, faint_under_pointer, faint_words, unseen_focus
from tests.desktop.touring import TYPICAL, each_page, end_pauses, settle, unfold

LOOKS = (Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST)
# Said of any menu on the platform that draws into memory.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
dark_here = pytest.mark.parametrize(
    "dressed",
    [Theme.DARK, *(pytest.param(look, marks=pytest.mark.long) for look in LOOKS if look is not Theme.DARK)],
    indirect=True,
)
"""Small parts: the other looks take their turn with the long tests."""
# High enough that no page scrolls: what is out of sight is not painted.
TALL, TALLEST = 7_000, 14_000


@pytest.fixture(params=LOOKS)
def dressed(request: pytest.FixtureRequest, window: MainWindow, dresser: Dresser, qtbot: QtBot) -> MainWindow:
    """The window in one of the looks, with an example open."""
    assert window.office is not None
    dresser.choose(request.param)
    window.resize(1320, TALL)
    window.office.open_example("logistics")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def seen(within: QWidget) -> list[str]:
    """What is too faint as it stands there."""
    end_pauses(within)
    picture = Picture(within)
    return [*faint_words(within, picture), *faint_signs(within, picture)]


class Use:
    """A few controls of each kind under keyboard and pointer, or every one."""

    def __init__(self, *, of_all: bool = False) -> None:
        self._focused = None if of_all else FewOfAKind()
        self._pointed = None if of_all else FewOfAKind()

    def of(self, within: QWidget, part: QWidget | None = None) -> list[str]:
        """What is too faint on it, and on the part while it is used: all of it where no part is named."""
        used = part or within
        return [*seen(within), *unseen_focus(used, self._focused), *faint_under_pointer(used, self._pointed)]


def test_everything_on_a_page_of_each_kind_stands_out(dressed: MainWindow) -> None:
    assert used_pages(dressed, Use()) == {}


@pytest.mark.long
def test_every_control_on_a_page_of_each_kind_stands_out_in_use(dressed: MainWindow) -> None:
    assert used_pages(dressed, Use(of_all=True)) == {}


def used_pages(window: MainWindow, use: Use) -> dict[str, list[str]]:
    assert window.office is not None
    workspace, faults = window.office.workspace, {"": use.of(window)}
    for page, question in TYPICAL:
        workspace.show_page(page, question)
        settle()
        faults[page] = use.of(window, workspace.page(page))
    return {page: found for page, found in faults.items() if found}


@pytest.mark.long
def test_everything_on_every_page_stands_out_also_what_is_folded_away(dressed: MainWindow) -> None:
    assert dressed.office is not None
    workspace, faults = dressed.office.workspace, {}
    for page, shown_page in each_page(workspace):
        dressed.resize(1320, TALL if isinstance(shown_page, SectionPage) else TALLEST)
        unfold(shown_page)
        faults[page] = seen(dressed)
    assert {page: found for page, found in faults.items() if found} == {}


@dark_here
def test_a_contradiction_stands_out(dressed: MainWindow) -> None:
    assert dressed.office is not None
    dressed.office.open_example("contradictory")
    for page in ("developer_capacity", "check", "verdict"):
        dressed.office.workspace.show_page(page)
        settle()
        assert seen(dressed) == []


def test_home_banner_and_the_narrow_strip_stand_out(dressed: MainWindow) -> None:
    assert dressed.office is not None
    dressed.banner.tell("northwind.commsfit cannot be read.", offer="Try again")
    dressed.resize(1000, TALL)
    settle()
    use = Use()
    assert use.of(dressed) == []
    dressed.show_home()
    settle()
    assert use.of(dressed) == []


def test_every_sheet_stands_out(dressed: MainWindow) -> None:
    assert dressed.office is not None
    faults, kinds = {}, FewOfAKind()
    for name, make in sheets_of(dressed.office.session, dressed).items():
        with shown(make) as sheet:
            if sheet.findChildren(Scroller):
                sheet.resize(sheet.width(), TALLEST)
            settle()
            # The pointer meets the same buttons on the pages.
            faults[name] = [*seen(sheet), *unseen_focus(sheet, kinds)]
    assert {name: found for name, found in faults.items() if found} == {}


@dark_here
def test_the_room_stands_out(dressed: MainWindow) -> None:
    assert dressed.office is not None
    dressed.actions_by_name["room"].trigger()
    room = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible())
    for question in ("developer_hours_per_week", ""):
        room.turn_to(question)
        # Its picture waits for a pause in the typing.
        end_pauses(room)
        room.resize(room.width(), TALL)
        settle()
        assert faint_words(room) == []
    room.hide()


@dark_here
def test_menus_and_what_is_chosen_in_them_stand_out(dressed: MainWindow) -> None:
    faults = []
    for menu in dressed.menuBar().findChildren(QMenu):
        menu.popup(QPoint(10, 10))
        for action in menu.actions():
            menu.setActiveAction(action)
            settle()
            faults += faint_words(menu)
        menu.close()
        dressed.menuBar().setActiveAction(menu.menuAction())
        faults += faint_words(dressed.menuBar())
    assert faults == []


def opened_calendars(window: MainWindow) -> Iterator[QMenu]:
    """The calendars of the deadline and of the start."""
    assert window.office is not None
    for page, words in (("timeline", "Pick a date"), ("roadmap", "Starts")):
        window.office.workspace.show_page(page)
        settle()
        holder = window.office.workspace.page(page)
        menu = next(one for one in holder.findChildren(QPushButton) if one.text().startswith(words)).menu()
        menu.popup(QPoint(10, 10))
        settle()
        yield menu
        menu.close()


@dark_here
def test_the_days_of_a_calendar_stand_out(dressed: MainWindow) -> None:
    assert [fault for menu in opened_calendars(dressed) for fault in faint_words(menu)] == []


@dark_here
def test_the_entries_of_a_drop_down_stand_out(dressed: MainWindow) -> None:
    assert dressed.office is not None
    dressed.office.workspace.show_page("what_if")
    choice = dressed.office.workspace.page("what_if").findChildren(QComboBox)[0]
    choice.showPopup()
    settle()
    assert faint_words(choice.view().window()) == []
    choice.hidePopup()


@dark_here
def test_a_tip_stands_out(dressed: MainWindow, qtbot: QtBot) -> None:
    QToolTip.showText(QPoint(20, 20), "Two of four are to fix first", dressed)
    qtbot.waitUntil(QToolTip.isVisible)
    tip = next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible())
    assert faint_words(tip) == []
    QToolTip.hideText()


@dark_here
def test_what_is_selected_stands_out(dressed: MainWindow) -> None:
    assert dressed.office is not None
    dressed.office.workspace.show_page("report")
    line = next(one for one in dressed.findChildren(QLineEdit) if one.isVisible() and one.text())
    line.selectAll()
    dressed.office.workspace.show_page("scenarios")
    settle()
    table = dressed.office.workspace.page("scenarios").findChildren(DataTable)[0]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    settle()
    assert table.selectedItems()
    assert faint_words(dressed) == []
    dressed.office.workspace.show_page("report")
    settle()
    assert faint_words(line) == []


@dark_here
def test_the_progress_of_an_export_is_seen(dressed: MainWindow) -> None:
    assert dressed.office is not None
    dressed.office.workspace.show_page("report")
    bar = dressed.office.workspace.page("report").findChildren(ExportBar)[0]
    bar.words.say("Page 3 of 9")
    bar.progress.setRange(0, 9)
    bar.progress.setValue(3)
    bar.show()
    settle()
    assert Use().of(bar) == []

"""Names as long as a file holds, and reasons longer than a card: they give way, and the page stays as it is."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.home.home_cards import show_recent
from commsfit.desktop.results.roadmap.item_sheet import ItemSheet
from commsfit.desktop.results.roadmap.plan_views import PlanView
from commsfit.desktop.results.roadmap.roadmap_page import RoadmapPage
from commsfit.desktop.session.clock import now
from commsfit.desktop.session.scenario_edits import listed_scenarios, rename_scenario
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.choosing.tap_card import TapCard
from commsfit.desktop.widgets.words.clamped import Clamped
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.rail import Rail
from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.document.assessment import LONGEST_NAME
from commsfit.ports.filing import Recent
from commsfit.ports.themes import Theme
from tests.desktop.touring import settle

UNBROKEN = "W" * LONGEST_NAME
SPACED = ("The Northern Harbour and Inland Waterways Freight Company, " * 4)[:LONGEST_NAME].strip()
NAMES = [UNBROKEN, SPACED]
SCALES = [1.0, 2.0]


@pytest.fixture
def small(window: MainWindow) -> MainWindow:
    """A small window with an example in work."""
    assert window.office is not None
    window.resize(1024, 700)
    window.office.open_example("logistics")
    window.office.session.visit("verdict", "")
    return window


def call(window: MainWindow, name: str) -> None:
    assert window.office is not None
    session = window.office.session
    session.describe(replace(session.assessment.client, name=name))
    settle()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_rail_shows_two_lines_of_a_clients_name(
    small: MainWindow, dresser: Dresser, name: str, scale: float
) -> None:
    dresser.choose(Theme.LIGHT, scale)
    settle()
    rail = next(one for one in small.findChildren(Rail) if one.isVisible())
    row = rail.row("costs")
    assert row is not None
    call(small, "Acme")
    before = row.mapTo(rail, row.rect().topLeft()).y()
    call(small, name)
    client = next(one for one in rail.findChildren(Clamped) if one.accessibleName() == name)
    assert row.mapTo(rail, row.rect().topLeft()).y() - before == client.fontMetrics().lineSpacing()
    assert len(client.lines.shown) == 2
    assert (small.width(), small.height()) == (1024, 700)


@pytest.mark.parametrize("name", NAMES)
def test_the_rail_shows_two_lines_on_the_scenario_and_whether_it_is_saved(small: MainWindow, name: str) -> None:
    assert small.office is not None
    rename_scenario(small.office.session, listed_scenarios(small.office.session)[0], name)
    settle()
    rail = next(one for one in small.findChildren(Rail) if one.isVisible())
    told = next(one for one in rail.findChildren(Clamped) if name in one.accessibleName())
    assert told.lines.are_cut
    assert len(told.lines.shown) == 2
    assert told.lines.shown[0].startswith("Not saved yet")


@pytest.mark.parametrize("name", NAMES)
def test_the_title_of_the_window_and_the_names_in_menus_stay_short(small: MainWindow, name: str) -> None:
    call(small, name)
    assert len(small.windowTitle()) < 80
    assert small.windowTitle().startswith(name[:40])
    assert small.office is not None
    rename_scenario(small.office.session, listed_scenarios(small.office.session)[0], name)
    settle()
    offered = [action.text() for action in small.findChildren(type(small.actions_by_name["undo"]))]
    assert not [text for text in offered if len(text) > 80]


@pytest.mark.parametrize("name", NAMES)
def test_the_room_sees_two_lines_of_a_clients_name(small: MainWindow, name: str) -> None:
    call(small, name)
    small.actions_by_name["room"].trigger()
    settle()
    room = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible())
    client = next(one for one in room.findChildren(Clamped) if one.accessibleName() == name)
    assert len(client.lines.shown) == 2
    assert not [one for one in room.findChildren(Scroller) if one.horizontalScrollBar().maximum()]
    room.close()


@pytest.mark.parametrize("scale", SCALES)
def test_cards_of_recent_files_keep_to_two_lines_of_the_name(
    window: MainWindow, dresser: Dresser, tmp_path: Path, scale: float
) -> None:
    dresser.choose(Theme.LIGHT, scale)
    files = [tmp_path / f"{number}.commsfit" for number in range(3)]
    for file in files:
        file.touch()
    named = zip(files, ("Acme", *NAMES), strict=True)
    show_recent(window.home, [Recent(file, now(), name, None, ()) for file, name in named], {})
    settle()
    cards = [one for one in window.home.findChildren(TapCard) if one.isVisible()]
    short, *long = [one for one in cards if one.objectName().startswith("recent.")]
    width = short.width()
    line = QFontMetrics(short.font()).lineSpacing()
    for card, name in zip(long, NAMES, strict=True):
        assert card.accessibleName() == name
        assert name in card.toolTip()
        assert 0 < card.heightForWidth(width) - short.heightForWidth(width) < 2 * line
    assert not [one for one in window.home.findChildren(Scroller) if one.horizontalScrollBar().maximum()]


@pytest.mark.parametrize("reason", ["x" * 2_000, ("because the works council wants it, " * 60)[:2_000]])
@pytest.mark.parametrize("scale", SCALES)
def test_a_card_shows_the_beginning_of_a_long_reason_and_its_sheet_the_whole(
    small: MainWindow, dresser: Dresser, qtbot: QtBot, reason: str, scale: float
) -> None:
    dresser.choose(Theme.LIGHT, scale)
    assert small.office is not None
    session = small.office.session
    item = next(one for one in session.advice.roadmap.items if one.priority is Priority.COULD)
    session.choose(replace(session.choices, moves=(Move(item.id, Priority.WONT, reason),)), "Move")
    session.visit("roadmap", "")
    settle()
    page = small.office.workspace.page("roadmap")
    assert isinstance(page, RoadmapPage)
    page.look_at(PlanView.BOARD)
    settle()
    card = page.board.cards()[item.id]
    told = next(one for one in card.findChildren(Clamped) if reason.strip() in one.accessibleName())
    assert told.lines.are_cut
    assert told.height() <= 4 * told.fontMetrics().lineSpacing() + 1
    assert not [one for one in page.findChildren(Scroller) if one.horizontalScrollBar().maximum()]
    sheet = ItemSheet(session, card.item)
    qtbot.addWidget(sheet)
    assert sheet.reason.text() == reason


def test_the_word_on_what_was_saved_gives_way_to_the_buttons(small: MainWindow, dresser: Dresser) -> None:
    dresser.choose(Theme.LIGHT, 2.0)
    assert small.office is not None
    small.office.session.visit("roadmap", "")
    small.office.workspace.show_status("Draft kept on this machine")
    settle()
    buttons = [one for one in small.findChildren(QPushButton) if one.isVisible() and one.text() in {"&Back", "&Next"}]
    buttons += [one for one in small.findChildren(QPushButton) if one.isVisible() and one.text().startswith("&Next:")]
    assert len(buttons) == 2
    for button in buttons:
        assert button.width() >= button.sizeHint().width()

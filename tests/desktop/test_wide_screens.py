"""From a laptop to a 4K screen: nothing is cut off, lines stay short enough to read, and the room is used."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from commsfit.desktop.results.report.report_page import ReportPage
from commsfit.desktop.theme.switching import Dresser, first_text
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.choosing.tap_card import TapCard
from commsfit.desktop.window import MainWindow
from commsfit.ports.themes import Theme
from tests.desktop.conftest import EXAMPLES
from tests.desktop.driving import button_saying, click, is_in_sight, seen_of
from tests.desktop.fitting import clipped, left_out, overlapping, spilled
from tests.desktop.printed import written_on
from tests.desktop.test_longer_words import HIGH, SHORTENED
from tests.desktop.touring import TYPICAL, end_pauses, settle

WIDE, FULL = 3840, 2160
LONGEST_LINE = 68
"""In sizes of its letters; a line of about 140 letters."""
at_both_text_sizes = pytest.mark.parametrize("scale", [1.0, pytest.param(1.5, marks=pytest.mark.long)])


@pytest.fixture
def wide(window: MainWindow, dresser: Dresser, scale: float) -> MainWindow:
    """The window over a whole 4K screen, with an example open."""
    assert window.office is not None
    dresser.choose(Theme.LIGHT, scale)
    window.resize(WIDE, FULL)
    window.office.open_example("logistics")
    return window


@at_both_text_sizes
def test_nothing_is_cut_off_on_a_4k_screen(wide: MainWindow) -> None:
    assert wide.office is not None
    faults = {}
    for page, question in TYPICAL:
        wide.office.workspace.show_page(page, question)
        end_pauses(wide)
        faults[page] = [*clipped(wide), *overlapping(wide)]
        wide.resize(WIDE, HIGH)
        settle()
        faults[page] += [*spilled(wide), *left_out(wide, but=SHORTENED)]
        wide.resize(WIDE, FULL)
    assert {page: found for page, found in faults.items() if found} == {}


@at_both_text_sizes
def test_lines_stay_short_on_a_4k_screen(wide: MainWindow) -> None:
    assert wide.office is not None
    long = {}
    for page, question in TYPICAL:
        wide.office.workspace.show_page(page, question)
        end_pauses(wide)
        runs = [run for run in written_on(wide) if run.place.width() > LONGEST_LINE * run.size]
        long[page] = [run.words for run in runs]
    assert {page: found for page, found in long.items() if found} == {}


def width_of_all(holder: QWidget, kind: type[QWidget]) -> int:
    """From the left edge of the first of a kind to the right edge of the last."""
    seen = [one for one in holder.findChildren(kind) if one.isVisible()]
    left = min(one.mapTo(holder, one.rect().topLeft()).x() for one in seen)
    return max(one.mapTo(holder, one.rect().topRight()).x() for one in seen) - left


def examples_in_sight(window: MainWindow) -> list[TapCard]:
    """What is recent hangs on who saved what before; the examples are always there."""
    cards = [card for card in window.home.findChildren(TapCard) if card.objectName().startswith("example.")]
    return [card for card in cards if card.isVisible()]


def show_every_example(window: MainWindow) -> None:
    """Home shows three until it is asked for more, which is too few for a row of four."""
    click(button_saying(window.home, "more examples"))
    settle()


def in_the_first_row(cards: list[TapCard]) -> int:
    first = min(card.y() for card in cards)
    return sum(card.y() == first for card in cards)


at_each_width = pytest.mark.parametrize(("width", "columns"), [(1024, 2), (1320, 2), (1920, 3), (WIDE, 4)])


@at_each_width
def test_home_puts_more_cards_side_by_side_where_there_is_room(window: MainWindow, width: int, columns: int) -> None:
    window.resize(width, FULL)
    settle()
    three = examples_in_sight(window)
    assert len(three) == 3
    assert in_the_first_row(three) == min(3, columns)
    show_every_example(window)
    cards = examples_in_sight(window)
    assert len(cards) == len(EXAMPLES)
    assert in_the_first_row(cards) == columns
    assert all(300 <= card.width() <= 440 for card in cards)


def test_home_fills_much_of_a_4k_screen_at_the_size_of_a_first_start(window: MainWindow, dresser: Dresser) -> None:
    dresser.choose(Theme.LIGHT, first_text(FULL) / 100)
    window.resize(WIDE, FULL)
    settle()
    # Three examples leave the fourth column free for more; they stand in one row all the same.
    assert in_the_first_row(examples_in_sight(window)) == 3
    show_every_example(window)
    assert width_of_all(window.home, TapCard) > 0.55 * WIDE


@at_both_text_sizes
def test_the_report_is_no_wider_than_paper_is_read(wide: MainWindow) -> None:
    assert wide.office is not None
    wide.office.workspace.show_page("report")
    settle()
    page = wide.office.workspace.page("report")
    assert isinstance(page, ReportPage)
    assert page.preview.view.width() < page.preview.view.height() * 1.1


@pytest.mark.parametrize("scale", [1.0])
@pytest.mark.parametrize("page", ["verdict", "what_if", "costs", "roadmap", "scenarios", "report", "goals", "workshop"])
def test_the_buttons_below_are_in_line_with_every_page(wide: MainWindow, page: str) -> None:
    assert wide.office is not None
    workspace = wide.office.workspace
    workspace.show_page(page)
    settle()
    words = [one for one in workspace.page(page).findChildren(QWidget) if isinstance(one, QLabel | Card)]
    left = min(seen_of(one).left() for one in words if one.isVisible() and is_in_sight(one))
    back = next(one for one in workspace.findChildren(QPushButton) if one.text() == "&Back")
    assert abs(left - seen_of(back).left()) <= 2


def test_the_text_of_a_first_start_follows_the_screen() -> None:
    assert [first_text(height) for height in (768, 1080, 1440, 1600, 2160)] == [100, 100, 100, 100, 150]

"""Words two fifths longer than ours, as in other languages: nothing is cut off, and nothing lies on something else."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.controls.choosing.choice import ChoiceBox
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.desktop.widgets.words.clamped import Clamped
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.rail import RailRow
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.advice import advise
from commsfit.domain.definitions.rulebook import Rulebook, Words
from commsfit.ports.filing import Opened
from commsfit.ports.themes import Theme
from tests.desktop.conftest import TODAY, example_document
from tests.desktop.fitting import clipped, left_out, overlapping, spilled
from tests.desktop.sheets import sheets_of, shown
from tests.desktop.stretching import Stretcher, longer
from tests.desktop.touring import TYPICAL, each_page, end_pauses, settle, unfold

# Said of any menu on the platform that draws into memory.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
SIZES = (
    # The smaller room of the two in letters is the one at 200 %: the other takes its turn with the long tests.
    pytest.param((1024, 700), 1.0, id="small window", marks=pytest.mark.long),
    pytest.param((1920, 1200), 2.0, id="200 %"),
)
HIGH = 16_000
"""Room for the highest page: what is scrolled out of sight cannot be looked at."""
SHORTENED = (RailRow, TapRow, Clamped, ChoiceBox, SceneView)
"""These may leave words out: the whole stands in their tip, their list, or what a chart says of a shape."""
at_both_sizes = pytest.mark.parametrize(("size", "scale"), SIZES)


def stretched(value: Any) -> Any:
    if isinstance(value, str):
        return longer(value)
    if isinstance(value, dict):
        return {key: stretched(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(stretched(one) for one in value)
    return value


@pytest.fixture(scope="module")
def long_book(book: Rulebook) -> Rulebook:
    """The rulebook in a language whose words are 40 % longer."""
    said = Words.model_validate(stretched(book.words.model_dump(by_alias=True)))
    return book.model_copy(
        update={"words": said, "manifest": book.manifest.model_copy(update={"sha256": "a longer language"})}
    )


def test_stretched_words_are_two_fifths_longer(book: Rulebook, long_book: Rulebook) -> None:
    plain = "".join(one.ask for one in book.words.questions.questions.values())
    long = "".join(one.ask for one in long_book.words.questions.questions.values())
    assert len(long) / len(plain) >= 1.3


@pytest.mark.parametrize(("size", "scale"), [((1024, 700), 1.0), ((1320, 860), 1.5)])
def test_a_rulebook_with_longer_words_fits(
    long_book: Rulebook, qtbot: QtBot, dresser: Dresser, size: tuple[int, int], scale: float
) -> None:
    dresser.choose(Theme.LIGHT, scale)
    session = Session(long_book, advise, lambda: TODAY)
    workspace = Workspace(session, question_pages(long_book))
    qtbot.addWidget(workspace)
    workspace.resize(*size)
    workspace.show()
    session.open(Opened(example_document(long_book, "logistics"), None, None))
    wrong: dict[str, list[str]] = {}
    for entry in question_pages(long_book):
        workspace.show_page(entry.id)
        page = workspace.page(entry.id)
        while True:
            settle()
            found = clipped(workspace) + overlapping(workspace)
            if found:
                wrong[f"{entry.id} {page.current if isinstance(page, SectionPage) else ''}"] = found
            if not isinstance(page, SectionPage) or not page.step(1):
                break
    assert wrong == {}


def misfits(within: QWidget) -> list[str]:
    """Everything that does not fit on what is shown whole."""
    return [*clipped(within), *overlapping(within), *spilled(within), *left_out(within, but=SHORTENED)]


def misfits_of_page(window: MainWindow, stretcher: Stretcher) -> list[str]:
    """With longer words, first as high as the window is, then so high that all of the page is seen."""
    low = window.height()
    end_pauses(window)
    stretcher.stretch(window)
    settle()
    found = [*clipped(window), *overlapping(window)]
    window.resize(window.width(), HIGH)
    settle()
    found += misfits(window)
    window.resize(window.width(), low)
    return found


@pytest.fixture
def sized(window: MainWindow, dresser: Dresser, size: tuple[int, int], scale: float) -> MainWindow:
    """The window in one of the sizes, with an example open."""
    assert window.office is not None
    dresser.choose(Theme.LIGHT, scale)
    window.resize(*size)
    window.office.open_example("logistics")
    return window


@at_both_sizes
def test_a_page_of_each_kind_fits_whatever_the_window_says(sized: MainWindow) -> None:
    assert sized.office is not None
    stretcher, wrong = Stretcher(), {}
    for page, question in TYPICAL:
        sized.office.workspace.show_page(page, question)
        wrong[page] = misfits_of_page(sized, stretcher)
    assert {page: found for page, found in wrong.items() if found} == {}


@pytest.mark.long
@at_both_sizes
def test_every_page_fits_whatever_the_window_says_also_what_is_folded_away(sized: MainWindow) -> None:
    assert sized.office is not None
    stretcher, wrong = Stretcher(), {}
    for page, shown_page in each_page(sized.office.workspace):
        unfold(shown_page)
        wrong[page] = misfits_of_page(sized, stretcher)
    assert {page: found for page, found in wrong.items() if found} == {}


@at_both_sizes
def test_every_sheet_fits_whatever_it_says(sized: MainWindow) -> None:
    assert sized.office is not None
    wrong = {}
    for name, make in sheets_of(sized.office.session, sized).items():
        with shown(make) as sheet:
            Stretcher().stretch(sheet)
            settle()
            wrong[name] = [*clipped(sheet), *overlapping(sheet)]
            room = sheet.screen().availableSize()
            if sheet.width() > room.width() or sheet.height() > room.height():
                wrong[name].append(f"{sheet.size()} is larger than the screen")
            sheet.resize(sheet.width(), HIGH)
            settle()
            wrong[name] += misfits(sheet)
    assert {name: found for name, found in wrong.items() if found} == {}


@at_both_sizes
def test_every_menu_fits_whatever_it_says(sized: MainWindow) -> None:
    stretcher, wrong = Stretcher(), {}
    for menu in sized.menuBar().findChildren(QMenu):
        stretcher.stretch_menu(menu)
        menu.popup(QPoint(0, 0))
        settle()
        wrong[menu.title()] = spilled(menu)
        menu.close()
    assert {title: found for title, found in wrong.items() if found} == {}


@at_both_sizes
def test_home_the_banner_and_the_strip_fit_whatever_they_say(sized: MainWindow) -> None:
    sized.banner.tell("northwind.commsfit was changed by another program since it was opened.", offer="Read it again")
    stretcher = Stretcher()
    stretcher.stretch(sized)
    settle()
    assert [*clipped(sized), *overlapping(sized)] == []
    sized.show_home()
    stretcher.stretch(sized)
    sized.resize(sized.width(), HIGH)
    settle()
    assert misfits(sized) == []


@at_both_sizes
def test_the_room_fits_whatever_it_says(sized: MainWindow) -> None:
    sized.actions_by_name["room"].trigger()
    room = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible())
    stretcher = Stretcher()
    for question in ("developer_hours_per_week", "goals", ""):
        room.turn_to(question)
        room.resize(room.width(), HIGH)
        stretcher.stretch(room)
        settle()
        assert misfits(room) == [], question
    room.close()


@at_both_sizes
def test_what_a_drop_down_leaves_out_stands_in_its_list(sized: MainWindow) -> None:
    assert sized.office is not None
    sized.office.workspace.show_page("what_if")
    settle()
    Stretcher().stretch(sized)
    choice = sized.office.workspace.page("what_if").findChildren(QComboBox)[0]
    choice.showPopup()
    settle()
    assert left_out(choice.view().window()) == []
    choice.hidePopup()

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from commsfit import __version__
from commsfit.desktop.help.opening import show_help
from commsfit.desktop.help.tour import TOUR_STEPS, Tour
from commsfit.desktop.opening.awake import Awake
from commsfit.desktop.opening.outside import Outside
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.window import MainWindow
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.locations import resources
from commsfit.ports.filing import Preferences
from commsfit.ports.themes import Theme
from tests.desktop.driving import button_saying, click


def words(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(Text))


def test_five_short_steps_lead_to_the_end(qtbot: QtBot) -> None:
    tour = Tour()
    qtbot.addWidget(tour)
    tour.show()
    seen = []
    for step in range(5):
        assert tour.step == step
        seen.append(words(tour))
        click(button_saying(tour, "Begin" if step == 4 else "Next"))
    assert not tour.isVisible()
    assert len(set(seen)) == len(TOUR_STEPS) == 5


def test_the_tour_goes_back_and_is_skipped_with_one_key(qtbot: QtBot) -> None:
    tour = Tour()
    qtbot.addWidget(tour)
    tour.show()
    click(button_saying(tour, "Next"))
    click(button_saying(tour, "Back"))
    assert tour.step == 0
    click(button_saying(tour, "Skip"))
    assert not tour.isVisible()


def test_the_tour_comes_by_itself_once(awake: Awake, dresser: Dresser, qtbot: QtBot) -> None:
    awake.filing.keep_preferences(Preferences())
    greeted = []
    for _ in range(2):
        window = MainWindow(Outside(resources(), lambda: (Theme.LIGHT, 100), lambda: awake), dresser)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.awake, timeout=20_000):
            window.wake()
        QApplication.processEvents()
        greeted.append(any(one.isVisible() for one in window.findChildren(Tour)))
        window.close()
    assert greeted == [True, False]


@pytest.mark.parametrize("name", ["glossary", "sources", "keys", "about"])
def test_every_paper_of_the_help_menu_has_something_to_read(book: Rulebook, qtbot: QtBot, name: str) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    paper = show_help(name, holder, book)
    assert len(words(paper)) > 200


def test_about_tells_versions_and_licences(book: Rulebook, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    told = words(show_help("about", holder, book))
    for part in (__version__, book.manifest.version, "PySide6", "LGPL-3.0", "SIL Open Font License", "no legal advice"):
        assert part in told


def test_sources_tell_title_and_day_of_each(book: Rulebook, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    told = words(show_help("sources", holder, book))
    assert all(source.title in told.replace("\u200b", "") for source in book.sources)

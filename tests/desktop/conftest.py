import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from commsfit import bootstrap
from commsfit.desktop.opening.awake import Awake
from commsfit.desktop.opening.outside import Outside
from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workshop.pages import WORKSHOP_PAGE
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.advice import advise, remembering
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Document
from commsfit.locations import resources
from commsfit.ports.filing import Opened, Preferences
from commsfit.ports.themes import Theme
from commsfit.storage.format.reading import read_document

TODAY = date(2026, 11, 20)
PAGES = (*RESULT_PAGES, WORKSHOP_PAGE)
"""All that are not made from the rulebook's questions."""
EXAMPLES = tuple(path.stem for path in bootstrap.examples())
ADVISE = remembering(advise)
"""Many tests open the same examples."""
OpenWorkspace = Callable[[str], Workspace]


def some_examples(*quick: str) -> list[ParameterSet]:
    """Every example for a test; those not named here take their turn with the long tests."""
    return [pytest.param(name, marks=() if name in quick else pytest.mark.long) for name in EXAMPLES]


@pytest.fixture(scope="session")
def dresser(qapp: QApplication) -> Dresser:
    """The application as it is dressed at the start."""
    load_fonts(resources() / "fonts")
    return Dresser(qapp)


@pytest.fixture(autouse=True)
def light(dresser: Dresser) -> Dresser:
    """Every test begins in daylight at 100 %."""
    if dresser.theme is not Theme.LIGHT or dresser.scale != 1.0:
        dresser.choose(Theme.LIGHT)
    return dresser


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Garbage is collected between tests, as the window does between events.

    A page that its test has let go of is garbage while events still paint it: collected then, its parts are deleted
    under the painter, and Python ends.
    """
    gc.disable()
    yield
    gc.collect(0)
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """What a test deleted is gone before the next one begins."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return bootstrap.rulebook()


@pytest.fixture
def session(book: Rulebook) -> Session:
    """A session with nothing answered."""
    return Session(book, ADVISE, lambda: TODAY)


def example_document(book: Rulebook, name: str) -> Document:
    file = next(path for path in bootstrap.examples() if path.stem == name)
    return read_document(file.read_bytes(), book).document


@pytest.fixture
def workspace(session: Session, qtbot: QtBot) -> Workspace:
    """The workspace at the first question, shown."""
    made = Workspace(session, (*question_pages(session.rulebook), *PAGES))
    qtbot.addWidget(made)
    made.resize(1320, 860)
    # A page that goes on by itself would overtake a test that looks at it; the tests of that switch it on.
    session.walk.goes_on_by_itself = False
    made.show()
    made.begin()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def open_example(workspace: Workspace, session: Session) -> OpenWorkspace:
    """Opens an example in the workspace."""

    def opened(name: str) -> Workspace:
        session.open(Opened(example_document(session.rulebook, name), None, None))
        workspace.begin()
        return workspace

    return opened


@pytest.fixture(scope="session")
def fetched() -> Awake:
    """What takes time to wake up, fetched once: nothing of it changes."""
    return bootstrap.awake()


@pytest.fixture
def awake(fetched: Awake, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Awake:
    """All that a window needs, for somebody who has seen the tour and opened no file yet, whatever ran before."""
    home = tmp_path_factory.mktemp("person")
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    filing = bootstrap.file_store(fetched.rulebook)
    made = replace(fetched, filing=filing, today=lambda: TODAY, advise=ADVISE)
    made.filing.keep_preferences(Preferences(tour_seen=True))
    return made


@pytest.fixture
def window(awake: Awake, dresser: Dresser, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window, awake, at Home."""
    made = MainWindow(Outside(resources(), lambda: (Theme.LIGHT, 100), lambda: awake), dresser)
    made.show()
    made.wake()
    qtbot.waitUntil(lambda: made.office is not None)
    assert made.office is not None
    made.office.session.walk.goes_on_by_itself = False
    yield made
    if made.office is not None:
        made.office.session.history.setClean()
    made.close()
    made.deleteLater()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of an example to open and save."""
    source = next(path for path in bootstrap.examples() if path.stem == "logistics")
    copy = tmp_path / "northwind.commsfit"
    copy.write_bytes(source.read_bytes())
    return copy

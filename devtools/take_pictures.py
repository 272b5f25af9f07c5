"""Takes pictures of the real window: `python -m devtools.take_pictures [NAME]` fills docs/pictures with the guide's.

`--every` takes each page in light and dark at 100 % and 200 % into out/pictures instead, to look at them.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

# Qt reads the environment when it is imported.
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from commsfit import bootstrap
from commsfit.cli.window import outside
from commsfit.desktop.awake import Awake, Insides
from commsfit.desktop.estimates.sheet import EstimateSheet
from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.picture import take_picture
from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.desktop.results.report_page import ReportPage
from commsfit.desktop.results.roadmap_page import RoadmapPage
from commsfit.desktop.room import RoomView
from commsfit.desktop.start import make_application
from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workshop.decision_sheet import DecisionSheet
from commsfit.desktop.workshop.pages import WORKSHOP_PAGE
from commsfit.presentation.filing import Preferences
from commsfit.presentation.looks import Theme

HOURS = "developer_hours_per_week"
TODAY = date(2026, 11, 20)
"""The pictures stay the same on any day."""
FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
EVERY = FOLDER.parent.parent / "out" / "pictures"
WIDE = QSize(1280, 860)
LARGE = QSize(1920, 1200)
NARROW = QSize(1024, 700)
PATIENCE = 30.0


def as_it_is(_page: QWidget) -> None:
    """Nothing to do before the picture."""


def calendar(page: QWidget) -> None:
    """The dated plan instead of the board."""
    assert isinstance(page, RoadmapPage)
    page.switch.choose(1)
    page.switch.chosen.emit(1)


def drawn(page: QWidget) -> None:
    """Wait for the report's first page."""
    assert isinstance(page, ReportPage)
    wait_until(lambda: page.preview.document.pageCount() > 0)
    settle(1.0)


def estimating(page: QWidget) -> None:
    """With the checklist of workflows over the page, some of them ticked."""
    assert isinstance(page, SectionPage)
    page.estimating.emit(page.current)
    settle(0.4)
    sheet = next(one for one in page.window().findChildren(EstimateSheet) if one.isVisible())
    for workflow in ("desk_calls", "transfer", "voicemail", "menu_with_data"):
        ticked = sheet.findChild(QAbstractButton, f"estimate.{workflow}")
        assert isinstance(ticked, QAbstractButton)
        ticked.click()


def to_the_room(page: QWidget) -> None:
    """With the second window open: that is the one in the picture."""
    window = page.window()
    assert isinstance(window, MainWindow)
    window.actions_by_name["room"].trigger()


def deciding(page: QWidget) -> None:
    """With a decision half written over the question."""
    window = page.window()
    assert isinstance(window, MainWindow)
    window.actions_by_name["decide"].trigger()
    sheet = next(one for one in window.findChildren(DecisionSheet) if one.isVisible())
    sheet.words.insertPlainText("We plan with 16 hours a week until the second developer starts in March.")
    sheet.by.setText("Lead developer")


@dataclass(frozen=True)
class Shot:
    """One picture: which example, which page, in which look."""

    name: str
    example: str
    page: str
    theme: Theme = Theme.LIGHT
    scale: float = 1.0
    size: QSize = WIDE
    question: str = ""
    prepare: Callable[[QWidget], None] = as_it_is


SHOTS = (
    Shot("home-light", "", ""),
    Shot("question-light", "broker", "developer_capacity", question=HOURS),
    Shot("question-dark", "logistics", "developer_capacity", Theme.DARK, question=HOURS),
    Shot("question-narrow", "half-filled", "timeline", size=NARROW, question="days_to_go_live"),
    Shot("question-contradiction", "contradictory", "developer_capacity", question=HOURS),
    Shot("money-light", "logistics", "money", question="seat_price"),
    Shot("question-large-text", "logistics", "volume", scale=2.0, question="external_messages_per_month"),
    Shot("question-high-contrast", "saas", "volume", Theme.HIGH_CONTRAST, question="external_messages_per_month"),
    Shot("check-light", "half-filled", "check"),
    Shot(
        "room-dark",
        "broker",
        "developer_capacity",
        Theme.DARK,
        question=HOURS,
        prepare=to_the_room,
    ),
    Shot("workshop-light", "workshop", "workshop"),
    Shot("workshop-dark", "workshop", "workshop", Theme.DARK),
    Shot("decision-light", "workshop", "developer_capacity", question=HOURS, prepare=deciding),
    Shot("estimate-light", "half-filled", "customization", question="workflow_deviation_percent", prepare=estimating),
    Shot("verdict-light", "logistics", "verdict"),
    Shot("verdict-dark", "logistics", "verdict", Theme.DARK),
    Shot("verdict-large-text", "saas", "verdict", scale=2.0, size=LARGE),
    Shot("verdict-high-contrast", "broker", "verdict", Theme.HIGH_CONTRAST),
    Shot("verdict-half-filled", "half-filled", "verdict"),
    Shot("verdict-contradiction", "contradictory", "verdict"),
    Shot("verdict-workshop", "workshop", "verdict", Theme.DARK),
    Shot("what-if-light", "logistics", "what_if"),
    Shot("what-if-dark", "saas", "what_if", Theme.DARK),
    Shot("costs-light", "bank", "costs"),
    Shot("costs-dark", "shop", "costs", Theme.DARK),
    Shot("readiness-light", "logistics", "readiness"),
    Shot("roadmap-board-light", "logistics", "roadmap"),
    Shot("roadmap-calendar-dark", "clinic", "roadmap", Theme.DARK, prepare=calendar),
    Shot("scenarios-light", "logistics", "scenarios"),
    Shot("report-light", "logistics", "report", prepare=drawn),
)


def every_page() -> tuple[Shot, ...]:
    """Each page of the window, light and dark, at 100 % and at 200 %."""
    pages = ["", *(entry.id for entry in (*question_pages(bootstrap.rulebook()), *RESULT_PAGES, WORKSHOP_PAGE))]
    return tuple(
        Shot(
            f"{page or 'home'}-{theme.value}-{round(scale * 100)}",
            "logistics" if page else "",
            page,
            theme,
            scale,
            size,
        )
        for page in pages
        for theme in (Theme.LIGHT, Theme.DARK)
        for scale, size in ((1.0, WIDE), (2.0, LARGE))
    )


def main(names: list[str]) -> None:
    shots, folder = (every_page(), EVERY) if "--every" in names else (SHOTS, FOLDER)
    wanted = [name for name in names if name != "--every"]
    application = make_application()
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(home) / name.lower())
        ports = outside()
        load_fonts(ports.resources / "fonts")
        dresser = Dresser(application)
        dresser.choose(Theme.LIGHT)
        window = MainWindow(ports._replace(wake=awake), dresser)
        window.resize(WIDE)
        window.show()
        window.wake()
        wait_until(lambda: window.office is not None)
        office = window.office
        assert office is not None
        for shot in shots:
            if not wanted or shot.name in wanted:
                dresser.choose(shot.theme, shot.scale)
                take(window, office, shot, folder)
        office.close()


def awake() -> Awake:
    """All that the window needs, on the day of the pictures, for somebody who has seen the tour."""
    made = replace(bootstrap.awake(), today=lambda: TODAY)
    made.filing.keep_preferences(Preferences(tour_seen=True))
    return made


def take(window: MainWindow, office: Insides, shot: Shot, folder: Path) -> None:
    """Open the example, turn to the page and write the picture."""
    window.resize(shot.size)
    if shot.example:
        office.open_example(shot.example)
        settle(0.3)
        office.session.visit(shot.page, shot.question)
        settle(0.5)
        shot.prepare(office.workspace.page(shot.page))
    else:
        window.show_home()
    settle(0.5)
    sheets: list[QWidget] = [one for one in window.findChildren(QDialog) if one.isVisible()]
    sheets += [one for one in QApplication.topLevelWidgets() if isinstance(one, RoomView) and one.isVisible()]
    if sheets:
        written = take_picture(sheets[0], folder / f"{shot.name}.png")
        sheets[0].close()
    else:
        written = take_picture(window, folder / f"{shot.name}.png", shot.size)
    sys.stdout.write(f"{written.name}\n")


def settle(seconds: float) -> None:
    """Let the window do what it has to do."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def wait_until(is_so: Callable[[], bool]) -> None:
    """Until it is so, or fail."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "it takes too long"
        QCoreApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Takes the guide's pictures from the real window: `python -m devtools.take_pictures [NAME]` fills docs/pictures."""

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
from PySide6.QtWidgets import QWidget

from commsfit import bootstrap
from commsfit.cli.window import outside
from commsfit.desktop.awake import Awake, Insides
from commsfit.desktop.picture import take_picture
from commsfit.desktop.results.report_page import ReportPage
from commsfit.desktop.results.roadmap_page import RoadmapPage
from commsfit.desktop.start import make_application
from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.window import MainWindow
from commsfit.presentation.looks import Theme

TODAY = date(2026, 11, 20)
"""The pictures stay the same on any day."""
FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
WIDE = QSize(1280, 860)
LARGE = QSize(1920, 1200)
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


@dataclass(frozen=True)
class Shot:
    """One picture: which example, which page, in which look."""

    name: str
    example: str
    page: str
    theme: Theme = Theme.LIGHT
    scale: float = 1.0
    size: QSize = WIDE
    prepare: Callable[[QWidget], None] = as_it_is


SHOTS = (
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


def main(names: list[str]) -> None:
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
        for shot in SHOTS:
            if not names or shot.name in names:
                dresser.choose(shot.theme, shot.scale)
                take(window, office, shot)
        office.close()


def awake() -> Awake:
    """All that the window needs, on the day of the pictures."""
    return replace(bootstrap.awake(), today=lambda: TODAY)


def take(window: MainWindow, office: Insides, shot: Shot) -> None:
    """Open the example, turn to the page and write the picture."""
    window.resize(shot.size)
    office.open_example(shot.example)
    settle(0.3)
    office.session.visit(shot.page)
    settle(0.5)
    shot.prepare(office.workspace.page(shot.page))
    settle(0.5)
    written = take_picture(window, FOLDER / f"{shot.name}.png", shot.size)
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

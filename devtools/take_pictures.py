"""Takes pictures of the real window: `python -m devtools.take_pictures [NAME]` fills docs/pictures with the guide's.

`--every` takes each page in light and dark at 100 % and 200 % into docs/pictures/pages instead, to look at them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

# Qt reads the environment when it is imported.
from PIL import Image
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from commsfit import bootstrap
from commsfit.cli.window import outside
from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.opening.awake import Awake, Insides
from commsfit.desktop.start import make_application
from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.window import MainWindow
from commsfit.ports.filing import Preferences
from commsfit.ports.themes import Theme
from devtools.shots import GUIDE, WIDE, Shot, every_page
from devtools.snapshot import take_picture
from devtools.waiting import settle, wait_until

TODAY = date(2026, 11, 20)
"""The pictures stay the same on any day."""
FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
EVERY = FOLDER / "pages"


def main(names: list[str]) -> None:
    shots, folder = (every_page(), EVERY) if "--every" in names else (GUIDE, FOLDER)
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
    if folder == EVERY:
        write_index(shots)


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
    sheets += [one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible()]
    if sheets:
        written = take_picture(sheets[0], folder / f"{shot.name}.png")
        sheets[0].close()
    else:
        written = take_picture(window, folder / f"{shot.name}.png", shot.size)
    shrink(written)
    sys.stdout.write(f"{written.name}\n")


def shrink(picture: Path) -> None:
    """A third of the size: a window has few colours, and 256 of them are enough for its letters' edges."""
    with Image.open(picture) as whole:
        few = whole.convert("RGB").quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(picture, optimize=True)


def write_index(shots: tuple[Shot, ...]) -> None:
    """A page that shows them all, a row for each page of the window."""
    names = list(dict.fromkeys(shot.name.rsplit("-", 2)[0] for shot in shots))
    looks = list(dict.fromkeys(shot.name.removeprefix(f"{names[0]}-") for shot in shots if not shot.page))
    rows = [f"| {name} | " + " | ".join(f"![]({name}-{look}.png)" for look in looks) + " |" for name in names]
    head = ["# Every page of the window", "", f"Taken by `python -m devtools.take_pictures --every` on {TODAY}.", ""]
    table = ["| page | " + " | ".join(look.replace("-", ", ") + " %" for look in looks) + " |"]
    table.append("|---|" + "---|" * len(looks))
    (EVERY / "README.md").write_text("\n".join([*head, *table, *rows, ""]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

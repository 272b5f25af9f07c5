"""What a page and a change of looks take in the window of the tree that this is run in, in processor time, as JSON.

Only names that no tree has lost yet are used, so that a tree can be measured beside an earlier one.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A home of its own: nobody's settings are read or changed.
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="commsfit-bench-")

from PySide6.QtWidgets import QApplication

from benchmarks.bench_typing import opened_window

PAGES = ("verdict", "what_if", "costs", "readiness", "roadmap", "scenarios")
ROUNDS = 5


def worked(application: QApplication, work: Callable[[], object]) -> float:
    """Milliseconds of processor time until it is painted."""
    begun = time.process_time()
    work()
    application.processEvents()
    return (time.process_time() - begun) * 1e3


def pages_of(application: QApplication, session: Any, shown: Any) -> dict[str, float]:
    """Each page made, filled and painted for the first time, in a workspace of its own."""
    entries = vars(shown)["_entries"]
    taken: dict[str, list[float]] = {f"{page}, first shown": [] for page in PAGES if page in entries}
    for _ in range(ROUNDS):
        workspace = type(shown)(session, tuple(entries.values()))
        workspace.resize(1320, 860)
        workspace.show()
        workspace.show_page("check")
        application.processEvents()
        for title, found in taken.items():
            found.append(worked(application, partial(workspace.show_page, title.split(",")[0])))
        workspace.close()
    return {title: statistics.median(found) for title, found in taken.items()}


def looks_of(application: QApplication, shown: Any) -> dict[str, float]:
    """Theme and text size of the whole window, with the roadmap in sight."""
    dresser: Any = next(one for one in application.children() if type(one).__name__ == "Dresser")
    themes_there_are: Any = type(vars(dresser)["_shown"])
    light, dark = themes_there_are["LIGHT"], themes_there_are["DARK"]
    shown.show_page("roadmap")
    application.processEvents()
    themes = [worked(application, partial(dresser.choose, theme)) for theme in (dark, light) * 2]
    sizes = [worked(application, partial(dresser.choose, light, scale)) for scale in (1.3, 1.0) * 2]
    return {"another theme": statistics.median(themes), "another text size": statistics.median(sizes)}


def main() -> None:
    application = QApplication([])
    window = opened_window(application)
    assert window.office is not None
    office: Any = window.office
    found = pages_of(application, office.session, office.workspace) | looks_of(application, office.workspace)
    print(json.dumps(found), flush=True)
    # Without the window's own goodbye, which would ask about unsaved work.
    os._exit(0)


if __name__ == "__main__":
    main()

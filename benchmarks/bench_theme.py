"""How long a change of theme or of text size takes in the whole window, beside a bare page of labels."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A home of its own: nobody's settings are read or changed.
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="commsfit-bench-")

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from benchmarks.bench_typing import opened_window
from commsfit.desktop.theme.switching import Dresser
from commsfit.ports.themes import Theme

PAGES = ("timeline", "goals", "money", "verdict", "what_if", "costs", "readiness", "roadmap", "scenarios", "report")
ROUNDS = 5
LABELS = 400


def timed(application: QApplication, work: Callable[[], object]) -> float:
    """In milliseconds, the frame that follows included."""
    begun = time.perf_counter()
    work()
    application.processEvents()
    return (time.perf_counter() - begun) * 1e3


def bare_page() -> QWidget:
    """What Qt alone takes for a full page."""
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(LABELS):
        column.addWidget(QLabel(f"Line {number}"))
    page.show()
    return page


def main() -> None:
    application = QApplication([])
    window = opened_window(application)
    assert window.office is not None
    workspace = window.office.workspace
    dresser = window.findChild(Dresser) or application.findChild(Dresser)
    assert isinstance(dresser, Dresser)
    bare = statistics.median(timed(application, bare_page) for _ in range(ROUNDS))
    print(
        f"in the whole window, {len(application.allWidgets())} widgets; a bare page of {LABELS} labels: {bare:.0f} ms"
    )
    for page in PAGES:
        workspace.show_page(page)
        application.processEvents()
        themes = [timed(application, partial(dresser.choose, theme)) for theme in (Theme.DARK, Theme.LIGHT) * 2]
        sizes = [timed(application, partial(dresser.choose, Theme.LIGHT, scale)) for scale in (1.3, 1.0) * 2]
        print(
            f"  on {page:<10} theme {statistics.median(themes):5.0f} ms, text size {statistics.median(sizes):5.0f} ms"
        )
    print("  (wanted: at most 250)")
    sys.stdout.flush()
    # Without the window's own goodbye, which would ask about unsaved work.
    os._exit(0)


if __name__ == "__main__":
    main()

"""How long it takes until a page that was never shown stands there at rest, beside a bare page of as many labels."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A home of its own: nobody's settings are read or changed.
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="commsfit-bench-")

from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from benchmarks.bench_typing import opened_window
from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.desktop.workspace.workspace import Workspace

ROUNDS = 5


def bare(application: QApplication, stack: QStackedWidget, labels: int) -> float:
    """What Qt alone takes for as many labels, in milliseconds of processor time."""
    begun = time.process_time()
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(labels):
        label = QLabel(f"Line {number} of a page that has as many words in it as one of ours")
        label.setWordWrap(True)
        column.addWidget(label)
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    application.processEvents()
    return (time.process_time() - begun) * 1e3


def built(application: QApplication, workspace: Workspace, page: str) -> tuple[float, int]:
    """Made, filled, laid out and painted: milliseconds of processor time, and how many labels it has."""
    begun = time.process_time()
    workspace.show_page(page)
    application.processEvents()
    taken = (time.process_time() - begun) * 1e3
    return taken, len(workspace.page(page).findChildren(QLabel))


def main() -> None:
    application = QApplication([])
    found: dict[str, list[tuple[float, float]]] = {entry.id: [] for entry in RESULT_PAGES}
    stack = QStackedWidget()
    stack.resize(1000, 800)
    stack.show()
    for _ in range(ROUNDS):
        window = opened_window(application)
        assert window.office is not None
        session = window.office.session
        # A workspace of its own: the window's builds its pages ahead.
        workspace = Workspace(session, window.office.workspace.entries)
        workspace.resize(1320, 860)
        workspace.show()
        workspace.show_page("check")
        application.processEvents()
        for page, taken in found.items():
            ours, labels = built(application, workspace, page)
            taken.append((ours, bare(application, stack, labels)))
        workspace.close()
    print("a page of the results made, filled and painted for the first time, in processor time")
    for page, taken in found.items():
        ours, theirs = (statistics.median(column) for column in zip(*taken, strict=True))
        print(f"  {page:<10} {ours:4.0f} ms, as many labels alone {theirs:4.0f} ms")
    print("  (wanted: at most 60; the report's time holds that of its preview, written in a thread)")
    sys.stdout.flush()
    # Without the window's own goodbye, which would ask about unsaved work.
    os._exit(0)


if __name__ == "__main__":
    main()

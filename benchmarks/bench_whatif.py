"""How fast the what-if page answers: each step of a dragged slider until it is painted, and a whole outcome map."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.side_by_side import readable
from commsfit import bootstrap
from commsfit.desktop.results.what_if.what_if_page import WhatIfPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser
from commsfit.domain.advice import advise
from commsfit.domain.engine.outcome_map import map_outcomes
from commsfit.locations import resources
from commsfit.ports.filing import Opened
from commsfit.ports.themes import Theme
from commsfit.presentation.charts.what_if import figure_questions, stops_of
from commsfit.storage.format.reading import read_document

TODAY = date(2026, 11, 20)
FRAME = 0.016
SWEEPS = 6
CELLS = 200
ROUNDS = 20


def main() -> None:
    application = QApplication([])
    load_fonts(resources() / "fonts")
    Dresser(application).choose(Theme.LIGHT)
    session = example("logistics")
    page = WhatIfPage(session)
    page.resize(1280, 1400)
    page.show()
    application.processEvents()
    steps = dragged(application, page)
    print(f"what-if drag, every slider end to end ({len(steps)} steps, until painted, map and outcomes included)")
    for name, taken in (("passed", [wall for wall, _ in steps]), ("worked", [worked for _, worked in steps])):
        ranked = sorted(taken)
        p99 = ranked[len(ranked) * 99 // 100]
        figures = f"median {readable(statistics.median(ranked))}, p99 {readable(p99)}, worst {readable(ranked[-1])}"
        print(f"  time {name}: {figures}; p99 is {p99 / FRAME:.2f} of a frame of 16 ms")
    mapped = statistics.median(seconds(lambda: whole_map(session)) for _ in range(ROUNDS))
    print(f"outcome map of {CELLS} x {CELLS} exact cells: median {readable(mapped)} of {ROUNDS}")


def example(name: str) -> Session:
    """A bundled example as the window holds it."""
    rulebook = bootstrap.rulebook()
    session = Session(rulebook, advise, lambda: TODAY)
    file = next(file for file in bootstrap.examples() if file.stem == name)
    session.open(Opened(read_document(file.read_bytes(), rulebook).document, file, None))
    return session


def dragged(application: QApplication, page: WhatIfPage) -> list[tuple[float, float]]:
    """Each step, from slider to paint: the time that passed, and that the processor worked for it."""
    taken = []
    for _ in range(SWEEPS):
        for row in page.figures:
            for index in range(row.slider.minimum(), row.slider.maximum() + 1):
                begun, working = time.perf_counter(), time.process_time()
                row.slider.setValue(index)
                application.processEvents()
                taken.append((time.perf_counter() - begun, time.process_time() - working))
    return taken


def whole_map(session: Session) -> None:
    """A grid of two figures, all other answers kept."""
    across, up = figure_questions(session.rulebook)[:2]
    values = {question: stops_of(session.rulebook, question, None) for question in (across, up)}
    xs, ys = ([stops[index * len(stops) // CELLS] for index in range(CELLS)] for stops in values.values())
    grid = map_outcomes(session.rulebook, session.answers, across, xs, up, ys)
    assert len(grid) == len(grid[0]) == CELLS


def seconds(work: Callable[[], object]) -> float:
    """How long one round takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()

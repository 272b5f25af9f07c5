"""The bare evaluation with its trace, for many sheets at once: what a peer engine does, no sentences and no advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from commsfit.domain.definitions.base import Citation
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.compiled import compiled
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of, truth_in
from commsfit.domain.reading.answer_reading import Misreading, read_answers


@dataclass(frozen=True, slots=True)
class Step:
    """One rule: fired, clear, or open (None), and where it stands in the source."""

    signal: str
    fired: bool | None
    source: Citation


@dataclass(frozen=True, slots=True)
class Trace:
    """The possible outcomes, the row where it is settled, and every rule."""

    possible: tuple[str, ...]
    row: str | None
    steps: tuple[Step, ...]


def evaluate(rulebook: Rulebook, raw: Mapping[str, object]) -> tuple[Trace | None, tuple[Misreading, ...]]:
    """Raw answers, checked, to a trace; None where they cannot be read."""
    answers, wrong = read_answers(rulebook, raw)
    return (None, wrong) if wrong else (trace_of(sheet_of(rulebook, answers)), ())


def trace_of(sheet: AnswerSheet) -> Trace:
    """The trace of a sheet."""
    made, cells = sheet.made, sheet.cells
    row = next((row for row, mask in made.rows.items() if cells and cells & mask == cells), None)
    steps = tuple([known[truth_in(cells, mask)] for mask, known in _steps(made.rulebook)])
    return Trace(sheet.possible(), row, steps)


@lru_cache(maxsize=8)
def _steps(rulebook: Rulebook) -> tuple[tuple[int, dict[bool | None, Step]], ...]:
    """Each signal's cells and its three possible steps, which all traces share."""
    named = compiled(rulebook).named
    return tuple(
        (named[signal.id], {fired: Step(signal.id, fired, signal.cites[0]) for fired in (True, False, None)})
        for signal in rulebook.decision.signals
    )

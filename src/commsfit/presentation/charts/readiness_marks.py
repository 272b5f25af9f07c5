"""Readiness at a glance: a row a check with its mark, its state in a word and what was said against the limits."""

from __future__ import annotations

from commsfit.domain.readiness import Check, CheckState, Readiness
from commsfit.presentation.charts.drawing import SMALL, Drawing
from commsfit.presentation.charts.looks import STATE_WORDS
from commsfit.presentation.charts.marks import state_mark
from commsfit.presentation.letters import width_of
from commsfit.presentation.outline import Chart, Column, Table, words


def readiness_marks(readiness: Readiness, title: str, *, width: float, size: float = 9.0) -> Chart | None:
    """None where there is nothing to check."""
    if not readiness.checks:
        return None
    drawing = Drawing(width, size)
    state_x = size * 2.2
    named = state_x + max(width_of(word, size, strong=True) for word in STATE_WORDS.values()) + size * 1.2
    said_x = (
        named + min(max(width_of(check.title, size) for check in readiness.checks), (width - named) * 0.5) + size * 1.2
    )
    row = size * 2.2
    for index, check in enumerate(readiness.checks):
        y = row * (index + 0.5)
        drawing.add(*state_mark(check.state, size * 0.9, y, size * 0.72, check.id))
        drawing.note(check.id, _told(check))
        drawing.label(state_x, y + size * 0.36, _state(check), strong=True)
        drawing.label(named, y + size * 0.36, check.title, room=said_x - named - size)
        drawing.label(said_x, y + size * 0.36, check.said, scale=SMALL, colour="muted", room=width - said_x)
    alt = f"{title}. {readiness.words} " + " ".join(_told(check) for check in readiness.checks)
    return Chart(title, drawing.scene(row * len(readiness.checks)), alt, _table(readiness, title))


def _state(check: Check) -> str:
    return "Done" if check.done and check.state is not CheckState.PASS else STATE_WORDS[check.state]


def _told(check: Check) -> str:
    said = f" ({check.said})" if check.said else ""
    return f"{check.title}: {_state(check).lower()}{said}."


def _table(readiness: Readiness, title: str) -> Table:
    rows = tuple(
        (words(check.title), words(_state(check)), words(check.said), words(check.limits)) for check in readiness.checks
    )
    return Table(
        title, (Column("Check", 1.4), Column("State"), Column("Answer"), Column("Limits", 1.6)), rows, row_headers=True
    )

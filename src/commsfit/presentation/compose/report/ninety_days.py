"""The first ninety days, and by what it will be seen that each step has worked."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.planning.roadmap import PhaseGate, Roadmap
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentences, steps_by_day
from commsfit.presentation.formats.formats import calendar_day
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    Paragraph,
    Section,
    SectionFlow,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.states import track_word

_STEPS, _GATES = 14, 5


def next_steps_section(material: Material) -> Section:
    return Section("next_steps", "The first ninety days", tuple(_blocks(material)), SectionFlow.SHEET, board.EFFORTS)


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    roadmap = advice.roadmap
    steps = steps_by_day(roadmap, _STEPS)
    yield Heading(2, board.steps_title(len(steps.steps) if steps else 0))
    yield steps or Paragraph(words(board.NO_STEPS))
    gates = _in_order(roadmap)
    if gates:
        columns = (Column(board.GATE, 1.5), Column(headings.ON_DAY, 1), Column(board.MEASURES, 4.4))
        yield Table(board.GATES, columns, tuple(gate_row(gate) for gate in gates[:_GATES]), row_headers=True)
        later = len(later_gates(roadmap))
        if later:
            yield Paragraph((Span(board.LATER_GATES.format(count=later), muted=True),))


def later_gates(roadmap: Roadmap) -> list[PhaseGate]:
    """Those that the page has no room for."""
    return _in_order(roadmap)[_GATES:]


def _in_order(roadmap: Roadmap) -> list[PhaseGate]:
    return sorted((gate for gate in roadmap.gates if gate.on), key=lambda gate: gate.on or roadmap.start)


def gate_row(gate: PhaseGate) -> tuple[Spans, ...]:
    """Its name and side, its day, what must be measured."""
    title = board.GATE_OF.format(gate=gate.title, side=track_word(gate.track))
    on = calendar_day(gate.on) if gate.on else "–"
    return words(title), words(on), words(sentences(gate.criteria) or "–")

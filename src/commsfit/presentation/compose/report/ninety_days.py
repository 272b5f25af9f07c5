"""The first ninety days, and by what it will be seen that each step has worked."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.planning.roadmap import PhaseGate
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

_STEPS, _CRITERIA, _GATES = 14, 4, 5


def next_steps_section(material: Material) -> Section:
    return Section("next_steps", "The first ninety days", tuple(_blocks(material)), SectionFlow.SHEET, board.EFFORTS)


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    roadmap = advice.roadmap
    steps = steps_by_day(roadmap, _STEPS)
    yield Heading(2, board.steps_title(len(steps.steps) if steps else 0))
    yield steps or Paragraph(words(board.NO_STEPS))
    gates = sorted((gate for gate in roadmap.gates if gate.on), key=lambda gate: gate.on or roadmap.start)
    if gates:
        columns = (Column(board.GATE, 1.5), Column(headings.ON_DAY, 1), Column(board.MEASURES, 4.4))
        yield Table(board.GATES, columns, tuple(_gate(gate) for gate in gates[:_GATES]), row_headers=True)
        later = len(gates) - _GATES
        if later > 0:
            yield Paragraph((Span(board.LATER_GATES.format(count=later), muted=True),))


def _gate(gate: PhaseGate) -> tuple[Spans, ...]:
    title = board.GATE_OF.format(gate=gate.title, side=track_word(gate.track))
    on = calendar_day(gate.on) if gate.on else "–"
    return words(title), words(on), words(sentences(gate.criteria[:_CRITERIA]) or "–")

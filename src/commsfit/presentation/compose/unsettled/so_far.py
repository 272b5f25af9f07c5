"""What is known while the verdict is open: rules so far, prices so far, the provisional plan, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commsfit.domain.verdict.explanation import Flip
from commsfit.domain.verdict.signals import SignalState
from commsfit.presentation.charts.plan.timeline import verdict_timeline
from commsfit.presentation.compose.brief.second_page import guesses_of
from commsfit.presentation.compose.brief.ways import ways
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import mark, sentence, titled
from commsfit.presentation.compose.widths import MEASURE
from commsfit.presentation.outline.outline import (
    Block,
    Chart,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Rule,
    Section,
    SectionFlow,
    Table,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.states import signal_state
from commsfit.presentation.sentences.verdict import open_ways as say

_GUESSES, _CHANGES = 12, 3


def so_far_page(material: Material) -> Section:
    return Section("choices", "What is known so far", tuple(_blocks(material)), SectionFlow.OWN, board.ESTIMATES)


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    known = sum(signal.state is not SignalState.OPEN for signal in advice.signals)
    yield Heading(2, say.known_title(known, len(advice.signals)))
    columns = (Column(headings.RULE, 1.4), Column(headings.STATE, 1), Column(headings.BECAUSE, 3.6))
    rows = tuple(
        (words(one.title), mark(signal_state(one.state)), words(sentence(one.because)))
        for one in sorted(advice.signals, key=lambda one: one.state is SignalState.OPEN)
    )
    if rows:
        yield Table("", columns, rows, row_headers=True)
    table = ways(material)
    if table is not None and any(option.is_priced for option in advice.costs.options):
        yield Rule()
        yield Heading(3, say.PRICES_SO_FAR)
        yield table
        yield Paragraph(words(board.MIDDLE_FIGURES))
    chart = verdict_timeline(advice, width=MEASURE, size=8.25)
    if chart is not None:
        yield Rule()
        yield Heading(3, say.PROVISIONAL_PLAN)
        yield Chart("", chart.scene, chart.alt)
    flips = nearest_changes(advice.explanation.flips)
    if flips:
        yield Heading(3, board.WHAT_TURNS_IT)
        yield ListOf(tuple(titled(material.outcome(flip.to), sentence(flip.words)) for flip in flips))


def nearest_changes(flips: Sequence[Flip]) -> list[Flip]:
    """Those that take the fewest answers."""
    return sorted(flips, key=lambda flip: len(flip.changes))[:_CHANGES]


def assumed_section(material: Material) -> Section | None:
    """What stands in for what nobody said; nothing where all was said."""
    found = (guesses_of(material) or list(material.advice.assumptions))[:_GUESSES]
    if not found:
        return None
    columns = (Column(headings.WHAT, 2), Column(say.VALUE, 1.4), Column(headings.MOVES, 4))
    rows = tuple((words(one.title), words(one.value), words(sentence(one.effect) or "–")) for one in found)
    blocks = (Heading(2, say.ASSUMED), Table("", columns, rows, row_headers=True))
    return Section("assumed", "What is assumed", blocks, SectionFlow.SHEET, board.SOURCES)

"""The schedule beyond the roadmap's page: every item on a calendar, later gates, whose lead times were read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.plan.gantt import track_charts
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentences
from commsfit.presentation.compose.report.ninety_days import gate_row, later_gates
from commsfit.presentation.compose.widths import MEASURE as CHART_WIDTH
from commsfit.presentation.formats.formats import dated, day, number
from commsfit.presentation.outline.outline import Block, Column, Heading, Paragraph, Section, Table, words
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board

_FINDING: Final = "Every item of the plan on the calendar"
_SOURCES: Final = "Where the lead times come from"


def schedule_section(material: Material) -> Section:
    return Section("schedule", "Schedule", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    roadmap = material.advice.roadmap
    yield Heading(2, _FINDING)
    charts = [chart for track in Track for chart in track_charts(roadmap, width=CHART_WIDTH, track=track)]
    if not charts:
        yield Paragraph(
            words("Nothing can be put on the calendar yet: it needs an outcome to plan for and the team's hours.")
        )
        return
    yield Paragraph(words(_paced(material)))
    yield from charts
    yield from _gates(roadmap)
    yield from _sources(roadmap)


def _sources(roadmap: Roadmap) -> Iterator[Block]:
    if roadmap.lead_times:
        rows = {one.id: (words(one.title), words(dated(one.source, one.as_of) or "–")) for one in roadmap.lead_times}
        yield Table(_SOURCES, (Column(board.APPROVAL, 2), Column("Source", 3)), tuple(rows.values()), row_headers=True)


def _gates(roadmap: Roadmap) -> Iterator[Block]:
    gates = later_gates(roadmap)
    if gates:
        columns = (Column(board.GATE, 1.5), Column(headings.ON_DAY, 1), Column(board.MEASURES, 4.4))
        yield Table(board.GATES, columns, tuple(gate_row(gate) for gate in gates), row_headers=True)


def _paced(material: Material) -> str:
    roadmap = material.advice.roadmap
    hours = (
        say("{hours_per_week} developer hours a week", hours_per_week=number(roadmap.hours_per_week))
        if roadmap.hours_per_week is not None
        else "the usual pace"
    )
    begins = say("Work begins on {start} at {hours}", start=day(roadmap.start), hours=hours)
    return sentences((begins, "Outside approvals run beside it and hold back what waits for them"))

"""The schedule: a calendar with gates and outside approvals, and an honest word on the deadline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.roadmap import LeadTime, PhaseGate
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.plan.gantt import gantt
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import as_heading, sentences
from commsfit.presentation.compose.widths import MEASURE as CHART_WIDTH
from commsfit.presentation.formats.formats import dated, day, number
from commsfit.presentation.outline.outline import (
    Block,
    Callout,
    Chart,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences.plan.roadmap import deadline_sentence, roadmap_sentence
from commsfit.presentation.sentences.states import track_title


def schedule_section(material: Material) -> Section:
    return Section("schedule", "Schedule", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    roadmap = material.advice.roadmap
    yield Heading(2, as_heading(roadmap_sentence(roadmap)))
    charts = [gantt(roadmap, width=CHART_WIDTH, track=track) for track in Track]
    if not any(charts):
        yield Paragraph(
            words("Nothing can be put on the calendar yet: it needs an outcome to plan for and the team's hours.")
        )
        return
    yield Paragraph(words(_paced(material)))
    for track, chart in zip(Track, charts, strict=True):
        if chart is not None:
            yield Chart(track_title(track), chart.scene, chart.alt)
    if roadmap.deadline is not None:
        late = roadmap.deadline_met is False
        yield Callout(Tone.BAD if late else Tone.NEUTRAL, "Your deadline", words(deadline_sentence(roadmap)))
    if roadmap.remedies:
        yield Heading(3, "What would meet the date")
        yield ListOf(tuple(words(remedy.words) for remedy in roadmap.remedies))
    if roadmap.gates:
        columns = (Column("Gate after", 1.6), Column("On", 1.2), Column("To be shown before the next phase", 4))
        yield Table("Gates between the phases", columns, tuple(_gate(gate) for gate in roadmap.gates), row_headers=True)
    if roadmap.lead_times:
        yield _approvals(roadmap.lead_times)


def _approvals(lead_times: tuple[LeadTime, ...]) -> Table:
    columns = (
        Column("Outside approval", 1.9),
        Column("Asked", 1.55),
        Column("Usually by", 1.55),
        Column("At worst by", 1.55),
        Column("Source", 1.9),
    )
    rows = tuple(_lead_time(lead) for lead in lead_times)
    return Table("What others must grant or deliver", columns, rows, row_headers=True)


def _paced(material: Material) -> str:
    roadmap = material.advice.roadmap
    hours = (
        say("{hours_per_week} developer hours a week", hours_per_week=number(roadmap.hours_per_week))
        if roadmap.hours_per_week is not None
        else "the usual pace"
    )
    begins = say("Work begins on {start} at {hours}", start=day(roadmap.start), hours=hours)
    return sentences((begins, "Outside approvals run beside it and hold back what waits for them"))


def _on(when: date | None) -> str:
    return day(when) if when is not None else "No date yet"


def _gate(gate: PhaseGate) -> tuple[Spans, ...]:
    return words(gate.title), words(_on(gate.on)), words(sentences(gate.criteria) or "–")


def _lead_time(lead: LeadTime) -> tuple[Spans, ...]:
    return (
        words(lead.title),
        words(day(lead.starts)),
        words(day(lead.typical_end)),
        words(day(lead.worst_end)),
        words(dated(lead.source, lead.as_of) or "–"),
    )

"""The plan for a board: one page of roadmap with its gates, then who works on it and how much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Item
from commsfit.domain.wording.lists import in_commas
from commsfit.presentation.charts.plan.plan_picture import plan_picture
from commsfit.presentation.charts.shares import effort_shares
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.widths import MEASURE
from commsfit.presentation.formats.formats import calendar_day, number
from commsfit.presentation.outline.outline import (
    Block,
    Callout,
    Chart,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    SectionFlow,
    Span,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.plan.landmarks import days_told
from commsfit.presentation.sentences.plan.roadmap import deadline_sentence, roadmap_sentence
from commsfit.presentation.sentences.states import tier_word, track_title

_RACI, _FEWER, _LEAST_URGENT = 9, 5, 6
_SIZE, _SMALLER = 7.6, 6.9


def roadmap_section(material: Material) -> Section:
    blocks = tuple(_roadmap(material, _SIZE))
    return Section(
        "roadmap", "Roadmap", blocks, SectionFlow.SHEET, board.EFFORTS, lambda: tuple(_roadmap(material, _SMALLER))
    )


def _roadmap(material: Material, size: float) -> Iterator[Block]:
    roadmap = material.advice.roadmap
    yield Heading(2, roadmap_sentence(roadmap).rstrip("."))
    late = deadline_sentence(roadmap)
    remedies = tuple(words(remedy.words) for remedy in roadmap.remedies)
    chart = plan_picture(roadmap, material.rulebook.words.roadmap.workers, width=MEASURE, size=size)
    if chart is None:
        yield Paragraph(words(board.NO_DATES))
        return
    yield Paragraph((Span(board.PLAN_LEGEND, muted=True),))
    yield Chart("", chart.scene, chart.alt)
    if roadmap.deadline_met is False:
        yield Callout(Tone.BAD, late.rstrip("."), remedies[0] if remedies else ())
        if len(remedies) > 1:
            yield ListOf(remedies[1:])


def people_section(material: Material) -> Section | None:
    """Nothing where no work is planned."""
    roadmap = material.advice.roadmap
    planned = [*(item for item in roadmap.items if item.priority is not Priority.WONT), *roadmap.closing]
    if not planned:
        return None
    blocks = tuple(_people(material, planned, _RACI))
    return Section(
        "people",
        "People and hours",
        blocks,
        SectionFlow.SHEET,
        board.EFFORTS,
        lambda: tuple(_people(material, planned, _FEWER)),
    )


def _people(material: Material, planned: list[Item], topics: int) -> Iterator[Block]:
    roadmap = material.advice.roadmap
    total = sum((item.effort_days.base for item in planned), Decimal(0))
    low = sum((item.effort_days.low for item in planned), Decimal(0))
    high = sum((item.effort_days.high for item in planned), Decimal(0))
    days = {name: number(round(value)) for name, value in (("days", total), ("low", low), ("high", high))}
    yield Heading(2, board.EFFORT_TITLE.format(**days))
    yield _work(material, planned)
    chart = effort_shares(roadmap, width=MEASURE)
    if chart is not None:
        yield Chart(chart.title, chart.scene, chart.alt)
    yield from _later(planned)
    if roadmap.raci:
        names = (board.TOPIC, board.ACCOUNTABLE, board.RESPONSIBLE, board.CONSULTED, board.INFORMED)
        columns = tuple(Column(name, 1.6 if not place else 1.2) for place, name in enumerate(names))
        rows = tuple(
            tuple(
                words(cell or "–")
                for cell in (row.topic, row.accountable, row.responsible, row.consulted, row.informed)
            )
            for row in roadmap.raci[:topics]
        )
        yield Table(board.WHO_ANSWERS, columns, rows, row_headers=True)


def _work(material: Material, planned: list[Item]) -> Table:
    """Days by who does them, beside the hours a week that the plan counts with."""
    days: dict[str, Decimal] = defaultdict(Decimal)
    items: dict[str, int] = defaultdict(int)
    for item in planned:
        days[item.owner] += item.effort_days.base
        items[item.owner] += 1
    widest = float(max(days.values()) or 1)
    rows = tuple(
        (
            words(owner or board.NOBODY),
            words(number(items[owner])),
            (Span(days_told(round(of_owner)), bar=float(of_owner) / widest),),
        )
        for owner, of_owner in sorted(days.items(), key=lambda pair: -pair[1])
    )
    capacity = in_commas(
        board.CAPACITY_OF.format(who=one.title, hours=number(one.hours_per_week))
        for one in material.advice.roadmap.capacities
    )
    title = board.WORK_BY_ROLE.format(capacity=capacity) if capacity else board.WORK
    columns = (Column(headings.WHO, 2.4), Column(board.ITEMS, 0.7, figures=True), Column(board.DAYS, 2.4))
    return Table(title, columns, rows, row_headers=True)


def _later(planned: list[Item]) -> Iterator[Block]:
    """What may wait, with its own date: nobody is to look for it in the first go-live."""
    waiting = sorted(
        (item for item in planned if item.priority is not Priority.MUST and item.ends),
        key=lambda item: (list(Priority).index(item.priority), item.ends),
    )[:_LEAST_URGENT]
    if waiting:
        columns = (
            Column(board.WHAT_WAITS, 3),
            Column(headings.THE_TIER, 0.9),
            Column(headings.THE_SIDE, 2),
            Column(board.LIVE, 1.2),
        )
        rows = tuple(
            (
                words(item.title),
                words(tier_word(item.priority)),
                words(track_title(item.track)),
                words(calendar_day(item.ends) if item.ends else "–"),
            )
            for item in waiting
        )
        yield Table(board.MAY_WAIT, columns, rows, row_headers=True)

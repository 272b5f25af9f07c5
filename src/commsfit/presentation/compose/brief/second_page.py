"""The page behind the verdict: options, the other scenario, decisions, risks, guesses, and the net case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from typing import Final

from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.duties.risks import Level, Risk
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.sentences import as_sentence
from commsfit.presentation.charts.money.range_bars import range_bar
from commsfit.presentation.charts.plan.landmarks import dated_gates, release_of
from commsfit.presentation.compose.brief.net import net_chart, net_title
from commsfit.presentation.compose.brief.other_scenario import other_scenario
from commsfit.presentation.compose.brief.ways import ways
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.compose.widths import of_columns
from commsfit.presentation.formats.formats import number, short_day
from commsfit.presentation.outline.outline import (
    Block,
    Cards,
    Column,
    Heading,
    OneCard,
    Rule,
    Section,
    SectionFlow,
    SideBySide,
    Span,
    Spans,
    Steps,
    Table,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board, landmarks

_WEIGHT = {Level.LOW: 1, Level.MEDIUM: 2, Level.HIGH: 3}
_RISKS, _GUESSES, _DECISIONS = 3, 3, 6
_FRIDAY: Final = 4
_LEFT, _RIGHT = 7, 5


def second_page(material: Material) -> Section:
    blocks = tuple(_blocks(material, tight=False))
    return Section(
        "choices", "The choices", blocks, SectionFlow.OWN, board.NOT_LEGAL, lambda: tuple(_blocks(material, tight=True))
    )


def _blocks(material: Material, *, tight: bool) -> Iterator[Block]:
    yield Heading(2, _finding(material))
    table = ways(material)
    if table is not None:
        yield table
    less = 1 if tight else 0
    yield from _beside(tuple(other_scenario(material, tight=tight)), tuple(_decisions(material, _DECISIONS - less)))
    yield from _beside(tuple(_risks(material, _RISKS - less)), tuple(_guesses(material, _GUESSES - less)))
    yield from _net(material, rows=4.5 if tight else 7.0)


def _beside(left: tuple[Block, ...], right: tuple[Block, ...]) -> Iterator[Block]:
    """Two bands on one line; where one is empty the other has the line to itself."""
    if left or right:
        yield Rule()
    if left and right:
        yield SideBySide(((_LEFT, left), (_RIGHT, right)))
    else:
        yield from left or right


def _finding(material: Material) -> str:
    roadmap, options = material.advice.roadmap, material.advice.costs.options
    if roadmap.deadline_met is False:
        hours = next((max(one.hours.values()) for one in roadmap.remedies if one.hours), None)
        if hours is not None:
            return board.DATE_MISSED_REMEDY.format(hours=number(hours))
        late = (roadmap.musts_end - roadmap.deadline).days if roadmap.musts_end and roadmap.deadline else 0
        return board.DATE_MISSED.format(days=landmarks.days_told(late))
    form = board.DATE_KEPT if roadmap.deadline_met else board.NO_DATE_WEIGHED
    return as_sentence(form.format(count=board.COUNTS.get(len(options), str(len(options))).lower()))


def _decisions(material: Material, most: int) -> Iterator[Block]:
    """What somebody must decide or accept on a day, the next first."""
    entries = sorted(islice(decisions_of(material), most), key=lambda entry: entry[0])
    if entries:
        yield Heading(3, board.BOARD_DECISIONS)
        yield Steps(tuple((short_day(on), words(what), who) for on, what, who in entries))


def decisions_of(material: Material) -> Iterator[tuple[date, str, str]]:
    """Day, what, who; what costs most first."""
    roadmap = material.advice.roadmap
    sponsor = material.rulebook.words.roles.get("sponsor", "")
    if roadmap.plans_for is not None:
        yield roadmap.start, board.APPROVE_FIRST, sponsor
    released = release_of(roadmap)
    if released is not None:
        yield released, board.RELEASE_SECOND_STEP, sponsor
    for step in [one for one in roadmap.next_steps if one.owner == sponsor][:2] or roadmap.next_steps[:2]:
        yield _at_work(days_after(roadmap.start, step.within_days)), step.words.rstrip("."), step.owner
    for track in (Track.UCAAS, Track.CPAAS):
        for gate in dated_gates(roadmap, track)[:2]:
            if gate.on is not None:
                yield gate.on, board.ACCEPT.format(gate=gate.title), sponsor


def _at_work(day: date) -> date:
    """What is to be decided by a day of the weekend is decided on the Friday before."""
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def heaviest(material: Material) -> list[Risk]:
    """The risks, the heaviest first."""
    return sorted(material.advice.prospects.risks, key=lambda risk: -_WEIGHT[risk.likelihood] * _WEIGHT[risk.impact])


def next_gate(roadmap: Roadmap) -> date | None:
    """The first day on which somebody looks whether all is in order."""
    return min((gate.on for gate in roadmap.gates if gate.on), default=None)


def _risks(material: Material, most: int) -> Iterator[Block]:
    found = heaviest(material)[:most]
    if not found:
        return
    yield Heading(3, board.counted_title(len(found), board.RISKS_ONE, board.RISKS))
    columns = (Column(headings.NUMBER, 0.4), Column(board.RISK, 4), Column(board.OWNER, 1.6))
    due = next_gate(material.advice.roadmap)
    rows = tuple(_risk(number_of, risk, due) for number_of, risk in enumerate(found, start=1))
    yield Table("", columns, rows)


def _risk(number_of: int, risk: Risk, due: date | None) -> tuple[Spans, ...]:
    by = (Span(f"\n{board.BY_DAY.format(day=short_day(due))}", muted=True),) if due else ()
    return (
        words(str(number_of)),
        (Span(risk.title, strong=True), Span(f"\n{risk.mitigation}")),
        (Span(risk.owner or "–", strong=True), *by),
    )


def guesses_of(material: Material) -> list[Assumption]:
    """What nobody stated and has a range, what matters first."""
    return [one for one in material.advice.assumptions if one.band is not None and one.band.low != one.band.high]


def _guesses(material: Material, most: int) -> Iterator[Block]:
    found = guesses_of(material)[:most]
    if not found:
        return
    yield Heading(3, board.GUESSED)
    for one in found:
        assert one.band is not None
        picture = range_bar(one.band, one.title, one.value, width=of_columns(_RIGHT))
        yield Cards((OneCard(picture=picture, lines=(words(sentence(one.effect.split(". ")[0])),)),))


def _net(material: Material, *, rows: float) -> Iterator[Block]:
    advice = material.advice
    net, chart = advice.costs.net, net_chart(advice, rows)
    if net is None or chart is None:
        return
    yield Rule()
    yield Heading(3, net_title(net, advice.roadmap.start))
    yield replace(chart, data=None)

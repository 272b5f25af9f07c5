"""The verdict as a picture: what reaches your people and your customers, and when; Advice in, two lanes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.answers import Answers
from commsfit.domain.choices import Priority
from commsfit.domain.roadmap import Item, Roadmap, Track
from commsfit.domain.values import Between
from commsfit.presentation.charts.drawing import Drawing
from commsfit.presentation.charts.lanes import Lane, Moment, Piece, draw_lanes, when
from commsfit.presentation.formats import day, number, short_day
from commsfit.presentation.outline import Chart, Column, Table, words

_AFTERWARDS: Final = timedelta(days=75)
_LEAST: Final = timedelta(days=150)


def verdict_timeline(advice: Advice, *, width: float, size: float = 9.0) -> Chart | None:
    """None while no outcome can be planned for."""
    roadmap = advice.roadmap
    if roadmap.plans_for is None:
        return None
    lanes = (_people(advice), _customers(advice))
    first, last = _ends(roadmap, lanes)
    drawing = Drawing(width, size)
    height = draw_lanes(drawing, lanes, first, last)
    title = "What goes live, for whom, and when"
    return Chart(title, drawing.scene(height), _alt(lanes), _table(title, lanes))


def _ends(roadmap: Roadmap, lanes: tuple[Lane, ...]) -> tuple[date, date]:
    known = [on for lane in lanes for piece in lane.pieces for on in (piece.starts, piece.ends) if on]
    first = min([roadmap.start, *known]) - timedelta(days=7)
    deadline = [roadmap.deadline] if roadmap.deadline else []
    last = max([*known, *deadline, roadmap.start + _LEAST]) + _AFTERWARDS
    return first, last


def _people(advice: Advice) -> Lane:
    roadmap = advice.roadmap
    under = _count(advice.answers, "internal_users", "people", "how many people is open")
    firm = not roadmap.provisional
    dated = list(_dated(roadmap, (Track.UCAAS,)))
    if not dated:
        plans = any(item.track is Track.UCAAS and item.priority is not Priority.WONT for item in roadmap.items)
        text = "UCaaS, no date yet" if plans else "Stays as it is"
        colour = "ucaas" if plans else "muted"
        return Lane("Your people", under, (Piece("people", text, roadmap.start, None, colour, firm=False, note=text),))
    starts = min(item.starts for item in dated if item.starts)
    live = _first_live(dated)
    pieces = (
        Piece("people-setup", "UCaaS set-up", starts, live, "ucaas", firm, f"UCaaS set-up, {when(starts, live)}"),
        Piece("people-live", "UCaaS live", live, None, "ucaas", firm, f"UCaaS live from {day(live)}"),
    )
    off = [span for span in roadmap.spans if span.track is Track.UCAAS]
    moments = tuple(Moment(span.ends, f"{span.title} ends {short_day(span.ends)}") for span in off)
    return Lane("Your people", under, pieces, moments)


def _customers(advice: Advice) -> Lane:
    roadmap = advice.roadmap
    under = _count(advice.answers, "external_messages_per_month", "texts a month", "how many texts is open")
    dated = list(_dated(roadmap, (Track.FOUNDATION, Track.CPAAS)))
    waiting = [span for span in roadmap.spans if span.track is Track.CPAAS]
    pieces = [
        Piece(
            span.id,
            span.title,
            span.starts,
            span.ends,
            "caution",
            firm=False,
            note=f"{span.title}, {when(span.starts, span.ends)}",
        )
        for span in waiting
    ]
    pieces += _phases(roadmap, dated)
    moments = tuple(Moment(span.ends, f"opens {short_day(span.ends)}") for span in waiting)
    if not pieces:
        plans = any(item.track is Track.CPAAS and item.priority is not Priority.WONT for item in roadmap.items)
        text = "CPaaS, once its conditions are met" if plans else "Stays as it is: nothing here needs CPaaS"
        colour = "cpaas" if plans else "muted"
        pieces = [Piece("customers", text, roadmap.start, None, colour, firm=False, note=text)]
    return Lane("Your customers", under, tuple(pieces), moments)


def _phases(roadmap: Roadmap, dated: list[Item]) -> Iterator[Piece]:
    if not any(item.track is Track.CPAAS for item in dated):
        return
    names = {gate.phase: gate.title for gate in roadmap.gates}
    phases = sorted({item.phase for item in dated})
    first_channel = min(item.phase for item in dated if item.track is Track.CPAAS)
    for phase in phases:
        items = [item for item in dated if item.phase == phase]
        starts = min(item.starts for item in items if item.starts)
        ends = max(item.ends for item in items if item.ends)
        firm = phase <= first_channel and not roadmap.provisional
        text = names.get(phase) or ("Foundation" if phase < first_channel else f"Phase {phase}")
        yield Piece(f"phase-{phase}", text, starts, ends, "cpaas", firm, f"{text}, {when(starts, ends)}")
    last = max(item.ends for item in dated if item.ends)
    yield Piece("customers-live", "All live", last, None, "cpaas", firm=False, note=f"All live from {day(last)}")


def _dated(roadmap: Roadmap, tracks: tuple[Track, ...]) -> Iterator[Item]:
    for item in roadmap.items:
        if item.track in tracks and item.starts and item.ends and item.priority is not Priority.WONT:
            yield item


def _first_live(dated: list[Item]) -> date:
    first = min(item.phase for item in dated)
    return max(item.ends for item in dated if item.ends and item.phase == first)


def _count(answers: Answers, question: str, unit: str, otherwise: str) -> str:
    answer = answers.get(question)
    said = answer.said if answer else None
    if isinstance(said, Between):
        return f"{number(said.low)} to {number(said.high)} {unit}"
    if isinstance(said, int | Decimal) and not isinstance(said, bool):
        return f"{number(said)} {unit}"
    return otherwise


def _alt(lanes: tuple[Lane, ...]) -> str:
    told = (f"{lane.title}, {lane.under}: {'; '.join(piece.note for piece in lane.pieces)}." for lane in lanes)
    return " ".join(told)


def _table(title: str, lanes: tuple[Lane, ...]) -> Table:
    rows = tuple(
        tuple(
            words(cell)
            for cell in (
                lane.title,
                piece.words,
                day(piece.starts),
                day(piece.ends) if piece.ends else "goes on",
                "firm" if piece.firm else "later or conditional",
            )
        )
        for lane in lanes
        for piece in lane.pieces
    )
    columns = (Column("For"), Column("What", 1.6), Column("From"), Column("Until"), Column("How sure"))
    return Table(title, columns, rows, row_headers=True)

"""The verdict as a picture: what reaches your people and your customers, and when; Advice in, two lanes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Priority
from commsfit.domain.answers.values import Between
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import CalendarSpan, Roadmap
from commsfit.domain.wording.lists import in_clauses, in_commas
from commsfit.domain.wording.messages import say, say_many
from commsfit.presentation.charts.canvas.drawing import Drawing
from commsfit.presentation.charts.plan.landmarks import dated_gates, dated_items, staff_live
from commsfit.presentation.charts.plan.lanes import AskedFor, Lane, LaneStretch, Moment, draw_lanes, when
from commsfit.presentation.formats.formats import day, number, short_day
from commsfit.presentation.outline.outline import Chart, Column, Table, words

_BEFORE: Final = 4
_AFTERWARDS: Final = 35
_LEAST: Final = 150


def verdict_timeline(advice: Advice, *, width: float, size: float = 9.0) -> Chart | None:
    """None while no outcome can be planned for."""
    roadmap = advice.roadmap
    if roadmap.plans_for is None:
        return None
    lanes = (_people(advice), _customers(advice))
    first, last = _ends(roadmap, lanes)
    drawing = Drawing(width, size)
    asked_for = _asked_for(roadmap)
    height = draw_lanes(drawing, lanes, (first, last), asked_for, roadmap.freezes)
    title = "What goes live, for whom, and when"
    told = in_commas((asked_for.words, asked_for.late_words)) if asked_for else ""
    return Chart(title, drawing.scene(height), f"{_alt(lanes)} {told}".rstrip(), _table(title, lanes))


def _asked_for(roadmap: Roadmap) -> AskedFor | None:
    """The date that was asked for, and by how much it is missed."""
    if roadmap.deadline is None or roadmap.provisional:
        return None
    asked, done = say("Your date {day}", day=short_day(roadmap.deadline)), roadmap.musts_end
    if roadmap.deadline_met is not False or done is None or done <= roadmap.deadline:
        return AskedFor(roadmap.deadline, asked)
    late = (done - roadmap.deadline).days
    return AskedFor(
        roadmap.deadline,
        asked,
        done,
        say_many(late, "{day}, {count} day late", "{day}, {count} days late", day=short_day(done)),
    )


def _ends(roadmap: Roadmap, lanes: tuple[Lane, ...]) -> tuple[date, date]:
    """From a few days before the start to some weeks after the very end, so that what then goes on is seen."""
    pieces = [piece for lane in lanes for piece in lane.pieces]
    first = days_after(min([roadmap.start, *(piece.starts for piece in pieces)]), -_BEFORE)
    known = [piece.ends for piece in pieces if piece.ends]
    known += [moment.on for lane in lanes for moment in lane.moments]
    wanted = [on for on in (roadmap.deadline, roadmap.musts_end, roadmap.ends) if on]
    last = max([*known, *wanted, days_after(roadmap.start, _LEAST)])
    return first, days_after(last, max(_AFTERWARDS, (last - first).days // 8))


def _people(advice: Advice) -> Lane:
    roadmap = advice.roadmap
    under = _count(advice.answers, "internal_users", "people", "how many people is open")
    firm = not roadmap.provisional
    dated = dated_items(roadmap, (Track.UCAAS,))
    live = staff_live(roadmap)
    if not dated or live is None:
        plans = any(item.track is Track.UCAAS and item.priority is not Priority.WONT for item in roadmap.items)
        text = "UCaaS, no date yet" if plans else "Stays as it is"
        colour = "ucaas" if plans else "muted"
        return Lane(
            "Your people", under, (LaneStretch("people", text, roadmap.start, None, colour, firm=False, note=text),)
        )
    starts = min(item.starts for item in dated if item.starts)
    gates = dated_gates(roadmap, Track.UCAAS)
    pieces = (
        LaneStretch(
            "people-setup",
            "UCaaS set-up",
            starts,
            live,
            "ucaas",
            firm,
            say("UCaaS set-up, {when}", when=when(starts, live)),
            True,
        ),
        LaneStretch(
            "people-live", "UCaaS live", live, None, "ucaas", firm, say("UCaaS live from {day}", day=day(live))
        ),
    )
    closing = [gate for gate in gates if gate.on and gate.on > live][-1:]
    moments = tuple(Moment(gate.on, f"{gate.title} {short_day(gate.on)}") for gate in closing if gate.on)
    return Lane("Your people", under, pieces, moments)


def _customers(advice: Advice) -> Lane:
    roadmap = advice.roadmap
    under = _count(advice.answers, "external_messages_per_month", "texts a month", "how many texts is open")
    waiting = [span for span in roadmap.spans if span.track is Track.CPAAS]
    pieces = [
        LaneStretch(span.id, span.title, span.starts, days_after(span.ends, 1), "caution", firm=False, note=_told(span))
        for span in waiting
    ]
    pieces += _phases(roadmap)
    opens = [days_after(span.ends, 1) for span in waiting]
    moments = tuple(Moment(on, say("begins {day}", day=short_day(on))) for on in opens)
    if not pieces:
        plans = any(item.track is Track.CPAAS and item.priority is not Priority.WONT for item in roadmap.items)
        text = "CPaaS, once its conditions are met" if plans else "Stays as it is: nothing here needs CPaaS"
        colour = "cpaas" if plans else "muted"
        pieces = [LaneStretch("customers", text, roadmap.start, None, colour, firm=False, note=text)]
    return Lane("Your customers", under, tuple(pieces), moments)


def _phases(roadmap: Roadmap) -> Iterator[LaneStretch]:
    """A piece up to each gate of the customers' side: firm as far as the first channel, then for later."""
    dated = dated_items(roadmap, (Track.FOUNDATION, Track.CPAAS))
    channels = [item.phase for item in dated if item.track is Track.CPAAS and item.live]
    gates = dated_gates(roadmap, Track.CPAAS)
    if not channels or not gates:
        return
    musts = [item for item in dated if item.priority is Priority.MUST] or dated
    starts = min(item.starts for item in musts if item.starts)
    for gate in gates:
        assert gate.on is not None
        if gate.on <= starts:
            continue
        firm = gate.phase <= min(channels) and not roadmap.provisional
        note = f"{gate.title}, {when(starts, gate.on)}"
        yield LaneStretch(f"phase-{gate.phase}", gate.title, starts, gate.on, "cpaas", firm, note)
        starts = gate.on
    yield LaneStretch(
        "customers-live",
        "All live",
        starts,
        None,
        "cpaas",
        firm=False,
        note=say("All live from {day}", day=day(starts)),
    )


def _told(span: CalendarSpan) -> str:
    return f"{span.title}, {when(span.starts, span.ends)}"


def _count(answers: Answers, question: str, unit: str, otherwise: str) -> str:
    answer = answers.get(question)
    said = answer.said if answer else None
    if isinstance(said, Between):
        return say("{low} to {high} {unit}", low=number(said.low), high=number(said.high), unit=unit)
    if isinstance(said, int | Decimal) and not isinstance(said, bool):
        return f"{number(said)} {unit}"
    return otherwise


def _alt(lanes: tuple[Lane, ...]) -> str:
    told = (f"{lane.title}, {lane.under}: {in_clauses(piece.note for piece in lane.pieces)}." for lane in lanes)
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

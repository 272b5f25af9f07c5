"""Buying and papers: offers and contract on each side that buys, and what law and choices ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.plan.landmarks import dated_items
from commsfit.presentation.charts.plan.rows import (
    BarLook,
    PlanBar,
    PlanLane,
    PlanMark,
    PlanRow,
    first_day,
    last_day,
    parts_of,
)
from commsfit.presentation.sentences.plan import plan_picture as told

_CONTRACT = "contract"


def buying_lane(roadmap: Roadmap, papers: Sequence[Item]) -> PlanLane:
    """Both sides and the papers, each where it holds anything."""
    rows = (*_bought(roadmap), *_papers(roadmap, papers))
    return PlanLane(say(told.BUYING), say(told.BUYING_UNDER), "muted", rows)


def _bought(roadmap: Roadmap) -> Iterator[PlanRow]:
    for track in (Track.UCAAS, Track.CPAAS):
        items = [item for item in dated_items(roadmap, (track,)) if item.procures]
        if not items:
            continue
        last = max(items, key=lambda item: (item.ends or roadmap.start, item.procures == _CONTRACT))
        on = last_day(items)
        signed = last.procures == _CONTRACT
        name = told.signed_on if signed else lambda _track, day, last=last: told.ready_on(last.title, day)
        label = name(track, told.plan_day(roadmap, on))
        bar = PlanBar(first_day(items), on, BarLook.WORKS, say(told.OFFERS))
        yield PlanRow(label, (bar,), (PlanMark(f"signed.{track}", on, label),), parts_of(items))


def _papers(roadmap: Roadmap, papers: Sequence[Item]) -> Iterator[PlanRow]:
    if papers:
        on = told.plan_day(roadmap, last_day(papers))
        label = told.ready_on(papers[0].title, on) if len(papers) == 1 else told.papers_by(len(papers), on)
        bar = PlanBar(first_day(papers), last_day(papers), BarLook.PREPARES)
        yield PlanRow(label, (bar,), parts=parts_of(papers))

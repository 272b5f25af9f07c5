"""The customers' side: what idles it, then a row a phase up to its gate, and what of the phase comes later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.domain.wording.figures import listed
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.plan.rows import (
    BarLook,
    PlanBar,
    PlanLane,
    PlanPart,
    PlanRow,
    first_day,
    gate_mark,
    last_day,
    parts_of,
    urgent_of,
)
from commsfit.presentation.sentences.plan import plan_picture as told


def customers_lane(roadmap: Roadmap, built: Sequence[Item]) -> PlanLane:
    """`built` is all that is planned for customers, buying left out."""
    phases = sorted({item.phase for item in built})
    rows = (
        *_waiting(roadmap),
        *(_phase(roadmap, phase, [item for item in built if item.phase == phase]) for phase in phases),
    )
    return PlanLane(say(told.CUSTOMERS), say(told.CUSTOMERS_UNDER), "cpaas", rows)


def _waiting(roadmap: Roadmap) -> Iterator[PlanRow]:
    for span in roadmap.spans:
        if span.track is Track.CPAAS:
            label = told.waits_until(span.title, told.plan_day(roadmap, span.ends))
            part = PlanPart(span.id, span.starts, span.ends, label)
            yield PlanRow(label, (PlanBar(span.starts, span.ends, BarLook.WAITS),), parts=(part,))


def _phase(roadmap: Roadmap, phase: int, items: Sequence[Item]) -> PlanRow:
    """What the gate waits for is solid where it is a Must; all after it is dashed."""
    urgent = urgent_of(items)
    gate = gate_mark(roadmap, Track.CPAAS, phase)
    look = BarLook.WORKS if urgent[0].priority is Priority.MUST else BarLook.LATER
    first, last = first_day(urgent), last_day(urgent)
    title = next((one.title for one in roadmap.gates if gate and gate.id == f"gate.{one.id}"), "")
    words = title or max(urgent, key=lambda item: item.ends or roadmap.start).title
    bars, labels = [PlanBar(first, last, look, words)], []
    labels.append(told.ready_on(words, told.plan_day(roadmap, gate.on if gate else last)))
    rest = [item for item in items if item not in urgent]
    if rest:
        begins = max(first_day(rest), days_after(last, 1))
        if begins <= last_day(rest):
            bars.append(PlanBar(begins, last_day(rest), BarLook.LATER))
        labels += _promised(roadmap, rest)
    return PlanRow(listed(tuple(labels)), tuple(bars), (gate,) if gate else (), parts_of(items))


def _promised(roadmap: Roadmap, rest: Sequence[Item]) -> list[str]:
    """A chosen goal in a lower tier has its own day; the others are counted."""
    serving = {goal.item for goal in roadmap.goals if goal.how == "planned"}
    named = [item for item in rest if item.id in serving and item.ends]
    others = len(rest) - len(named)
    labels = [told.ready_on(item.title, told.plan_day(roadmap, item.ends)) for item in named if item.ends]
    return [*labels, *([told.later_by(others, told.plan_day(roadmap, last_day(rest)))] if others else [])]

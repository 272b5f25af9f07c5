"""The plan as four lanes: Roadmap in, rows out, each dated item in exactly one of them."""

from __future__ import annotations

from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.presentation.charts.plan.buying_lane import buying_lane
from commsfit.presentation.charts.plan.customers_lane import customers_lane
from commsfit.presentation.charts.plan.landmarks import dated_items
from commsfit.presentation.charts.plan.people_lanes import numbers_lane, people_lane
from commsfit.presentation.charts.plan.rows import PlanLane


def plan_lanes(roadmap: Roadmap) -> tuple[PlanLane, ...]:
    """Those lanes that hold anything."""
    built, papers = _sorted_out(roadmap)
    lanes = (
        buying_lane(roadmap, papers),
        people_lane(roadmap),
        numbers_lane(roadmap),
        customers_lane(roadmap, built),
    )
    return tuple(lane for lane in lanes if lane.rows)


def _sorted_out(roadmap: Roadmap) -> tuple[list[Item], list[Item]]:
    """What those who build for customers do, and the papers and choices of others."""
    channels = [item for item in dated_items(roadmap, (Track.CPAAS,)) if not item.procures]
    builders = {item.worked_by for item in channels}
    ground = dated_items(roadmap, (Track.FOUNDATION,))
    built = [*channels, *(item for item in ground if item.worked_by in builders)]
    return built, [item for item in ground if item.worked_by not in builders]

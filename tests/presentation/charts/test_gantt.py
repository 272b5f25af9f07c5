from __future__ import annotations

from commsfit.domain.definitions.roadmap import Track
from commsfit.presentation.charts.gantt import gantt
from tests.domain.advised import advised
from tests.domain.planning.test_roadmap_by_hand import BASE

ROADMAP = advised(BASE | {"internal_users": 80, "goals": ["replace_pbx", "customer_notifications"]}).roadmap


def test_each_track_tells_of_its_own_items() -> None:
    told = {track: chart.alt for track in Track if (chart := gantt(ROADMAP, width=500, track=track))}
    assert len(set(told.values())) == 3
    for track in Track:
        items = [item for item in ROADMAP.items if item.track is track and item.starts]
        assert told[track].startswith(f"{len(items)} items from ")


def test_the_whole_plan_tells_of_all_tracks_and_of_the_deadline_once() -> None:
    chart = gantt(ROADMAP, width=500)
    assert chart is not None
    assert chart.alt.startswith("Foundation: ")
    assert chart.alt.count(" items from ") == 3
    assert chart.alt.count("The deadline is ") == 1

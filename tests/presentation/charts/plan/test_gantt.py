from __future__ import annotations

from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.presentation.charts.plan.gantt import gantt
from commsfit.presentation.outline.scene import Box, Label, Path
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


def test_what_closes_the_old_system_and_the_waves_of_a_roll_out_stand_on_the_calendar() -> None:
    chart = gantt(ROADMAP, width=900, size=12)
    assert chart is not None
    ids = [shape.id for shape in chart.scene.shapes]
    labels = [shape.text for shape in chart.scene.shapes if isinstance(shape, Label)]
    assert ROADMAP.closing
    for item in ROADMAP.closing:
        assert item.id in ids
    assert labels.count("closing") == len(ROADMAP.closing)
    phones = next(item for item in ROADMAP.items if item.id == "U08")
    bar = next(shape for shape in chart.scene.shapes if isinstance(shape, Box) and shape.id == "U08")
    cuts = [
        shape
        for shape in chart.scene.shapes
        if isinstance(shape, Path)
        and shape.stroke
        and shape.stroke.colour == "surface"
        and not shape.fill
        and shape.points[0][1] == bar.y
    ]
    assert len(cuts) == len(phones.waves) - 1 > 0


def test_each_gate_can_be_walked_to_after_the_items_and_says_what_it_asks_for() -> None:
    chart = gantt(ROADMAP, width=900, size=12)
    assert chart is not None
    notes = dict(chart.scene.notes)
    gates = [gate for gate in ROADMAP.gates if gate.on]
    assert gates
    for gate in gates:
        assert all(criterion in notes[f"gate-{gate.track}-{gate.phase}"] for criterion in gate.criteria)
    assert list(notes)[-1].startswith("gate-")

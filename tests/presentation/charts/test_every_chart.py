from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.verdict.signals import SignalState
from commsfit.presentation.charts.canvas.placing import area_of
from commsfit.presentation.charts.money.break_even import break_even
from commsfit.presentation.charts.money.cost_bars import cost_bars
from commsfit.presentation.charts.money.cumulative import cumulative_costs
from commsfit.presentation.charts.money.tornado import tornado
from commsfit.presentation.charts.outcome_map import outcome_map
from commsfit.presentation.charts.plan.gantt import gantt
from commsfit.presentation.charts.plan.timeline import verdict_timeline
from commsfit.presentation.charts.scales import threshold_scale
from commsfit.presentation.charts.shares import effort_shares
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Box, Disc, Label, Path
from commsfit.presentation.tokens import LIGHT
from tests.presentation import samples
from tests.presentation.charts.colliding import collisions

Builder = Callable[[float, float], Chart | None]


def crowded(plan: Roadmap, deadline: date) -> Roadmap:
    """The plan with gates every third day up to a deadline, so that no name has room beside its day."""
    gates = tuple(replace(gate, on=deadline - timedelta(days=3 * i)) for i, gate in enumerate(plan.gates * 3))
    return replace(plan, deadline=deadline, gates=gates)


def crowded_at_its_end(width: float, size: float) -> Chart | None:
    plan = samples.roadmap()
    assert plan.ends
    return gantt(crowded(plan, plan.ends), width=width, size=size)


BUILDERS: dict[str, Builder] = {
    "timeline": lambda width, size: verdict_timeline(samples.advice(), width=width, size=size),
    "scale": lambda width, size: threshold_scale(
        samples.reading("12", 12, 12, SignalState.FIRED), "Developer hours", width=width, size=size, labelled=True
    ),
    "range on a scale": lambda width, size: threshold_scale(
        samples.reading("8 to 25", 8, 25, SignalState.OPEN), "Developer hours", width=width, size=size, labelled=True
    ),
    "cost bars": lambda width, size: cost_bars(samples.costs(), width=width, size=size),
    "cumulative costs": lambda width, size: cumulative_costs(samples.costs(), width=width, size=size),
    "break-even": lambda width, size: break_even(
        samples.costs(), samples.band(12000, 15000, 18000), width=width, size=size
    ),
    "break-even, nothing known of the volume": lambda width, size: break_even(samples.costs(), width=width, size=size),
    "break-even, far beyond": lambda width, size: break_even(
        samples.costs(), samples.band(900000, 900000, 900000), width=width, size=size
    ),
    "tornado": lambda width, size: tornado(samples.swings(), Decimal(132000), "USD", width=width, size=size),
    "shares": lambda width, size: effort_shares(samples.roadmap(), width=width, size=size),
    "gantt, crowded at its end": crowded_at_its_end,
    "gantt": lambda width, size: gantt(samples.roadmap(), width=width, size=size),
    "outcome map": lambda width, size: outcome_map(samples.plane(), samples.NAMES, width=width, size=size),
    "outcome map, range": lambda width, size: outcome_map(
        samples.plane((8.0, 25.0)), samples.NAMES, width=width, size=size
    ),
}
PAPER, WINDOW, WALL, NARROW = (470.0, 8.5), (900.0, 12.0), (1800.0, 24.0), (420.0, 12.0)


@pytest.mark.parametrize("frame", [PAPER, WINDOW, WALL, NARROW])
@pytest.mark.parametrize("name", BUILDERS)
def test_no_label_stands_on_another_and_none_leaves_the_picture(name: str, frame: tuple[float, float]) -> None:
    chart = BUILDERS[name](*frame)
    assert chart is not None
    assert not collisions(chart.scene)
    for label in (shape for shape in chart.scene.shapes if isinstance(shape, Label)):
        area = area_of(label)
        assert area.left >= -0.5, label
        assert area.right <= chart.scene.width + 0.5, label
        assert area.top >= -0.5, label
        assert area.bottom <= chart.scene.height + 0.5, label
        assert "gantt" not in name or not label.text.endswith("…"), label


@pytest.mark.parametrize("name", BUILDERS)
def test_every_chart_says_in_words_and_figures_what_it_shows(name: str) -> None:
    chart = BUILDERS[name](*WINDOW)
    assert chart is not None
    assert chart.title
    assert len(chart.alt) > 20
    assert chart.data is not None
    assert chart.data.rows
    assert all(len(row) == len(chart.data.columns) for row in chart.data.rows)


@pytest.mark.parametrize("name", BUILDERS)
def test_every_colour_is_a_token_and_every_note_belongs_to_a_shape(name: str) -> None:
    chart = BUILDERS[name](*WINDOW)
    assert chart is not None
    ids = {shape.id for shape in chart.scene.shapes}
    assert {shape_id for shape_id, _ in chart.scene.notes} <= ids
    for shape in chart.scene.shapes:
        match shape:
            case Label(colour=colour):
                assert colour in LIGHT
            case Box(fill=fill, stroke=stroke) | Path(fill=fill, stroke=stroke) | Disc(fill=fill, stroke=stroke):
                assert {part.colour for part in (fill, stroke) if part} <= LIGHT.keys()


@pytest.mark.parametrize("name", BUILDERS)
def test_a_chart_is_the_same_each_time(name: str) -> None:
    assert BUILDERS[name](*PAPER) == BUILDERS[name](*PAPER)


@pytest.mark.parametrize("width", [420, 600, 900])
def test_the_deadline_is_named_even_among_gates_that_stand_close(width: float) -> None:
    plan = samples.roadmap()
    assert plan.deadline
    crowd = tuple(
        replace(gate, on=plan.deadline + timedelta(days=3 * (i - 2))) for i, gate in enumerate(plan.gates * 3)
    )
    chart = gantt(replace(plan, gates=crowd), width=width)
    assert chart is not None
    labels = [shape.text for shape in chart.scene.shapes if isinstance(shape, Label)]
    assert sum(text.startswith("Deadline") for text in labels) == 1


@pytest.mark.parametrize("frame", [PAPER, WINDOW, WALL, NARROW])
def test_every_gate_of_the_gantt_is_named_however_close_they_stand(frame: tuple[float, float]) -> None:
    plan = crowded(samples.roadmap(), samples.START + timedelta(days=60))
    chart = gantt(plan, width=frame[0], size=frame[1])
    assert chart is not None
    labels = [shape.text for shape in chart.scene.shapes if isinstance(shape, Label)]
    for gate in plan.gates:
        if gate.on and gate.on >= samples.START:
            assert gate.title in labels

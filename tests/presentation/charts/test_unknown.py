import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from commsfit import bootstrap
from commsfit.domain.advice import advise
from commsfit.domain.answers.choices import Choices
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.money.costs import Swing
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.verdict.signals import Reading, SignalState
from commsfit.presentation.charts.money.cost_bars import cost_bars
from commsfit.presentation.charts.money.cumulative import cumulative_costs
from commsfit.presentation.charts.money.tornado import tornado
from commsfit.presentation.charts.plan.gantt import gantt
from commsfit.presentation.charts.plan.lanes import LaneStretch, in_turn
from commsfit.presentation.charts.plan.timeline import verdict_timeline
from commsfit.presentation.charts.scales import threshold_scale
from commsfit.presentation.charts.shares import effort_shares
from commsfit.presentation.outline.scene import Box, Label
from tests.domain.advised import advised
from tests.presentation import samples
from tests.presentation.samples import START


def test_what_is_not_known_gives_no_chart_rather_than_zeros() -> None:
    nothing = replace(samples.costs(), options=())
    empty = replace(samples.roadmap(), items=(), lead_times=(), spans=(), gates=(), shares={}, plans_for=None)
    still = Swing("sms", "Texts", Decimal(1), Decimal(1))
    assert cost_bars(nothing, width=500) is None
    assert cumulative_costs(nothing, width=500) is None
    assert effort_shares(empty, width=500) is None
    assert gantt(empty, width=500) is None
    assert verdict_timeline(samples.advice(empty), width=500) is None
    assert tornado((still,), Decimal(1), "USD", width=500) is None
    assert threshold_scale(Reading("team", "yes", "no", SignalState.CLEAR), "Team", width=100) is None


def test_an_option_without_a_price_is_named_and_not_drawn() -> None:
    known, *others = samples.costs().options
    costs = replace(samples.costs(), options=(known, *(replace(one, unpriced=("seats",)) for one in others)))
    bars, lines = cost_bars(costs, width=500), cumulative_costs(costs, width=500)
    assert bars is not None
    assert lines is not None
    assert {shape.id for shape in bars.scene.shapes if isinstance(shape, Box) and shape.id} == {known.id}
    assert "No price yet: CPaaS, Dual-stack and Staying put." in bars.alt
    assert "Staying put" not in lines.alt


def test_the_words_of_the_bars_round_as_headlines_do() -> None:
    chart = cost_bars(advised({"internal_users": 83, "seat_price": {"between": [17, 29]}}).costs, width=500)
    assert chart is not None
    amounts = re.findall(r"\$[\d,]*\d", chart.alt)
    assert len(amounts) >= 3
    assert all(len(amount.strip("$").replace(",", "").rstrip("0")) <= 3 for amount in amounts), chart.alt


def test_an_option_that_costs_nothing_is_still_named() -> None:
    free = samples.option("stay", "Staying put", samples.band(0, 0, 0), samples.band(0, 0, 0))
    chart = cost_bars(replace(samples.costs(), options=(free,)), width=500)
    assert chart is not None
    assert any(isinstance(shape, Label) and shape.text == "Staying put" for shape in chart.scene.shapes)


def test_a_plan_without_dates_says_so_in_both_lanes() -> None:
    plan = samples.roadmap()
    undated = replace(
        plan, items=tuple(replace(item, starts=None, ends=None) for item in plan.items), spans=(), lead_times=()
    )
    chart = verdict_timeline(samples.advice(undated), width=800, size=12)
    assert chart is not None
    texts = {shape.text for shape in chart.scene.shapes if isinstance(shape, Label)}
    assert {"UCaaS, no date yet", "CPaaS, once its conditions are met"} <= texts
    bars = [shape for shape in chart.scene.shapes if isinstance(shape, Box) and shape.id]
    assert all(bar.stroke and bar.stroke.dashes for bar in bars)


@pytest.mark.parametrize("start", [date.min, date.max])
def test_a_plan_at_either_end_of_the_calendar_is_drawn(start: date) -> None:
    rulebook = bootstrap.rulebook()
    answers, _ = read_answers(rulebook, {"goals": ["replace_pbx"], "internal_users": 40, "days_to_go_live": 90})
    advice = advise(rulebook, answers, start, Choices(start=start))
    assert verdict_timeline(advice, width=500) is not None
    assert gantt(advice.roadmap, width=500) is not None


def test_a_provisional_plan_is_dashed_throughout() -> None:
    chart = verdict_timeline(samples.advice(replace(samples.roadmap(), provisional=True)), width=800, size=12)
    assert chart is not None
    bars = [shape for shape in chart.scene.shapes if isinstance(shape, Box) and shape.id]
    assert bars
    assert all(bar.stroke and bar.stroke.dashes for bar in bars)


def test_pieces_of_a_lane_follow_each_other() -> None:
    day = START.replace
    pieces = (
        LaneStretch("a", "Wait", day(day=1), day(day=10), "caution", firm=False, note=""),
        LaneStretch("b", "Inside", day(day=2), day(day=9), "cpaas", firm=True, note=""),
        LaneStretch("c", "After", day(day=5), None, "cpaas", firm=True, note=""),
        LaneStretch("d", "Never", day(day=20), None, "cpaas", firm=True, note=""),
    )
    assert [(piece.id, piece.starts.day) for piece in in_turn(pieces)] == [("a", 1), ("c", 10)]


def test_one_track_of_the_plan_shows_only_its_own() -> None:
    chart = gantt(samples.roadmap(), width=800, size=12, track=Track.UCAAS)
    assert chart is not None
    ids = {shape.id for shape in chart.scene.shapes}
    assert {"U01", "U06", "overlap"} <= ids
    assert "F06" not in ids


def test_a_deadline_that_is_not_kept_shades_what_comes_after() -> None:
    late = gantt(samples.roadmap(), width=800)
    kept = gantt(replace(samples.roadmap(), deadline_met=True), width=800)
    assert late is not None
    assert kept is not None
    assert any(shape.id == "late" for shape in late.scene.shapes)
    assert not any(shape.id == "late" for shape in kept.scene.shapes)

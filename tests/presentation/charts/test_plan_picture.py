"""The plan on one page: every dated item in it, every gate and date named, nothing cut, the same on any surface."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path as FilePath

import pytest

from commsfit import bootstrap
from commsfit.domain.advice import advise
from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.planning.roadmap import Roadmap, WeekLoad
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.presentation.charts.canvas.placing import area_of
from commsfit.presentation.charts.plan.plan_lanes import plan_lanes
from commsfit.presentation.charts.plan.plan_picture import plan_picture
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Box, Label, Path, Pattern
from commsfit.presentation.tokens import LIGHT
from commsfit.storage.format.reading import read_document
from tests.domain.advised import advised
from tests.domain.planning.test_roadmap_by_hand import BASE
from tests.presentation import samples
from tests.presentation.charts.colliding import collisions

PRACTICE = BASE | {"internal_users": 12, "sites": 1, "numbers_to_port": 14, "goals": ["replace_pbx"]}
CHAIN = BASE | {
    "internal_users": 1800,
    "sites": 150,
    "numbers_to_port": 1800,
    "analog_lines": 320,
    "legacy_contract_end": 240,
    "legacy_notice_days": 90,
    "goals": ["replace_pbx", "customer_notifications", "whatsapp", "video_support"],
}
PLANS: dict[str, Roadmap] = {
    "practice": advised(PRACTICE).roadmap,
    "chain": advised(CHAIN).roadmap,
    "made up": samples.roadmap(),
}
FRAMES = {"paper": (505.0, 7.6), "window": (900.0, 12.0), "wide": (1560.0, 12.0), "large text": (760.0, 24.0)}


def drawn(name: str, frame: tuple[float, float] = FRAMES["window"]) -> Chart:
    chart = plan_picture(PLANS[name], width=frame[0], size=frame[1])
    assert chart is not None
    return chart


def labels(chart: Chart) -> list[str]:
    return [shape.text for shape in chart.scene.shapes if isinstance(shape, Label)]


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize("name", PLANS)
def test_nothing_is_cut_nothing_collides_and_nothing_leaves_the_picture(name: str, frame: tuple[float, float]) -> None:
    chart = drawn(name, frame)
    assert not [text for text in labels(chart) if "…" in text]
    assert not collisions(chart.scene)
    for label in (shape for shape in chart.scene.shapes if isinstance(shape, Label)):
        area = area_of(label)
        assert area.left >= -0.5, label
        assert area.right <= chart.scene.width + 0.5, label
        assert area.bottom <= chart.scene.height + 0.5, label


@pytest.mark.parametrize("name", PLANS)
def test_each_dated_item_can_be_walked_to_and_none_twice(name: str) -> None:
    plan = PLANS[name]
    dated = {item.id for item in (*plan.items, *plan.closing) if item.starts and item.priority is not Priority.WONT}
    names = [part.id for lane in plan_lanes(plan) for row in lane.rows for part in row.parts]
    assert len(names) == len(set(names))
    assert {name.split(".")[0] for name in names} - {span.id for span in plan.spans} == dated


@pytest.mark.parametrize("name", ["practice", "chain"])
def test_each_gate_of_the_plan_stands_as_a_diamond_with_its_name_and_day(name: str) -> None:
    chart, plan = drawn(name), PLANS[name]
    notes = dict(chart.scene.notes)
    assert len([gate for gate in plan.gates if gate.on]) > 2
    for gate in plan.gates:
        if gate.on is not None:
            assert notes[f"gate.{gate.id}"].startswith(gate.title)


def test_a_wave_is_named_with_its_people_and_the_day_they_call() -> None:
    chart, plan = drawn("chain"), PLANS["chain"]
    assert len(plan.waves) > 2
    for wave in plan.waves:
        assert any(text.startswith(f"{wave.title}, {wave.people} people") for text in labels(chart))


def test_where_all_begin_at_once_one_row_says_so() -> None:
    assert len(PLANS["practice"].waves) == 1
    assert [text for text in labels(drawn("practice")) if text.startswith("Everybody calls ")]


def test_the_date_asked_for_is_a_line_through_all_lanes_and_the_delay_a_ground() -> None:
    plan = PLANS["chain"]
    assert plan.musts_end is not None
    late = replace(plan, deadline=plan.musts_end - timedelta(days=40), deadline_met=False)
    chart = plan_picture(late, width=900, size=12)
    assert chart is not None
    line = next(shape for shape in chart.scene.shapes if isinstance(shape, Path) and shape.id == "deadline")
    assert line.points[1][1] - line.points[0][1] > chart.scene.height * 0.9
    ground = next(shape for shape in chart.scene.shapes if isinstance(shape, Box) and shape.id == "late")
    assert ground.x == pytest.approx(line.points[0][0])
    assert sum(text.startswith("Your date ") for text in labels(chart)) == 1


def test_a_date_far_beyond_the_plan_does_not_squeeze_it() -> None:
    plan = PLANS["practice"]
    far = replace(plan, deadline=date(2040, 1, 1), deadline_met=True)
    near, chart = drawn("practice"), plan_picture(far, width=900, size=12)
    assert chart is not None

    def widest(one: Chart) -> float:
        return max(shape.width for shape in one.scene.shapes if isinstance(shape, Box) and shape.fill)

    assert widest(chart) > widest(near) * 0.7
    assert "Your date 1 Jan 2040" in labels(chart)


def test_the_old_contract_is_told_beside_the_day_on_which_the_old_system_goes() -> None:
    assert [text for text in labels(drawn("chain", (1560.0, 12.0))) if "contract ends" in text and "notice by" in text]


def test_a_chosen_goal_in_a_lower_tier_has_its_own_day() -> None:
    plan = PLANS["chain"]
    chosen = [goal for goal in plan.goals if goal.how == "planned" and goal.on]
    lower = [
        item for item in plan.items if item.id in {goal.item for goal in chosen} and item.priority is not Priority.MUST
    ]
    assert lower
    told = " ".join(row.label for lane in plan_lanes(plan) for row in lane.rows)
    for item in lower:
        later = [other for other in plan.items if other.phase == item.phase and other.priority is Priority.MUST]
        if later and item.track == "cpaas":
            assert item.title in told


def test_hours_stand_below_on_the_same_weeks_and_a_week_over_them_is_hatched_and_named() -> None:
    plan = PLANS["practice"]
    first = plan.load[0]
    over = replace(plan, load=(WeekLoad(first.role, first.week, first.capacity + 7, first.capacity), *plan.load[1:]))
    chart, kept = plan_picture(over, {first.role: "people who lay cables"}, width=900, size=12), drawn("practice")
    assert chart is not None
    assert "Dashed: the hours they have. Nobody is over." in labels(kept)
    assert not [text for text in labels(kept) if "too many" in text]
    assert [text for text in labels(chart) if text.startswith("People who lay cables: 7 hours too many")]
    hatched = [
        shape
        for shape in chart.scene.shapes
        if isinstance(shape, Box) and shape.fill and shape.fill.pattern is Pattern.HATCHED
    ]
    assert len(hatched) == 1


def test_a_plan_without_dates_has_no_picture() -> None:
    plan = PLANS["made up"]
    undated = tuple(replace(item, starts=None, ends=None) for item in plan.items)
    assert plan_picture(replace(plan, items=undated, spans=()), width=900, size=12) is None


@pytest.mark.parametrize("name", PLANS)
def test_it_says_in_words_what_it_shows_with_tokens_for_colours(name: str) -> None:
    chart = drawn(name)
    assert all(row.label in chart.alt for lane in plan_lanes(PLANS[name]) for row in lane.rows)
    ids = {shape.id for shape in chart.scene.shapes}
    assert {shape_id for shape_id, _ in chart.scene.notes} <= ids
    used = {
        part.colour
        for shape in chart.scene.shapes
        if isinstance(shape, Box)
        for part in (shape.fill, shape.stroke)
        if part
    }
    assert used <= LIGHT.keys()
    assert chart.data is not None
    assert chart.data.rows


@pytest.mark.parametrize("start", [date.min, date.max])
def test_a_plan_at_either_end_of_the_calendar_is_drawn(start: date) -> None:
    rulebook = bootstrap.rulebook()
    answers, _ = read_answers(rulebook, {"goals": ["replace_pbx"], "internal_users": 40, "days_to_go_live": 90})
    plan = advise(rulebook, answers, start, Choices(start=start)).roadmap
    assert plan_picture(plan, width=505, size=7.6) is not None


@pytest.mark.parametrize("file", bootstrap.examples(), ids=lambda file: file.stem)
def test_no_example_has_a_name_cut_or_laid_over_another(file: FilePath) -> None:
    rulebook = bootstrap.rulebook()
    scenario = read_document(file.read_bytes(), rulebook).document.assessment.scenarios[0]
    plan = advise(rulebook, scenario.answers, date(2026, 11, 20), scenario.choices).roadmap
    for width, size in FRAMES.values():
        chart = plan_picture(plan, rulebook.words.roadmap.workers, width=width, size=size)
        assert chart is not None or not plan.items
        if chart is not None:
            assert not [text for text in labels(chart) if "…" in text]
            assert not collisions(chart.scene)


def test_long_names_go_on_to_further_lines() -> None:
    plan = PLANS["made up"]
    long = "A gate with a name that nobody would shorten of their own accord, and that goes on and on"
    named = replace(plan, gates=tuple(replace(gate, title=long) for gate in plan.gates))
    for frame in FRAMES.values():
        chart = plan_picture(named, width=frame[0], size=frame[1])
        assert chart is not None
        assert not [text for text in labels(chart) if "…" in text]
        assert not collisions(chart.scene)


def test_a_change_freeze_is_grey_ground_and_says_so() -> None:
    roadmap = PLANS["chain"]
    assert roadmap.freezes
    chart = drawn("chain")
    grey = [shape for shape in chart.scene.shapes if isinstance(shape, Box) and shape.id.startswith("freeze.")]
    assert len(grey) == len(roadmap.freezes)
    assert any(text.startswith("Grey: change freeze") for text in labels(chart))
    assert "Change freeze, nothing goes live: " in chart.alt


def test_a_plan_without_a_freeze_has_no_grey() -> None:
    chart = plan_picture(replace(PLANS["chain"], freezes=()), width=900.0, size=12.0)
    assert chart is not None
    assert not [shape for shape in chart.scene.shapes if isinstance(shape, Box) and shape.id.startswith("freeze.")]
    assert not any("Grey" in text for text in labels(chart))

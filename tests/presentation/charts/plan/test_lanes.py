from datetime import date, timedelta

import pytest

from commsfit.presentation.charts.canvas.drawing import Drawing
from commsfit.presentation.charts.canvas.placing import area_of
from commsfit.presentation.charts.plan.lanes import AskedFor, Lane, LaneStretch, Moment, draw_lanes
from commsfit.presentation.outline.scene import Box, Label, Path, Scene
from tests.presentation.charts.colliding import collisions

FIRST, LAST = date(2026, 11, 20), date(2028, 1, 20)
ASKED = "Your date"


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def lanes(asked: int, first_step: int) -> tuple[Lane, ...]:
    """Short pieces close to each other, and a moment on the date that is asked for."""
    edges = (4, first_step, first_step + 9, first_step + 30, first_step + 160, 400)
    names = (
        "Waiting for developer capacity",
        "Foundation and security",
        "Messages",
        "Voice",
        "Video and many channels",
    )
    pieces = tuple(
        LaneStretch(name, name, day(starts), day(ends), "cpaas", firm=True, note=name)
        for name, starts, ends in zip(names, edges, edges[1:], strict=False)
    )
    people = LaneStretch("live", "UCaaS live", day(4), None, "ucaas", firm=True, note="live")
    opens = Moment(day(asked), "opens 16 Feb"), Moment(day(asked + 3), "Old system off 19 Feb")
    return Lane("Your people", "80 people", (people,), opens), Lane("Your customers", "25,000 texts", pieces, opens)


def drawn(asked: int, first_step: int, *, late: int | None, width: float) -> Scene:
    drawing = Drawing(width, 8.25)
    until = None if late is None else day(asked + late)
    wanted = AskedFor(day(asked), ASKED, until, "" if late is None else f"{late} days late")
    return drawing.scene(draw_lanes(drawing, lanes(asked, first_step), (FIRST, LAST), wanted))


def upright(scene: Scene) -> list[Path]:
    """The line of the date that is asked for."""
    paths = (shape for shape in scene.shapes if isinstance(shape, Path) and shape.stroke)
    return [path for path in paths if path.stroke and path.stroke.colour in {"good", "bad"}]


@pytest.mark.parametrize("width", [420.0, 505.0, 900.0])
@pytest.mark.parametrize("late", [None, 2, 40, 250])
@pytest.mark.parametrize("asked", range(10, 150, 7))
def test_no_words_are_cut_crossed_or_on_others_wherever_the_date_falls(
    asked: int, late: int | None, width: float
) -> None:
    scene = drawn(asked, 85, late=late, width=width)
    labels = [shape for shape in scene.shapes if isinstance(shape, Label)]
    assert not collisions(scene)
    assert not [label.text for label in labels if label.text.endswith("…")]
    for line in upright(scene):
        (x, top), (_, bottom) = line.points
        crossed = [label.text for label in labels if _meets(label, x, top, bottom)]
        assert not crossed


@pytest.mark.parametrize("first_step", range(20, 140, 13))
def test_words_under_a_bar_share_its_stretch(first_step: int) -> None:
    scene = drawn(90, first_step, late=140, width=505.0)
    bars = {shape.id: shape for shape in scene.shapes if isinstance(shape, Box) and shape.id}
    labels = [shape for shape in scene.shapes if isinstance(shape, Label) and shape.text in bars]
    assert labels
    for label in labels:
        area, bar = area_of(label), bars[label.text]
        assert area.left < bar.x + bar.width + 1
        assert bar.x < area.right + 1


def test_every_piece_and_every_moment_is_named() -> None:
    scene = drawn(83, 85, late=140, width=420.0)
    said = {shape.text for shape in scene.shapes if isinstance(shape, Label)}
    wanted = [
        words for lane in lanes(83, 85) for words in (*(p.words for p in lane.pieces), *(m.words for m in lane.moments))
    ]
    assert [words for words in wanted if words not in said] == []
    assert {ASKED, "140 days late"} <= said


def _meets(label: Label, x: float, top: float, bottom: float) -> bool:
    area = area_of(label)
    return area.left + 0.3 < x < area.right - 0.3 and area.top < bottom and top < area.bottom

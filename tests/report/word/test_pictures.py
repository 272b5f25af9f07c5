from __future__ import annotations

from io import BytesIO

from PIL import Image

from commsfit.presentation.outline.scene import Box, Fill, Label, Path, Pattern, Scene, Stroke
from commsfit.presentation.tokens import PAPER
from commsfit.report.word.pictures import SCALE, png
from tests.report.outlines import SCENE

BLUE = (0x2F, 0x4B, 0xD8)


def drawn(*shapes: Box | Path | Label) -> Image.Image:
    return Image.open(BytesIO(png(Scene(50, 20, shapes), PAPER))).convert("RGB")


def test_a_picture_has_four_points_for_each_of_the_scene() -> None:
    assert drawn().size == (50 * SCALE, 20 * SCALE)
    assert drawn().getcolors() == [(50 * 20 * SCALE * SCALE, (255, 255, 255))]


def test_a_filled_box_is_painted_where_it_stands() -> None:
    image = drawn(Box(10, 5, 20, 10, fill=Fill("accent")))
    assert image.getpixel((20 * SCALE, 10 * SCALE)) == BLUE
    assert image.getpixel((5 * SCALE, 10 * SCALE)) == (255, 255, 255)


def test_patterns_stay_inside_their_area_and_can_be_told_apart() -> None:
    shares = {}
    for pattern in (Pattern.SOLID, Pattern.HATCHED, Pattern.DOTTED):
        image = drawn(Box(10, 5, 20, 10, fill=Fill("accent", 1, pattern)))
        inside = image.crop((10 * SCALE + 1, 5 * SCALE + 1, 30 * SCALE, 15 * SCALE))
        shares[pattern] = sum(count for count, colour in inside.getcolors(9_999) or [] if colour == BLUE)
        assert image.crop((0, 0, 9 * SCALE, 20 * SCALE)).getcolors() == [(9 * SCALE * 20 * SCALE, (255, 255, 255))]
    assert shares[Pattern.SOLID] > shares[Pattern.HATCHED] > shares[Pattern.DOTTED] > 0


def test_dashes_leave_gaps() -> None:
    image = drawn(Path(((0, 10), (50, 10)), stroke=Stroke("accent", 1, (5, 5))))
    row = [image.getpixel((x, 10 * SCALE)) == BLUE for x in range(50 * SCALE)]
    assert 0.4 < sum(row) / len(row) < 0.6


def test_the_bytes_are_the_same_each_time() -> None:
    assert png(SCENE, PAPER) == png(SCENE, PAPER)

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


def px(points: float) -> int:
    return round(points * SCALE)


def test_a_picture_has_three_hundred_dots_an_inch_and_says_so() -> None:
    assert drawn().size == (px(50), px(20))
    assert drawn().getcolors() == [(px(50) * px(20), (255, 255, 255))]
    with Image.open(BytesIO(png(SCENE, PAPER))) as image:
        assert [round(dots) for dots in image.info["dpi"]] == [300, 300]


def test_a_filled_box_is_painted_where_it_stands() -> None:
    image = drawn(Box(10, 5, 20, 10, fill=Fill("accent")))
    assert image.getpixel((px(20), px(10))) == BLUE
    assert image.getpixel((px(5), px(10))) == (255, 255, 255)


def test_patterns_stay_inside_their_area_and_can_be_told_apart() -> None:
    shares = {}
    for pattern in (Pattern.SOLID, Pattern.HATCHED, Pattern.DOTTED):
        image = drawn(Box(10, 5, 20, 10, fill=Fill("accent", 1, pattern)))
        inside = image.crop((px(10) + 2, px(5) + 2, px(30), px(15)))
        shares[pattern] = sum(count for count, colour in inside.getcolors(9_999) or [] if colour == BLUE)
        assert image.crop((0, 0, px(9), px(20))).getcolors() == [(px(9) * px(20), (255, 255, 255))]
    assert shares[Pattern.SOLID] > shares[Pattern.HATCHED] > shares[Pattern.DOTTED] > 0


def test_dashes_leave_gaps() -> None:
    image = drawn(Path(((0, 10), (50, 10)), stroke=Stroke("accent", 1, (5, 5))))
    row = [image.getpixel((x, px(10))) == BLUE for x in range(px(50))]
    assert 0.4 < sum(row) / len(row) < 0.6


def test_the_bytes_are_the_same_each_time() -> None:
    assert png(SCENE, PAPER) == png(SCENE, PAPER)

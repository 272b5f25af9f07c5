"""A scene as a PNG picture, for documents that cannot hold its shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from math import ceil, floor, hypot
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from commsfit.locations import resources
from commsfit.presentation.formats.patterns import DOT, LINE, TINT, dots, hatches
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Fill, Label, Path, Pattern, Scene, Shape, Stroke
from commsfit.report.branding.contrast import channels
from commsfit.report.door import title

DOTS: Final = 300
"""Pixels an inch."""
SCALE: Final = DOTS / 72
_ANCHORS: Final = {Anchor.START: "ls", Anchor.MIDDLE: "ms", Anchor.END: "rs"}
_WHITE: Final = (255, 255, 255)

Point = tuple[float, float]


def png(scene: Scene, palette: Mapping[str, str]) -> bytes:
    """The picture; the same bytes for the same scene. Drawn with a few colours from the start, as a printer does."""
    size = (max(1, round(scene.width * SCALE)), max(1, round(scene.height * SCALE)))
    image = Image.new("P", size, 0)
    painter = _Painter(image, palette)
    for shape in scene.shapes:
        painter.paint(shape)
    image.putpalette([channel for colour in painter.colours for channel in colour])
    written = BytesIO()
    image.save(written, "PNG", dpi=(DOTS, DOTS))
    return written.getvalue()


@lru_cache(maxsize=64)
def _font(size: float, *, strong: bool) -> ImageFont.FreeTypeFont:
    name = "Inter-SemiBold" if strong else "Inter-Regular"
    return ImageFont.truetype(resources() / "fonts" / "inter" / f"{name}.ttf", size)


class _Painter:
    """Paints shapes on an image that is SCALE times the scene."""

    def __init__(self, image: Image.Image, palette: Mapping[str, str]) -> None:
        self._image = image
        self._palette = palette
        self._draw = ImageDraw.Draw(image)
        self._draw.fontmode = "1"
        self.colours: list[tuple[int, int, int]] = [_WHITE]
        """In the order in which they were first used; the first is the ground."""

    def paint(self, shape: Shape) -> None:
        match shape:
            case Box():
                self._box(shape)
            case Path():
                self._path(shape)
            case Disc():
                self._disc(shape)
            case Label():
                self._label(shape)

    def _colour(self, token: str, opacity: float = 1.0) -> int:
        """A colour's place among those in use, laid over white where it lets light through."""
        red, green, blue = (round(255 + (part - 255) * opacity) for part in channels(self._palette[token]))
        wanted = (red, green, blue)
        if wanted not in self.colours:
            self.colours.append(wanted)
        return self.colours.index(wanted)

    def _ground(self, fill: Fill | None) -> int | None:
        if fill is None or fill.pattern is Pattern.NONE:
            return None
        return self._colour(fill.colour, fill.opacity * (1.0 if fill.pattern is Pattern.SOLID else TINT))

    def _box(self, shape: Box) -> None:
        if shape.width <= 0 or shape.height <= 0:
            return
        right, bottom = shape.x + shape.width, shape.y + shape.height
        frame = (shape.x * SCALE, shape.y * SCALE, right * SCALE, bottom * SCALE)
        ground, radius = self._ground(shape.fill), shape.radius * SCALE
        if ground is not None:
            self._draw.rounded_rectangle(frame, radius, fill=ground)
        corners = ((shape.x, shape.y), (right, shape.y), (right, bottom), (shape.x, bottom))
        self._pattern(shape.fill, corners)
        if shape.stroke is not None and shape.stroke.dashes:
            self._line((*corners, corners[0]), shape.stroke)
        elif shape.stroke is not None:
            width = max(1, round(shape.stroke.width * SCALE))
            self._draw.rounded_rectangle(frame, radius, outline=self._colour(shape.stroke.colour), width=width)

    def _path(self, shape: Path) -> None:
        if len(shape.points) < 2:  # noqa: PLR2004 - a line has two ends
            return
        ground = self._ground(shape.fill)
        if ground is not None:
            self._draw.polygon([(x * SCALE, y * SCALE) for x, y in shape.points], fill=ground)
        self._pattern(shape.fill, shape.points)
        if shape.stroke is not None:
            closed = (*shape.points, shape.points[0]) if shape.fill is not None else shape.points
            self._line(closed, shape.stroke)

    def _disc(self, shape: Disc) -> None:
        x, y, radius = shape.x * SCALE, shape.y * SCALE, shape.radius * SCALE
        stroke = shape.stroke
        self._draw.ellipse(
            (x - radius, y - radius, x + radius, y + radius),
            fill=self._ground(shape.fill),
            outline=self._colour(stroke.colour) if stroke else None,
            width=max(1, round(stroke.width * SCALE)) if stroke else 0,
        )

    def _label(self, shape: Label) -> None:
        text = title(shape.text, 200)
        font = _font(shape.size * SCALE, strong=shape.strong)
        at = (shape.x * SCALE, shape.y * SCALE)
        self._draw.text(at, text, fill=self._colour(shape.colour), font=font, anchor=_ANCHORS[shape.anchor])

    def _line(self, points: Sequence[Point], stroke: Stroke) -> None:
        colour, width = self._colour(stroke.colour), max(1, round(stroke.width * SCALE))
        pieces = _dashed(points, stroke.dashes) if stroke.dashes else [points]
        for piece in pieces:
            self._draw.line([(x * SCALE, y * SCALE) for x, y in piece], fill=colour, width=width, joint="curve")

    def _pattern(self, fill: Fill | None, corners: Sequence[Point]) -> None:
        if fill is None or fill.pattern not in {Pattern.HATCHED, Pattern.DOTTED}:
            return
        frame = (
            min(x for x, _ in corners),
            min(y for _, y in corners),
            max(x for x, _ in corners),
            max(y for _, y in corners),
        )
        left, top = floor(frame[0] * SCALE), floor(frame[1] * SCALE)
        area = (left, top, ceil(frame[2] * SCALE) + 1, ceil(frame[3] * SCALE) + 1)
        layer = self._image.crop(area)
        draw = ImageDraw.Draw(layer)
        colour = self._colour(fill.colour)
        if fill.pattern is Pattern.HATCHED:
            for x1, y1, x2, y2 in hatches(*frame):
                ends = (x1 * SCALE - left, y1 * SCALE - top, x2 * SCALE - left, y2 * SCALE - top)
                draw.line(ends, fill=colour, width=round(LINE * SCALE))
        else:
            radius = DOT * SCALE
            for x, y in dots(*frame):
                at_x, at_y = x * SCALE - left, y * SCALE - top
                draw.ellipse((at_x - radius, at_y - radius, at_x + radius, at_y + radius), fill=colour)
        mask = Image.new("1", layer.size)
        ImageDraw.Draw(mask).polygon([(x * SCALE - left, y * SCALE - top) for x, y in corners], fill=1)
        self._image.paste(layer, (left, top), mask)


def _dashed(points: Sequence[Point], dashes: Sequence[float]) -> list[Sequence[Point]]:
    """A polyline cut into its dashes."""
    pieces: list[Sequence[Point]] = []
    index, left, drawn = 0, dashes[0], True
    for (x, y), (to_x, to_y) in pairwise(points):
        length = hypot(to_x - x, to_y - y)
        at = 0.0
        while length - at > 1e-9:  # noqa: PLR2004 - less than that is nothing
            step = min(left, length - at)
            if drawn:
                ends = [(x + (to_x - x) * part / length, y + (to_y - y) * part / length) for part in (at, at + step)]
                pieces.append(ends)
            at, left = at + step, left - step
            if left <= 1e-9:  # noqa: PLR2004 - the same
                index = (index + 1) % len(dashes)
                left, drawn = max(dashes[index], 0.01), not drawn
    return pieces

"""Charts on the page: a scene painted as vectors inside a Figure that has words for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from commsfit.presentation.formats.patterns import DOT, LINE, TINT, dots, hatches
from commsfit.presentation.outline.outline import Chart, words
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Fill, Label, Path, Pattern, Scene, Shape, Stroke
from commsfit.report.blocks.texts import SetText, Slot, paint_lines
from commsfit.report.door import title
from commsfit.report.pages.canvas import Ink
from commsfit.report.pages.one_line import on_one_line, paint_line
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import PART
from commsfit.report.structure import Node, Role
from commsfit.report.type.fonts import Weight
from commsfit.report.type.words import RunStyle

_TITLE_GAP: Final = 6.0
_TALLEST: Final = 560.0


class ChartPiece(Piece):
    """A titled figure, never parted, scaled down where it is wider or higher than the frame."""

    def __init__(self, block: Chart, parent: Node) -> None:
        self._scene = block.scene
        self._title = SetText(words(title(block.title)), PART) if block.title else None
        self._node = parent.add(Role.FIGURE, alt=title(block.alt, 4_000))
        self._caption = self._node.add(Role.CAPTION) if block.title else None
        self.before, self.after = 8.0, 8.0

    def _scale(self, width: float) -> float:
        return min(1.0, width / self._scene.width, _TALLEST / self._scene.height)

    def _title_height(self, width: float) -> float:
        return len(self._title.lines(width)) * PART.leading + _TITLE_GAP if self._title is not None else 0.0

    def height(self, width: float) -> float:
        return self._title_height(width) + self._scene.height * self._scale(width)

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        if self._title is not None and self._caption is not None:
            paint_lines(brush, self._title.lines(width), PART, self._caption, Slot(x, top, width))
        y = top + self._title_height(width)
        scale = self._scale(width)
        canvas = brush.canvas
        bottom = canvas.height - y
        self._node.box = (x, bottom - self._scene.height * scale, x + self._scene.width * scale, bottom)
        with canvas.content(self._node):
            paint_scene(brush, self._scene, x, y, scale)


def paint_scene(brush: Brush, scene: Scene, x: float, top: float, scale: float) -> None:
    """A scene's shapes, back to front."""
    for shape in scene.shapes:
        _Painter(brush, x, top, scale).paint(shape)


class _Painter:
    """One scene's place and scale on the page."""

    def __init__(self, brush: Brush, x: float, top: float, scale: float) -> None:
        self._canvas = brush.canvas
        self._palette = brush.palette
        self._x, self._top, self._scale = x, top, scale

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

    def _at(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._x + point[0] * self._scale, self._top + point[1] * self._scale

    def _filled(self, fill: Fill | None) -> Ink | None:
        if fill is None or fill.pattern is Pattern.NONE:
            return None
        return Ink(self._palette[fill.colour], fill.opacity * (1.0 if fill.pattern is Pattern.SOLID else TINT))

    def _stroked(self, stroke: Stroke | None) -> Ink | None:
        if stroke is None:
            return None
        dashes = tuple(dash * self._scale for dash in stroke.dashes)
        return Ink(stroke=self._palette[stroke.colour], line=stroke.width * self._scale, dashes=dashes)

    def _box(self, shape: Box) -> None:
        if shape.width <= 0 or shape.height <= 0:
            return
        frame = (*self._at((shape.x, shape.y)), shape.width * self._scale, shape.height * self._scale)
        right, bottom = shape.x + shape.width, shape.y + shape.height
        corners = ((shape.x, shape.y), (right, shape.y), (right, bottom), (shape.x, bottom))
        for ink in self._layers(shape.fill, shape.stroke, corners):
            self._canvas.box(frame, ink, shape.radius * self._scale)

    def _path(self, shape: Path) -> None:
        if len(shape.points) < 2:  # noqa: PLR2004 - a line has two ends
            return
        points = [self._at(point) for point in shape.points]
        for ink in self._layers(shape.fill, shape.stroke, shape.points):
            self._canvas.path(points, ink)

    def _disc(self, shape: Disc) -> None:
        for ink in filter(None, (self._filled(shape.fill), self._stroked(shape.stroke))):
            self._canvas.disc(*self._at((shape.x, shape.y)), shape.radius * self._scale, ink)

    def _layers(
        self, fill: Fill | None, stroke: Stroke | None, corners: Sequence[tuple[float, float]]
    ) -> Iterator[Ink]:
        """What an area is painted with: its ground, its pattern over that, its edge on top."""
        ground, edge = self._filled(fill), self._stroked(stroke)
        if ground is not None:
            yield ground
        if fill is not None:
            self._pattern(fill, corners)
        if edge is not None:
            yield edge

    def _label(self, shape: Label) -> None:
        text = title(shape.text, 200)
        if not text:
            return
        x, baseline = self._at((shape.x, shape.y))
        look = RunStyle(shape.size * self._scale, Weight.STRONG if shape.strong else Weight.REGULAR)
        line = on_one_line(text, look)
        x -= {Anchor.START: 0.0, Anchor.MIDDLE: line.width / 2, Anchor.END: line.width}[shape.anchor]
        paint_line(self._canvas, line, x, baseline, self._palette[shape.colour])

    def _pattern(self, fill: Fill, corners: Sequence[tuple[float, float]]) -> None:
        """Hatching or dots over an area, corners in the scene's own points, so that it is told apart without colour."""
        if fill.pattern not in {Pattern.HATCHED, Pattern.DOTTED}:
            return
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        top, bottom = min(y for _, y in corners), max(y for _, y in corners)
        colour = self._palette[fill.colour]
        with self._canvas.clipped([self._at(corner) for corner in corners]):
            if fill.pattern is Pattern.HATCHED:
                lines = [
                    (self._at((x1, y1)), self._at((x2, y2))) for x1, y1, x2, y2 in hatches(left, top, right, bottom)
                ]
                self._canvas.strokes(lines, Ink(stroke=colour, line=LINE * self._scale))
            else:
                points = [(self._at(dot), self._at(dot)) for dot in dots(left, top, right, bottom)]
                self._canvas.strokes(points, Ink(stroke=colour, line=2 * DOT * self._scale))

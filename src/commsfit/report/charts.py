"""Charts on the page: a scene painted as vectors inside a Figure that has words for who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from commsfit.presentation.outline import Chart, words
from commsfit.presentation.scene import Anchor, Box, Disc, Fill, Label, Path, Pattern, Scene, Shape, Stroke
from commsfit.report.door import line
from commsfit.report.fonts import Weight, measured
from commsfit.report.pieces import Brush, Piece
from commsfit.report.structure import Node, Role
from commsfit.report.style import PART
from commsfit.report.texts import SetText, paint_lines

_TITLE_GAP: Final = 6.0
_HATCH: Final = 4.0
_DOT: Final = 4.0
_TALLEST: Final = 560.0


class ChartPiece(Piece):
    """A titled figure, never parted, scaled down where it is wider or higher than the frame."""

    def __init__(self, block: Chart, parent: Node) -> None:
        self._scene = block.scene
        self._title = SetText(words(block.title), PART) if block.title else None
        self._node = parent.add(Role.FIGURE, alt=line(block.alt))
        self._caption = self._node.add(Role.CAPTION) if block.title else None
        self.before, self.after = 12.0, 12.0

    def _scale(self, width: float) -> float:
        return min(1.0, width / self._scene.width, _TALLEST / self._scene.height)

    def _title_height(self, width: float) -> float:
        return len(self._title.lines(width)) * PART.leading + _TITLE_GAP if self._title is not None else 0.0

    def height(self, width: float) -> float:
        return self._title_height(width) + self._scene.height * self._scale(width)

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        if self._title is not None and self._caption is not None:
            paint_lines(brush, self._title.lines(width), PART, self._caption, x, top, width)
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

    def _filled(self, fill: Fill | None) -> tuple[str | None, float]:
        if fill is None or fill.pattern is Pattern.NONE:
            return None, 1.0
        return self._palette[fill.colour], fill.opacity * (1.0 if fill.pattern is Pattern.SOLID else 0.35)

    def _stroked(self, stroke: Stroke | None) -> tuple[str | None, float, tuple[float, ...]]:
        if stroke is None:
            return None, 0.0, ()
        dashes = tuple(dash * self._scale for dash in stroke.dashes)
        return self._palette[stroke.colour], stroke.width * self._scale, dashes

    def _box(self, shape: Box) -> None:
        x, top = self._at((shape.x, shape.y))
        width, height = shape.width * self._scale, shape.height * self._scale
        if width <= 0 or height <= 0:
            return
        fill, opacity = self._filled(shape.fill)
        stroke, thickness, dashes = self._stroked(shape.stroke)
        radius = shape.radius * self._scale
        if fill is not None:
            self._canvas.box(x, top, width, height, fill=fill, opacity=opacity, radius=radius)
        if shape.fill is not None:
            corners = ((x, top), (x + width, top), (x + width, top + height), (x, top + height))
            self._pattern(shape.fill, corners)
        if stroke is not None:
            self._canvas.box(x, top, width, height, stroke=stroke, line=thickness, dashes=dashes, radius=radius)

    def _path(self, shape: Path) -> None:
        points = [self._at(point) for point in shape.points]
        if len(points) < 2:  # noqa: PLR2004 - a line has two ends
            return
        fill, opacity = self._filled(shape.fill)
        stroke, thickness, dashes = self._stroked(shape.stroke)
        if fill is not None or stroke is not None:
            self._canvas.path(points, fill=fill, opacity=opacity, stroke=stroke, line=thickness, dashes=dashes)
        if shape.fill is not None:
            self._pattern(shape.fill, points)

    def _disc(self, shape: Disc) -> None:
        x, y = self._at((shape.x, shape.y))
        fill, opacity = self._filled(shape.fill)
        stroke, thickness, dashes = self._stroked(shape.stroke)
        radius = shape.radius * self._scale
        self._canvas.disc(x, y, radius, fill=fill, opacity=opacity, stroke=stroke, line=thickness, dashes=dashes)

    def _label(self, shape: Label) -> None:
        text = line(shape.text)
        if not text:
            return
        x, baseline = self._at((shape.x, shape.y))
        size = shape.size * self._scale
        drawn = measured(text, Weight.STRONG if shape.strong else Weight.REGULAR)
        breadth = drawn.width * size / 1000
        x -= {Anchor.START: 0.0, Anchor.MIDDLE: breadth / 2, Anchor.END: breadth}[shape.anchor]
        self._canvas.text(x, baseline, drawn.runs, size, self._palette[shape.colour])

    def _pattern(self, fill: Fill, corners: Sequence[tuple[float, float]]) -> None:
        """Hatching or dots over an area, so that it is told apart without colour."""
        if fill.pattern not in {Pattern.HATCHED, Pattern.DOTTED}:
            return
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        top, bottom = min(y for _, y in corners), max(y for _, y in corners)
        colour = self._palette[fill.colour]
        with self._canvas.clipped(corners):
            if fill.pattern is Pattern.HATCHED:
                step, start = _HATCH * self._scale, left - (bottom - top)
                for index in range(int((right - start) / step) + 1):
                    x = start + index * step
                    self._canvas.path(((x, bottom), (x + bottom - top, top)), stroke=colour, line=0.6 * self._scale)
            else:
                step = _DOT * self._scale
                for row in range(int((bottom - top) / step) + 1):
                    for column in range(int((right - left) / step) + 1):
                        at = (left + column * step + (row % 2) * step / 2, top + row * step)
                        self._canvas.disc(*at, 0.7 * self._scale, fill=colour)

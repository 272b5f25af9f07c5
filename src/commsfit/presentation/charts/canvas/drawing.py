"""The pencil that chart builders share: shapes and notes go in one by one, a Scene comes out."""

from __future__ import annotations

from commsfit.presentation.formats.letters import fitted, width_of
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Fill, Label, Path, Scene, Shape, Stroke

SMALL_SCALE = 0.86
"""Secondary text, relative to the chart's own size."""


class Drawing:
    """A scene in the making; `size` is its text size, from which all distances follow."""

    def __init__(self, width: float, size: float) -> None:
        self.width = width
        self.size = size
        self._shapes: list[Shape] = []
        self._notes: dict[str, str] = {}

    def add(self, *shapes: Shape) -> None:
        self._shapes.extend(shapes)

    def note(self, shape_id: str, words: str) -> None:
        """What the shape says when pointed at."""
        self._notes[shape_id] = words

    def line(self, start: tuple[float, float], end: tuple[float, float], stroke: Stroke, shape_id: str = "") -> None:
        self.add(Path((start, end), stroke=stroke, id=shape_id))

    def disc(self, x: float, y: float, radius: float, colour: str, shape_id: str = "") -> None:
        """A dot with a rim of the ground, so that it stands out of any line."""
        self.add(Disc(x, y, radius, Fill(colour), Stroke("surface", radius * 0.45), shape_id))

    def label(  # noqa: PLR0913 - a label has a place, a look and a limit, and every caller names them
        self,
        x: float,
        y: float,
        text: str,
        *,
        scale: float = 1.0,
        strong: bool = False,
        colour: str = "text",
        anchor: Anchor = Anchor.START,
        room: float | None = None,
        shape_id: str = "",
    ) -> Label | None:
        """A line of text, cut to its room; nothing where nothing fits."""
        size = self.size * scale
        shown = text if room is None else fitted(text, room, size, strong=strong)
        if not shown:
            return None
        label = Label(x, y, shown, size, strong, colour, anchor, shape_id)
        self.add(label)
        return label

    def plate(self, left: float, baseline: float, width: float) -> None:
        """Ground under a small label that would else stand on lines."""
        size = self.size * SMALL_SCALE
        self.add(Box(left - size * 0.2, baseline - size * 0.85, width + size * 0.4, size * 1.1, Fill("surface", 0.9)))

    def small(self, x: float, y: float, text: str, **look: object) -> Label | None:
        """Secondary text."""
        quiet = {"colour": "muted", **look}
        return self.label(x, y, text, scale=SMALL_SCALE, **quiet)  # type: ignore[arg-type]  # what label takes, handed on

    def strike(self, label: Label) -> None:
        """A line through a label: ruled out."""
        width = width_of(label.text, label.size, strong=label.strong)
        left = {Anchor.START: label.x, Anchor.MIDDLE: label.x - width / 2, Anchor.END: label.x - width}[label.anchor]
        y = label.y - label.size * 0.26
        self.line((left, y), (left + width, y), Stroke(label.colour, max(0.8, label.size / 12)))

    def scene(self, height: float, *, frozen: float = 0.0) -> Scene:
        return Scene(self.width, height, tuple(self._shapes), tuple(self._notes.items()), frozen)

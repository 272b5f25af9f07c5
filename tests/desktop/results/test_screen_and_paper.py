"""Each chart is painted by the window and by the report's writer onto recorders, and the marks are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from commsfit.desktop.widgets.drawing.painting import EM, label_font, paint
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.scene import Label, Scene
from commsfit.presentation.tokens import PAPER
from commsfit.report.blocks.charts import paint_scene
from commsfit.report.pages.canvas import Ink
from commsfit.report.pages.pieces import Brush
from commsfit.report.type.fonts import Weight, measured
from tests.presentation.charts.test_every_chart import BUILDERS

Mark = tuple[str, float, float, float, float]
WINDOW = (760.0, 12.0)


class Screen:
    """Takes what a painter is told: the frame of each filled or drawn area, the place of each text."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._at = (0.0, 0.0)

    def fillPath(self, path: QPainterPath, _brush: QBrush) -> None:
        self._area("fill", path.boundingRect())

    def fillRect(self, frame: QRectF, _brush: QBrush) -> None:
        self._area("fill", frame)

    def strokePath(self, path: QPainterPath, _pen: QPen) -> None:
        self._area("line", path.boundingRect())

    def translate(self, x: float, y: float) -> None:
        self._at = (x, y)

    def drawText(self, _point: QPointF, text: str) -> None:
        self.marks.append((f"text {text}", *self._at, 0.0, 0.0))

    def deviceTransform(self) -> QTransform:
        return QTransform()

    def _area(self, kind: str, frame: QRectF) -> None:
        self.marks.append((kind, frame.x(), frame.y(), frame.width(), frame.height()))

    def __getattr__(self, _name: str) -> Any:
        return lambda *_arguments: None


class Paper:
    """Takes what the page's canvas is told, in the same words."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []

    def box(self, frame: tuple[float, float, float, float], ink: Ink, _radius: float) -> None:
        self._area(ink, frame)

    def path(self, points: Sequence[tuple[float, float]], ink: Ink) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self._area(ink, (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))

    def disc(self, x: float, y: float, radius: float, ink: Ink) -> None:
        self._area(ink, (x - radius, y - radius, 2 * radius, 2 * radius))

    def text(self, x: float, baseline: float, runs: Any, _size: float, _colour: str) -> None:
        self.marks.append((f"text {''.join(run.text for run in runs)}", x, baseline, 0.0, 0.0))

    def strokes(self, *_arguments: Any) -> None:
        """Patterns: their lattice is one function for both."""

    @contextmanager
    def clipped(self, _corners: Any) -> Iterator[None]:
        yield

    def _area(self, ink: Ink, frame: tuple[float, float, float, float]) -> None:
        self.marks.append(("line" if ink.stroke else "fill", *frame))


def on_screen(scene: Scene) -> list[Mark]:
    screen = Screen()
    paint(scene, cast("QPainter", screen), PAPER)
    return sorted(screen.marks)


def on_paper(scene: Scene) -> list[Mark]:
    paper = Paper()
    paint_scene(cast("Brush", type("Held", (), {"canvas": paper, "palette": PAPER})()), scene, 0.0, 0.0, 1.0)
    return sorted(paper.marks)


@pytest.mark.parametrize("name", BUILDERS)
def test_screen_and_paper_put_the_same_marks_in_the_same_places(name: str) -> None:
    chart = BUILDERS[name](*WINDOW)
    assert chart is not None
    screen, paper = on_screen(chart.scene), on_paper(chart.scene)
    assert len(screen) == len(paper)
    for one, other in zip(screen, paper, strict=True):
        assert one[0] == other[0]
        assert one[1:] == pytest.approx(other[1:], abs=0.6), one[0]


@pytest.mark.parametrize("name", BUILDERS)
def test_labels_are_as_wide_on_screen_and_paper_as_the_geometry_thinks(name: str) -> None:
    chart = BUILDERS[name](*WINDOW)
    assert chart is not None
    for label in (shape for shape in chart.scene.shapes if isinstance(shape, Label)):
        thought = width_of(label.text, label.size, strong=label.strong)
        screen = QFontMetricsF(label_font(strong=label.strong)).horizontalAdvance(label.text) * label.size / EM
        weight = Weight.STRONG if label.strong else Weight.REGULAR
        paper = measured(label.text, weight).width * label.size / 1000
        assert screen == pytest.approx(thought, rel=0.012, abs=0.4), label.text
        assert paper == pytest.approx(thought, rel=0.012, abs=0.4), label.text

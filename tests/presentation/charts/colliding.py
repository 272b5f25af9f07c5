"""Labels of a chart that stand on each other."""

from itertools import combinations

from commsfit.presentation.charts.canvas.placing import area_of
from commsfit.presentation.outline.scene import Label, Scene


def collisions(scene: Scene) -> list[tuple[str, str]]:
    """Pairs of labels that stand on each other."""
    labels = [shape for shape in scene.shapes if isinstance(shape, Label)]
    return [(one.text, other.text) for one, other in combinations(labels, 2) if area_of(one).meets(area_of(other))]

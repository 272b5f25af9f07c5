"""The old address of `commsfit.presentation.scene`, whose shapes charts and the outline both use."""

from commsfit.presentation.scene import Anchor, Box, Disc, Fill, Label, Path, Pattern, Scene, Shape, Stroke

__all__ = ["Anchor", "Box", "Disc", "Fill", "Label", "Path", "Pattern", "Scene", "Shape", "Stroke"]

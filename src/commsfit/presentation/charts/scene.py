"""The old address of `commsfit.presentation.scene`: charts draw on the outline, so the shapes both use stand beside them."""

from commsfit.presentation.scene import Anchor, Box, Disc, Fill, Label, Path, Pattern, Scene, Shape, Stroke

__all__ = ["Anchor", "Box", "Disc", "Fill", "Label", "Path", "Pattern", "Scene", "Shape", "Stroke"]

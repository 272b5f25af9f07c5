"""What pages are filled with: pieces that know their height, where they may be parted, how they are painted."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from commsfit.report.pages.canvas import TaggedCanvas
from commsfit.report.pages.style import Palette


@dataclass(frozen=True, slots=True)
class Brush:
    """What painting needs: the canvas and the colours."""

    canvas: TaggedCanvas
    palette: Palette


class Piece(ABC):
    """Something that takes up height; `before` and `after` are white, of which the larger of two neighbours counts."""

    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    """A heading or caption never stands alone at the foot of a page."""

    @abstractmethod
    def height(self, width: float) -> float:
        """How high it is at this width."""

    @abstractmethod
    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        """Paint it with its structure."""

    def least(self, width: float) -> float:
        """The smallest part of it that may stand at the foot of a page."""
        return self.height(width)

    def part(self, width: float, room: float) -> tuple[Piece, Piece] | None:  # noqa: ARG002 - most pieces are never parted
        """What fits into this room and what is left; None where it must not be parted there."""
        return None


class BreakBefore(Piece):
    """What follows starts a page."""

    def height(self, width: float) -> float:  # noqa: ARG002 - it has no height
        return 0.0

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        """Nothing to see."""

"""Stacks of pieces side by side: each column filled on its own, the band as high as the highest of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from commsfit.presentation.outline.outline import CardGround
from commsfit.report.pages.canvas import Ink
from commsfit.report.pages.pieces import Brush, Piece

_RADIUS: Final = 7.0
_LEAST_ROOM: Final = 60.0
_TALLEST: Final = 640.0
"""No lower band is parted: what stands beside each other is read together."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Pieces under each other, `left` of the band's edge and `width` wide."""

    left: float
    width: float
    pieces: tuple[Piece, ...]

    def tops(self) -> list[float]:
        """How far under the top each stands; neighbours share the larger white."""
        found: list[float] = []
        y = white = 0.0
        for piece in self.pieces:
            top = y + max(white, piece.before) if found else 0.0
            found.append(top)
            y, white = top + piece.height(self.width), piece.after
        return found

    def height(self) -> float:
        tops = self.tops()
        return tops[-1] + self.pieces[-1].height(self.width) if tops else 0.0

    def part(self, room: float) -> tuple[Stack, Stack]:
        """What fits into this room, the rest."""
        for index, (piece, top) in enumerate(zip(self.pieces, self.tops(), strict=True)):
            if top + piece.height(self.width) <= room:
                continue
            halves = piece.part(self.width, room - top)
            first, rest = ((halves[0],), (halves[1],)) if halves is not None else ((), (piece,))
            return (
                replace(self, pieces=(*self.pieces[:index], *first)),
                replace(self, pieces=(*rest, *self.pieces[index + 1 :])),
            )
        return self, replace(self, pieces=())


class BandPiece(Piece):
    """Columns beside each other; parted only where it is higher than a page."""

    def __init__(
        self,
        stacks: Sequence[Stack],
        *,
        ground: CardGround = CardGround.NONE,
        padding: float = 0.0,
        ruled: bool = False,
        white: float = 12.0,
    ) -> None:
        self._stacks = tuple(stacks)
        self._ground, self._padding, self._ruled = ground, padding, ruled
        self.before = self.after = white
        self._tall: float | None = None

    def height(self, width: float) -> float:  # noqa: ARG002 - its columns have their widths
        if self._tall is None:
            self._tall = max((stack.height() for stack in self._stacks), default=0.0) + 2 * self._padding
        return self._tall

    def part(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        inner = room - 2 * self._padding
        if inner < _LEAST_ROOM or self.height(width) <= _TALLEST:
            return None
        halves = [stack.part(inner) for stack in self._stacks]
        if not any(first.pieces for first, _ in halves):
            return None
        first, rest = (self._like([half[side] for half in halves]) for side in (0, 1))
        return first, rest

    def _like(self, stacks: Sequence[Stack]) -> BandPiece:
        return BandPiece(stacks, ground=self._ground, padding=self._padding, ruled=self._ruled, white=self.before)

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        height = self.height(width)
        self._paint_ground(brush, (x, top, width, height))
        for stack in self._stacks:
            for piece, y in zip(stack.pieces, stack.tops(), strict=True):
                piece.paint(brush, x + stack.left, top + self._padding + y, stack.width)

    def _paint_ground(self, brush: Brush, frame: tuple[float, float, float, float]) -> None:
        x, top, _, height = frame
        with brush.canvas.artifact():
            if self._ground is not CardGround.NONE:
                brush.canvas.box(frame, Ink(fill=brush.palette[self._ground]), _RADIUS)
            if self._ruled:
                ink = Ink(stroke=brush.palette["line" if self._ground is CardGround.NONE else "rule_on_soft"], line=0.7)
                for stack in self._stacks[1:]:
                    left = x + stack.left - _RULE_BEFORE
                    ends = ((left, top + self._padding), (left, top + height - self._padding))
                    brush.canvas.path(ends, ink)


_RULE_BEFORE: Final = 9.0
"""How far before its column the hairline between two stands."""


class RulePiece(Piece):
    """A hairline between two bands."""

    before = after = 9.0

    def height(self, width: float) -> float:  # noqa: ARG002 - as high wherever it stands
        return 0.5

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        with brush.canvas.artifact():
            brush.canvas.rule(x, top, x + width, brush.palette["line"], 0.6)

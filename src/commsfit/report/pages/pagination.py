"""Pieces to pages: what belongs together moves together, what is too high is parted, neighbours share white."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from commsfit.report.pages.pieces import BreakBefore, Piece

_LOOSENESS: Final = (1.0, 0.85, 0.7, 0.55, 0.4, 0.3)


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far under the top of the frame it stands."""

    piece: Piece
    top: float


def paginate(pieces: Iterable[Piece], width: float, room: float) -> list[list[Placed]]:
    """The pieces of each page."""
    return _Filler(pieces, width, room, 1.0).pages


def on_one_page(pieces: Sequence[Piece], width: float, room: float) -> list[list[Placed]]:
    """The same on a single page, with less white where that is what it takes; on more where nothing helps."""
    for looseness in _LOOSENESS:
        pages = _Filler(pieces, width, room, looseness).pages
        if len(pages) == 1:
            return pages
    return paginate(pieces, width, room)


class _Filler:
    """The page being filled, and what is still to come."""

    def __init__(self, pieces: Iterable[Piece], width: float, room: float, looseness: float) -> None:
        self._looseness = looseness
        self._waiting = deque(pieces)
        self._width, self._room = width, room
        self.pages: list[list[Placed]] = [[]]
        self._y = 0.0
        self._white = 0.0
        while self._waiting:
            self._place(self._waiting.popleft())
        if not self.pages[-1] and len(self.pages) > 1:
            self.pages.pop()

    def _place(self, piece: Piece) -> None:
        if isinstance(piece, BreakBefore):
            if self.pages[-1]:
                self._turn()
            return
        top = self._top_of(piece)
        height = piece.height(self._width)
        if self._need(piece) <= self._room - top and height <= self._room - top:
            self._put(piece, top)
            return
        parted = None if piece.keep_with_next else piece.part(self._width, self._room - top)
        if parted is not None and (self.pages[-1] or height > self._room):
            self._put(parted[0], top)
            self._waiting.appendleft(parted[1])
            self._turn()
        elif self.pages[-1]:
            self._turn()
            self._waiting.appendleft(piece)
        elif (forced := piece.part(self._width, self._room)) is not None and height > self._room:
            self._put(forced[0], 0.0)
            self._waiting.appendleft(forced[1])
            self._turn()
        else:
            assert height <= self._room, f"{type(piece).__name__} is higher than a page and cannot be parted"
            self._put(piece, 0.0)

    def _top_of(self, piece: Piece) -> float:
        return self._y + max(self._white, piece.before) * self._looseness if self.pages[-1] else 0.0

    def _need(self, piece: Piece) -> float:
        """Its height, and where it keeps with the next also the start of that."""
        height = piece.height(self._width)
        if not piece.keep_with_next:
            return height
        after = piece.after
        for following in self._waiting:
            if isinstance(following, BreakBefore):
                break
            height += max(after, following.before)
            if not following.keep_with_next:
                height += following.least(self._width)
                break
            height += following.height(self._width)
            after = following.after
        return min(height, self._room)

    def _put(self, piece: Piece, top: float) -> None:
        self.pages[-1].append(Placed(piece, top))
        self._y = top + piece.height(self._width)
        self._white = piece.after

    def _turn(self) -> None:
        self.pages.append([])
        self._y = self._white = 0.0

"""Pieces to pages: what belongs together moves together, what is too high is parted, white is shared out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from commsfit.presentation.outline.outline import SectionFlow
from commsfit.report.pages.pieces import BreakBefore, Piece

_LOOSENESS: Final = (1.0, 0.85, 0.7, 0.55, 0.4, 0.3)
_HALF: Final = 0.55
"""A page filled less than this is filled up by the section that follows."""
_LEAST: Final = 0.5
"""No page but the last of a paper holds less."""
_GIVING: Final = (0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55)
_FULL: Final = 0.97
_WIDEST: Final = 2.2
"""White on a page that has room to spare grows no more than this."""


@dataclass(frozen=True, slots=True)
class Short:
    """A page, counted from 0, that is to hold less than the others."""

    page: int
    room: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far under the top of the frame it stands."""

    piece: Piece
    top: float


def paginate(pieces: Iterable[Piece], width: float, room: float) -> list[list[Placed]]:
    """The pieces of each page."""
    return _Filler(pieces, width, room, 1.0).pages


def book(parts: Iterable[tuple[SectionFlow, Sequence[Piece]]], width: float, room: float) -> list[list[Placed]]:
    """Sections to pages: each on a page of its own where it has matter for one, white shared out over the page."""
    pages: list[list[Placed]] = []
    before, laid, first = SectionFlow.OWN, list[Piece](), 0
    for flow, pieces in parts:
        runs_on = flow is before is SectionFlow.RUNNING
        begun = pages[-1] if pages and flow is not SectionFlow.OWN else []
        joined: list[list[Placed]] = []
        if begun and (runs_on or _filled(begun, width) < room * _HALF):
            joined = paginate([*(placed.piece for placed in begun), *pieces], width, room)
        if joined and (runs_on or len(joined[0]) > len(begun)):
            laid, first = [*(placed.piece for placed in begun), *pieces], len(pages) - 1
            pages[-1:] = joined
        else:
            pages[first:] = _evened(laid, pages[first:], width, room)
            laid, first = list(pieces), len(pages)
            pages += paginate(pieces, width, room) if flow is SectionFlow.RUNNING else on_one_page(pieces, width, room)
        before = flow
    return [_spread(page, width, room) for page in pages]


def _evened(pieces: Sequence[Piece], pages: list[list[Placed]], width: float, room: float) -> list[list[Placed]]:
    """The same pages; where nothing follows on a last one that is hardly begun, the one before it gives of its own."""
    if len(pages) < 2 or _filled(pages[-1], width) >= room * _LEAST:  # noqa: PLR2004 - one page has none before it
        return pages
    for share in _GIVING:
        found = _Filler(pieces, width, room, 1.0, Short(len(pages) - 2, room * share)).pages
        if len(found) == len(pages) and min(_filled(page, width) for page in found) >= room * _LEAST:
            return found
    return pages


def _filled(page: Sequence[Placed], width: float) -> float:
    """How far down a page reaches."""
    return page[-1].top + page[-1].piece.height(width) if page else 0.0


def _spread(page: Sequence[Placed], width: float, room: float) -> list[Placed]:
    """The same pieces, the white between them grown to fill the page as far as that looks well."""
    spare = room * _FULL - _filled(page, width)
    gaps = _gaps(page, width)
    white = sum(gaps[index + 1] for index in range(len(page) - 1) if not page[index].piece.keep_with_next)
    if spare <= 0 or white <= 0:
        return list(page)
    grown = min(1 + spare / white, _WIDEST)
    found: list[Placed] = []
    y, belongs = 0.0, False
    for placed, gap in zip(page, gaps, strict=True):
        top = y + gap * (1.0 if belongs else grown)
        found.append(replace(placed, top=top))
        y, belongs = top + placed.piece.height(width), placed.piece.keep_with_next
    return found


def _gaps(page: Sequence[Placed], width: float) -> list[float]:
    """The white over each piece."""
    found: list[float] = []
    y = 0.0
    for placed in page:
        found.append(placed.top - y)
        y = placed.top + placed.piece.height(width)
    return found


def on_one_page(pieces: Sequence[Piece], width: float, room: float) -> list[list[Placed]]:
    """The same on a single page, with less white where that is what it takes; on more where nothing helps."""
    for looseness in _LOOSENESS:
        pages = _Filler(pieces, width, room, looseness).pages
        if len(pages) == 1:
            return pages
    return paginate(pieces, width, room)


class _Filler:
    """The page being filled, and what is still to come."""

    def __init__(
        self, pieces: Iterable[Piece], width: float, room: float, looseness: float, short: Short | None = None
    ) -> None:
        self._looseness = looseness
        self._waiting = deque(pieces)
        self._width, self._whole, self._short = width, room, short
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

    @property
    def _room(self) -> float:
        """What the page being filled holds; the first piece of a short one may need all of it."""
        if self._short is None or not self.pages[-1] or len(self.pages) - 1 != self._short.page:
            return self._whole
        return self._short.room

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

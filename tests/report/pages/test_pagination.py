from __future__ import annotations

from commsfit.report.pages.pagination import Placed, on_one_page, paginate
from commsfit.report.pages.pieces import BreakBefore, Brush, Piece


class Block(Piece):
    """A piece of a height, which may be parted in tens."""

    def __init__(self, height: float, *, white: float = 0, keep: bool = False, parts: bool = False) -> None:
        self._height = height
        self.before = self.after = white
        self.keep_with_next = keep
        self._parts = parts

    def height(self, width: float) -> float:
        del width
        return self._height

    def least(self, width: float) -> float:
        return min(20, self.height(width)) if self._parts else self.height(width)

    def part(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        fits = min(room, self._height - 10) // 10 * 10
        if not self._parts or fits < 20 or self.height(width) <= room:
            return None
        return Block(fits, parts=True), Block(self._height - fits, parts=True)

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        """Nothing to see."""


def heights(pages: list[list[Placed]]) -> list[list[tuple[float, float]]]:
    return [[(placed.top, placed.piece.height(0)) for placed in page] for page in pages]


def test_neighbours_share_the_larger_white() -> None:
    assert heights(paginate([Block(10, white=5), Block(10, white=8)], 100, 100)) == [[(0, 10), (18, 10)]]


def test_what_does_not_fit_begins_the_next_page_at_its_top() -> None:
    assert heights(paginate([Block(60, white=9), Block(60, white=9)], 100, 100)) == [[(0, 60)], [(0, 60)]]


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    pages = paginate([Block(70), Block(10, keep=True), Block(10, keep=True), Block(30)], 100, 100)
    assert heights(pages) == [[(0, 70)], [(0, 10), (10, 10), (20, 30)]]


def test_a_heading_stays_where_the_start_of_what_follows_fits() -> None:
    pages = paginate([Block(60), Block(10, keep=True), Block(200, parts=True)], 100, 100)
    assert heights(pages) == [[(0, 60), (60, 10), (70, 30)], [(0, 100)], [(0, 70)]]


def test_a_break_begins_a_page_once() -> None:
    assert heights(paginate([Block(10), BreakBefore(), BreakBefore(), Block(10)], 100, 100)) == [[(0, 10)], [(0, 10)]]


def test_nothing_is_lost_of_what_is_higher_than_many_pages() -> None:
    pages = heights(paginate([Block(1_230, parts=True)], 100, 100))
    assert sum(height for page in pages for _, height in page) == 1_230


def test_a_page_that_must_be_one_gives_up_white_before_it_runs_over() -> None:
    pieces = [Block(20, white=20) for _ in range(3)]
    assert len(paginate(pieces, 100, 90)) == 2
    assert len(on_one_page(pieces, 100, 90)) == 1
    assert len(on_one_page([Block(90), Block(90)], 100, 90)) == 2

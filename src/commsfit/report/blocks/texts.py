"""Running text on the page: set in lines, parted between lines, painted with its element, links and marks."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from commsfit.presentation.outline.outline import Spans
from commsfit.report.blocks.marks import paint_tone_mark, tone_colour
from commsfit.report.links import is_internal
from commsfit.report.pages.canvas import Ink, TaggedCanvas
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import Style
from commsfit.report.structure import Node, Role
from commsfit.report.type.fonts import Weight
from commsfit.report.type.lines import SetLine, Stretch, break_lines
from commsfit.report.type.words import LONGEST_BAR, RunStyle, room_before, words_of_spans

_ASCENT = 0.73
"""Height of Inter's capitals, in parts of the size."""
_FEWEST_LINES = 2
_UNDERLINE = 1.6


class SetText:
    """Spans of one style at whatever width it is asked for."""

    def __init__(self, text: Spans, style: Style) -> None:
        self.style = style
        self._words = words_of_spans(text, style.looks)
        self._lines: dict[float, tuple[SetLine, ...]] = {}

    def lines(self, width: float) -> tuple[SetLine, ...]:
        found = self._lines.get(width)
        if found is None:
            found = self._lines[width] = break_lines(self._words, width)
        return found

    def widest_word(self) -> float:
        """The width under which a word would have to be parted."""
        return max((word.width for word in self._words), default=0.0)

    def natural_width(self) -> float:
        """The width of the text on one line."""
        return sum(word.width + word.look.space for word in self._words)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where lines stand: from `x` and `top`, `width` wide; figures stand at the right edge."""

    x: float
    top: float
    width: float
    right: bool = False

    def start(self, line: SetLine) -> float:
        """Where a line begins."""
        return self.x + (self.width - line.width if self.right or line.right_to_left else 0.0)


def paint_lines(brush: Brush, lines: Sequence[SetLine], style: Style, node: Node, slot: Slot) -> None:
    """Lines from the top down: first what is no text, then the text as content of its element."""
    placed = [(line, slot.start(line), _baseline(style, slot.top, index)) for index, line in enumerate(lines)]
    _paint_decoration(brush, placed)
    _paint_content(brush, placed, node)


def _baseline(style: Style, top: float, index: int) -> float:
    return top + index * style.leading + (style.leading + style.size * _ASCENT) / 2


def _paint_decoration(brush: Brush, placed: Sequence[tuple[SetLine, float, float]]) -> None:
    if not any(stretch.marked or stretch.look.link for line, _, _ in placed for stretch in line.stretches):
        return
    with brush.canvas.artifact():
        for line, x, baseline in placed:
            for stretch in line.stretches:
                if stretch.marked and stretch.look.bar is not None:
                    _paint_bar(brush, stretch.look, x + stretch.x, baseline)
                elif stretch.marked and stretch.look.tone is not None:
                    paint_tone_mark(brush, stretch.look.tone, x + stretch.x, baseline, stretch.look.size)
                if stretch.look.link:
                    start = x + stretch.x
                    brush.canvas.rule(start, baseline + _UNDERLINE, start + stretch.width, brush.palette["accent"], 0.4)


def _paint_bar(brush: Brush, look: RunStyle, x: float, baseline: float) -> None:
    assert look.bar is not None
    colour = "accent" if look.weight is not Weight.REGULAR else "bar"
    height = look.size * 1.15
    frame = (x, baseline - height * 0.81, max(1.5, LONGEST_BAR * look.bar), height)
    brush.canvas.box(frame, Ink(fill=brush.palette[colour]), 1.5)


def _paint_content(brush: Brush, placed: Sequence[tuple[SetLine, float, float]], node: Node) -> None:
    """Spans of one owner in as few pieces of marked content as its links allow."""
    canvas = brush.canvas
    run: list[tuple[Stretch, float, float]] = []
    for line, x, baseline in placed:
        for stretch in line.stretches:
            if stretch.look.link:
                _paint_run(brush, run, node)
                run = []
                link = _link_node(node, stretch)
                _paint_run(brush, [(stretch, x, baseline)], link)
                _add_area(canvas, link, stretch, x, baseline)
            else:
                run.append((stretch, x, baseline))
    _paint_run(brush, run, node)


def _link_node(node: Node, stretch: Stretch) -> Node:
    """A Link of its own, or the one that the line before began."""
    last = node.kids[-1] if node.kids else None
    if isinstance(last, Node) and last.role is Role.LINK and last.target == stretch.look.link:
        return last
    link = node.add(Role.LINK)
    link.target = stretch.look.link
    return link


def _add_area(canvas: TaggedCanvas, link: Node, stretch: Stretch, x: float, baseline: float) -> None:
    size = stretch.look.size
    target = stretch.look.link
    words = stretch.text.strip() if is_internal(target) else f"{stretch.text.strip()} ({target})"
    canvas.link(link, (x + stretch.x, baseline - size, stretch.width, size * 1.3), target, words)


def _paint_run(brush: Brush, run: Sequence[tuple[Stretch, float, float]], node: Node) -> None:
    if not run:
        return
    with brush.canvas.content(node):
        for stretch, x, baseline in run:
            look = stretch.look
            colour = brush.palette["accent" if look.link else tone_colour(look.tone) if look.tone else look.colour]
            start = x + stretch.x + (room_before(look) if stretch.marked else 0)
            if stretch.turned:
                with brush.canvas.spoken(stretch.text):
                    brush.canvas.text(start, baseline, stretch.runs, look.size, colour)
            else:
                brush.canvas.text(start, baseline, stretch.runs, look.size, colour)


class TextPiece(Piece):
    """A paragraph or heading."""

    def __init__(  # noqa: PLR0913 - text, style, owner, and the white round it
        self,
        text: Spans,
        style: Style,
        node: Node,
        *,
        before: float = 0.0,
        after: float = 0.0,
        keep_with_next: bool = False,
        indent: float = 0.0,
        narrower: float = 0.0,
    ) -> None:
        self._set = SetText(text, style)
        self._style = style
        self._node = node
        self._indent = indent
        self._narrower = narrower
        self._from = 0
        self._to: int | None = None
        self.before, self.after, self.keep_with_next = before, after, keep_with_next

    @property
    def begins(self) -> bool:
        """Whether this is its first part."""
        return self._from == 0

    def _lines(self, width: float) -> tuple[SetLine, ...]:
        return self._set.lines(width - self._indent - self._narrower)[self._from : self._to]

    def height(self, width: float) -> float:
        return len(self._lines(width)) * self._style.leading

    def least(self, width: float) -> float:
        count = len(self._lines(width))
        return (count if count <= _FEWEST_LINES + 1 else _FEWEST_LINES) * self._style.leading

    def part(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        count = len(self._lines(width))
        fits = min(int(room / self._style.leading), count - _FEWEST_LINES)
        if fits < _FEWEST_LINES:
            return None
        return self._slice(self._from, self._from + fits), self._slice(self._from + fits, self._to)

    def _slice(self, start: int, end: int | None) -> TextPiece:
        other = copy(self)
        other.__dict__.update(_from=start, _to=end, keep_with_next=False)
        return other

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        inner = width - self._indent - self._narrower
        slot = Slot(x + self._indent, top, inner)
        paint_lines(brush, self._lines(width), self._style, self._node, slot)

"""Cards on the page: statements side by side on one ground, each a small stack of title, figure, picture and lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from commsfit.presentation.outline.outline import CardGround, Cards, OneCard, Span, Spans, Tone, words
from commsfit.report.blocks.bands import BandPiece, Stack
from commsfit.report.blocks.charts import ChartPiece
from commsfit.report.blocks.marks import tone_colour
from commsfit.report.blocks.texts import SetText, Slot, TextPiece, paint_lines
from commsfit.report.door import clean, title
from commsfit.report.pages.canvas import Ink
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import CARD_TITLE, CARD_VALUE, PART, QUIET, SMALL, Style
from commsfit.report.structure import Node, Role
from commsfit.report.type.words import RunStyle, RunStyles

_PADDING: Final = 11.0
_GUTTER: Final = 17.0
_DISC: Final = 6.5
_AFTER_DISC: Final = 19.0
_LONGEST: Final = 400


def _coloured(style: Style, colour: str) -> Style:
    looks = style.looks
    plain = RunStyle(looks.plain.size, looks.plain.weight, colour)
    quiet = RunStyle(8.75, CARD_TITLE.looks.plain.weight, "text")
    return Style(RunStyles(plain, plain, quiet), style.leading)


_ON_DISC: Final = _coloured(CARD_TITLE, "on_accent")


class NumberedTitle(TextPiece):
    """A card's title behind its number on a disc."""

    def __init__(self, text: str, number: int, node: Node) -> None:
        super().__init__(words(text), CARD_TITLE, node, indent=_AFTER_DISC, after=2.0)
        self._shown, self._label = SetText(words(str(number)), _ON_DISC), node

    def paint(self, brush: Brush, x: float, top: float, width: float) -> None:
        middle = top + CARD_TITLE.leading / 2
        with brush.canvas.artifact():
            brush.canvas.disc(x + _DISC, middle, _DISC, Ink(fill=brush.palette["accent"]))
        lines = self._shown.lines(_AFTER_DISC)
        paint_lines(brush, lines, _ON_DISC, self._label, Slot(x + _DISC - lines[0].width / 2, top, _AFTER_DISC))
        super().paint(brush, x, top, width)


def card_pieces(block: Cards, parent: Node, measure: float) -> Iterator[Piece]:
    """All cards as one piece that keeps together."""
    grounded = block.ground is not CardGround.NONE
    padding = _PADDING if grounded else 0.0
    inner = measure - 2 * padding
    group = parent.add(Role.DIVISION)
    top = _title(block, group)
    body = BandPiece(_stacks(block.cards, group, inner), ruled=_ruled(block), white=7.0)
    note = _plain(words(block.note), QUIET, group, before=7.0) if block.note else ()
    pieces = (*top, body, *note)
    yield BandPiece((Stack(padding, inner, pieces),), ground=block.ground, padding=padding, white=10.0)


def _ruled(block: Cards) -> bool:
    return any(card.value for card in block.cards) and not any(card.picture for card in block.cards)


def _title(block: Cards, group: Node) -> tuple[Piece, ...]:
    if not block.title:
        return ()
    return (TextPiece(words(title(block.title)), PART, group.add(Role.PARAGRAPH), after=7.0),)


def _stacks(cards: Sequence[OneCard], group: Node, inner: float) -> list[Stack]:
    room = inner - _GUTTER * (len(cards) - 1)
    whole = sum(card.share for card in cards)
    left = 0.0
    found: list[Stack] = []
    for card in cards:
        width = room * card.share / whole
        found.append(Stack(left, width, tuple(_pieces(card, group.add(Role.DIVISION)))))
        left += width + _GUTTER
    return found


def _pieces(card: OneCard, node: Node) -> Iterator[Piece]:
    if card.title and card.number is not None:
        yield NumberedTitle(title(card.title, _LONGEST), card.number, node.add(Role.PARAGRAPH))
    elif card.title:
        yield from _plain(words(title(card.title, _LONGEST)), CARD_TITLE, node, after=2.0)
    if card.under:
        yield from _plain(words(title(card.under, _LONGEST)), QUIET, node, after=3.0)
    if card.value:
        colour = "heading" if card.tone is None or card.tone is Tone.NEUTRAL else tone_colour(card.tone)
        value = _coloured(CARD_VALUE, colour)
        unit = (Span(f" {title(card.unit, _LONGEST)}", muted=True),) if card.unit else ()
        yield from _plain((Span(title(card.value, _LONGEST)), *unit), value, node, after=2.0)
    if card.caption:
        yield from _plain(words(title(card.caption, _LONGEST)), QUIET, node, after=3.0)
    if card.picture is not None:
        picture = ChartPiece(card.picture, node)
        picture.before, picture.after = 3.0, 3.0
        yield picture
    for line in card.lines:
        style = QUIET if all(span.muted for span in line) else SMALL
        yield from _plain(line, style, node, after=1.5)


def _plain(text: Spans, style: Style, parent: Node, *, before: float = 0.0, after: float = 0.0) -> tuple[TextPiece]:
    short = tuple(Span(clean(span.text)[:_LONGEST], span.strong, span.muted, span.tone, span.link) for span in text)
    return (TextPiece(short, style, parent.add(Role.PARAGRAPH), before=before, after=after),)

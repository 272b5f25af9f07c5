"""Blocks of the pages as parts of slides: cards in a row, tables as grids; areas come from the slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from commsfit.presentation.outline.outline import CardGround, Cards, OneCard, Spans, Tone
from commsfit.presentation.outline.slides import SLIDE_ACROSS, SLIDE_LEFT, SlideArea, SlideText, TextPart

SMALL_ON_SLIDE: Final = 13.0
_GAP: Final = 14.0
_TONES: Final = {Tone.GOOD: "good", Tone.CAUTION: "caution", Tone.BAD: "bad", Tone.OPEN: "muted"}


def words_of(spans: Spans) -> str:
    """The words of spans."""
    return "".join(span.text for span in spans)


def colour_of(tone: Tone | None) -> str:
    """The colour beside a word that says the same."""
    return _TONES.get(tone, "text") if tone is not None else "text"


def cards_in_a_row(cards: Cards | None, y: float, height: float, *, value: float = 22.0) -> Iterator[TextPart]:
    """The cards of a page side by side over the whole width."""
    if cards is None or not cards.cards:
        return
    ground = "" if cards.ground is CardGround.NONE else cards.ground.value
    for area, card in zip(columns(y, height, [card.share for card in cards.cards]), cards.cards, strict=True):
        yield TextPart(area, tuple(_said(card, value)), ground)


def columns(y: float, height: float, shares: Sequence[float]) -> tuple[SlideArea, ...]:
    """Areas side by side."""
    room, whole = SLIDE_ACROSS - _GAP * (len(shares) - 1), sum(shares)
    found, x = [], SLIDE_LEFT
    for share in shares:
        width = room * share / whole
        found.append(SlideArea(x, y, width, height))
        x += width + _GAP
    return tuple(found)


def _said(card: OneCard, value: float) -> Iterator[SlideText]:
    title = f"{card.number}. {card.title}" if card.number is not None and card.title else card.title
    quiet = card.value and not card.under and card.number is None and not card.unit
    yield SlideText(title, SMALL_ON_SLIDE if quiet else 15, strong=not quiet, colour="muted" if quiet else "text")
    yield SlideText(card.under, SMALL_ON_SLIDE, colour="muted")
    amount = f"{card.value} {card.unit}".strip()
    yield SlideText(amount, value, strong=True, colour=colour_of(card.tone))
    yield SlideText(card.caption, SMALL_ON_SLIDE, colour="muted")
    for line in card.lines:
        yield SlideText(words_of(line), 14, strong=any(span.strong for span in line) and len(line) == 1)

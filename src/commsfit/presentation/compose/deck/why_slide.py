"""The slide of reasons: the answers that decide on their scales, and what rules the other ways out."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.verdict.signals import SignalState
from commsfit.presentation.compose.brief.deciding import deciding_cards, deciding_title, why_not
from commsfit.presentation.compose.deck.parts import SMALL_ON_SLIDE, cards_in_a_row, words_of
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.outline.outline import CardGround, Cards, OneCard, words
from commsfit.presentation.outline.slides import (
    SLIDE_ACROSS,
    SLIDE_LEFT,
    GridCell,
    GridPart,
    ScenePart,
    Slide,
    SlideArea,
    SlidePart,
    SlideText,
    TextPart,
)
from commsfit.presentation.sentences import deck as told
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.states import signal_state
from commsfit.presentation.sentences.verdict import open_ways as ways

_SCALE, _SIZE = 230.0, 14.0
_TOP, _ROW, _BELOW = 116.0, 60.0, 372.0
_RULES, _OUT = 6, 3


def why_slide(material: Material) -> Slide:
    advice = material.advice
    notes = tuple(_notes(material))
    if advice.problems:
        texts = tuple(SlideText(sentence(one.remedy or one.message), 17) for one in advice.problems[:4])
        area = SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, 36 + 30 * len(texts))
        return Slide(ways.WHAT_CONTRADICTS, (TextPart(area, texts, "sunken"),), notes)
    if advice.verdict.settled or advice.choices.decision:
        return Slide(deciding_title(material) or board.NOTHING_CALLS, tuple(_reasons(material)), notes)
    known = sum(signal.state is not SignalState.OPEN for signal in advice.signals)
    return Slide(ways.known_title(known, len(advice.signals)), tuple(_rules(material)), notes)


def _reasons(material: Material) -> Iterator[SlidePart]:
    y = _TOP
    for card in deciding_cards(material, width=_SCALE, size=_SIZE):
        yield from _reason(card, y)
        y += _ROW
    yield from cards_in_a_row(why_not(material, ways_at_most=_OUT), _BELOW, 120)


def _reason(card: OneCard, y: float) -> Iterator[SlidePart]:
    """A line: the answer, where it lies on its scale, what follows."""
    means = tuple(SlideText(words_of(line), 15) for line in card.lines)
    if card.picture is None:
        yield TextPart(SlideArea(SLIDE_LEFT, y, 440, _ROW - 8), (SlideText(card.title, 15, strong=True),))
        yield TextPart(SlideArea(SLIDE_LEFT + 470, y, SLIDE_ACROSS - 470, _ROW - 8), means)
        return
    answer = (SlideText(card.value, 19, strong=True), SlideText(card.caption, SMALL_ON_SLIDE, colour="muted"))
    yield TextPart(SlideArea(SLIDE_LEFT, y, 200, _ROW - 8), answer)
    yield ScenePart(SlideArea(SLIDE_LEFT + 210, y + 4, _SCALE, _ROW - 12), card.picture)
    yield TextPart(SlideArea(SLIDE_LEFT + 470, y, SLIDE_ACROSS - 470, _ROW - 8), means)


def _rules(material: Material) -> Iterator[SlidePart]:
    """While the verdict is open: which rules are settled, and what is out already."""
    advice = material.advice
    ranked = sorted(advice.signals, key=lambda one: one.state is SignalState.OPEN)[:_RULES]
    rows = tuple(
        (
            GridCell(one.title, strong=True),
            GridCell(signal_state(one.state).words, tone=signal_state(one.state).tone),
            GridCell(sentence(one.because)),
        )
        for one in ranked
    )
    if rows:
        titles = (headings.RULE, headings.STATE, headings.BECAUSE)
        yield GridPart(SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, 240), titles, (1.5, 1, 3.5), rows, titles[0])
    out = tuple(
        OneCard(ways.RULED_OUT_NAMED.format(name=material.outcome(one.outcome)), lines=(words(sentence(one.because)),))
        for one in advice.explanation.why_not[:_OUT]
    )
    yield from cards_in_a_row(Cards(out, ground=CardGround.SUNKEN), _BELOW, 120)


def _notes(material: Material) -> Iterator[str]:
    advice = material.advice
    for problem in advice.problems:
        yield sentence(problem.message)
    for signal in advice.signals:
        if signal.state is not SignalState.CLEAR:
            yield sentence(signal.because)
    for one in advice.explanation.why_not:
        yield told.SLIDE_WHY_NOT_NOTE.format(outcome=material.outcome(one.outcome), because=sentence(one.because))
    for flip in advice.explanation.flips[:4]:
        yield told.SLIDE_FLIP_NOTE.format(outcome=material.outcome(flip.to), words=sentence(flip.words))

"""The slide to decide on: the verdict as its title, what to approve, and the five figures asked for first."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.presentation.compose.brief.approval import approval
from commsfit.presentation.compose.brief.figures import figures
from commsfit.presentation.compose.deck.parts import SMALL_ON_SLIDE, cards_in_a_row
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.compose.unsettled.open_page import standing_cards
from commsfit.presentation.formats.formats import day
from commsfit.presentation.formats.letters import fitted
from commsfit.presentation.outline.outline import Cards
from commsfit.presentation.outline.slides import (
    SLIDE_ACROSS,
    SLIDE_LEFT,
    Slide,
    SlideArea,
    SlidePart,
    SlideText,
    TextPart,
)
from commsfit.presentation.sentences import deck as told
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.verdict.standing import settled, standing

_NAME = 260.0
"""So wide a name may stand over the title."""
_NAMED = 2
"""So many checks are named in the last of the five figures."""


def verdict_slide(material: Material) -> Slide:
    return Slide(
        title=material.advice.verdict.sentence or told.SLIDE_SUBJECT_OF_DECK,
        parts=tuple(_parts(material)),
        notes=tuple(_notes(material)),
        kicker=_kicker(material),
    )


def _kicker(material: Material) -> str:
    verdict, client = material.advice.verdict, material.assessment.client
    what = board.RECOMMENDATION if verdict.settled else board.STILL_OPEN
    scenario = material.scenario.name if material.others else ""
    names = (fitted(name, _NAME, SMALL_ON_SLIDE) for name in (client.name, scenario))
    parts = (board.BOARD_CONTRADICTION if material.advice.problems else what, *names)
    return told.SLIDE_KICKER.join(filter(None, (*parts, day(material.advice.today))))


def _parts(material: Material) -> Iterator[SlidePart]:
    advice = material.advice
    yield TextPart(SlideArea(SLIDE_LEFT, 152, SLIDE_ACROSS, 24), (SlideText(_status(material), 15, colour="muted"),))
    if advice.problems:
        texts = tuple(SlideText(sentence(one.message), 17) for one in advice.problems[:4])
        yield TextPart(SlideArea(SLIDE_LEFT, 196, SLIDE_ACROSS, 36 + 30 * len(texts)), texts, "sunken")
        return
    asked = approval(material) if advice.verdict.settled or advice.choices.decision else standing_cards(material)
    if asked is not None:
        yield from cards_in_a_row(Cards(asked.cards, ground=asked.ground), 186, 150)
        yield TextPart(
            SlideArea(SLIDE_LEFT, 342, SLIDE_ACROSS, 34), (SlideText(asked.note, SMALL_ON_SLIDE, colour="muted"),)
        )
    yield from cards_in_a_row(figures(material, _NAMED), 392, 96, value=20)


def _status(material: Material) -> str:
    """How sure it is, and what the trade calls it; what is still open where it is."""
    advice = material.advice
    decision = advice.choices.decision
    if decision is not None:
        form = board.DECIDED_BY if decision.by else board.DECIDED_OTHERWISE
        return form.format(outcome=material.outcome(decision.outcome), by=decision.by)
    if advice.verdict.outcome is None:
        return advice.verdict.detail
    name = board.IN_TRADE_TERMS.format(name=material.outcome(advice.verdict.outcome))
    return f"{settled(advice)} {name}"


def _notes(material: Material) -> Iterator[str]:
    advice: Advice = material.advice
    yield advice.verdict.sentence
    yield advice.verdict.detail
    yield standing(advice)
    yield from advice.verdict.notes
    if advice.choices.decision is not None:
        yield sentence(advice.choices.decision.reason)
    yield advice.roadmap.provisional_words
    yield told.SLIDE_FULL_NOTE

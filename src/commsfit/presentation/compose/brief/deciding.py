"""The answers that decide, each on its scale with its threshold, and why the other ways fall out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commsfit.domain.verdict.signals import Reading, SignalReading, SignalState
from commsfit.domain.wording.sentences import as_sentence, within_sentence
from commsfit.presentation.charts.scales import answer_scale
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence, sentences
from commsfit.presentation.outline.outline import Block, CardGround, Cards, Heading, OneCard, Rule, words
from commsfit.presentation.sentences.money.likely import middle
from commsfit.presentation.sentences.plan import board

_MOST = 4
_SCALE, _SIZE = 108.0, 8.0
_FIGURE = re.compile(r"(?P<figure>[\d,.]+%?(?: to [\d,.]+%?)?)(?: (?P<unit>.+))?")


def deciding(material: Material) -> Iterator[Block]:
    """Nothing where the answers do not decide anything yet."""
    title = deciding_title(material)
    if title:
        yield Rule()
        yield Heading(2, title, quiet=True)
        yield Cards(deciding_cards(material, width=_SCALE))


def deciding_title(material: Material) -> str:
    """How many answers decide; empty where none does yet."""
    found = list(_deciding(material))[:_MOST]
    if not found:
        return ""
    fired = any(reading.state is SignalState.FIRED for _, reading in found)
    return board.counted_title(len(found), board.ONE_DECIDES, board.SOME_DECIDE) if fired else board.NOTHING_CALLS


def deciding_cards(material: Material, *, width: float, size: float = _SIZE) -> tuple[OneCard, ...]:
    """Each answer that decides: what was said, where that lies on its scale, what follows."""
    return tuple(_card(material, *pair, width, size) for pair in list(_deciding(material))[:_MOST])


def _deciding(material: Material) -> Iterator[tuple[SignalReading, Reading]]:
    """What the sentences against the other outcomes name; where nothing fires, what comes nearest to it."""
    advice = material.advice
    against = " ".join(one.because.lower() for one in advice.explanation.why_not)
    seen: set[str] = set()
    # A signal's second figure only narrows its first: it is no reason of its own.
    found = [
        (signal, reading)
        for signal in advice.signals
        for place, reading in enumerate(signal.readings)
        if place == 0 or reading.scale is None
    ]
    for signal, reading in sorted(found, key=lambda pair: pair[1].scale is None):
        named = signal.state is SignalState.FIRED or reading.threshold.lower() in against
        told = reading.question if reading.scale is not None else reading.threshold
        if reading.state is SignalState.FIRED and named and told not in seen:
            seen.add(told)
            yield signal, reading
    if not seen:
        for signal in advice.signals:
            first = signal.readings[0]
            if first.scale is not None and signal.state is SignalState.CLEAR and first.question not in seen:
                seen.add(first.question)
                yield signal, first


def _card(material: Material, signal: SignalReading, reading: Reading, width: float, size: float) -> OneCard:
    fired = reading.state is SignalState.FIRED
    told = as_sentence(reading.threshold) if fired else sentence(signal.because)
    means = words(sentences((told, signal.means if fired else "")))
    figure = _FIGURE.fullmatch(reading.said)
    if figure is None or reading.scale is None:
        return OneCard(as_sentence(reading.threshold), lines=(words(sentence(signal.means)),))
    caption = figure["unit"] or material.short(reading.question).lower()
    picture = answer_scale(reading, material.short(reading.question), width=width, size=size)
    return OneCard(value=figure["figure"], caption=caption, picture=picture, lines=(means,))


def _not_named(material: Material, outcome: str) -> str:
    named = material.rulebook.words.decision.outcomes.get(outcome)
    return board.WHY_NOT.format(name=within_sentence(named.plain) if named is not None else outcome)


def why_not(material: Material, ways_at_most: int) -> Cards | None:
    """The ways that fall out, staying put among them, and what rules each out."""
    advice = material.advice
    costs = advice.costs
    ways = [one for one in advice.explanation.why_not if one.outcome != "cpaas_blocked"]
    stay = next((option for option in costs.options if option.id == "stay"), None)
    with_stay = stay is not None and not stay.fits and bool(stay.note)
    cards = [
        OneCard(
            _not_named(material, one.outcome),
            lines=(words(sentence(one.because)),),
        )
        for one in ways[: ways_at_most - with_stay]
    ]
    if with_stay and stay is not None:
        amount = middle(stay.likely, costs.currency)
        told = board.STAY_COSTS.format(amount=amount, months=costs.months, why=stay.note)
        priced = stay.is_priced and bool(stay.likely.median)
        cards.append(OneCard(board.WHY_NOT_STAY, lines=(words(told if priced else stay.note),)))
    return Cards(tuple(cards), ground=CardGround.SUNKEN) if cards else None

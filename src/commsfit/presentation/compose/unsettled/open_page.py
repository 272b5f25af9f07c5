"""The first page while several outcomes are possible: what to ask, which ranges cross a threshold, what is out."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.verdict.signals import Reading, SignalState
from commsfit.domain.wording.sentences import as_sentence
from commsfit.presentation.charts.scales import answer_scale
from commsfit.presentation.compose.brief.first_page import opening_blocks
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.compose.widths import of_columns
from commsfit.presentation.outline.outline import (
    Block,
    CardGround,
    Cards,
    Column,
    Heading,
    OneCard,
    Paragraph,
    Rule,
    Section,
    SectionFlow,
    Span,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.verdict import open_ways as say

QUESTIONS_TOLD = 9
_SCALES, _OUT = 4, 3


def open_page(material: Material) -> Section:
    return Section("summary", "Where it stands", tuple(_blocks(material)), SectionFlow.OWN, board.ESTIMATES)


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    if advice.verdict.detail:
        yield Paragraph(words(advice.verdict.detail), lead=True)
    yield from opening_blocks(material)
    yield standing_cards(material)
    deciding = [one for one in advice.explanation.open_questions if one.matters]
    if deciding:
        yield Rule()
        yield Heading(2, say.ASK_NEXT, quiet=True)
        columns = (
            Column(headings.NUMBER, 0.4),
            Column(headings.QUESTION, 4.6),
            Column(headings.SO_FAR, 1.7),
            Column(say.ASKED_UNDER, 1.6),
        )
        rows = tuple(
            _question(material, place, one.question) for place, one in enumerate(deciding[:QUESTIONS_TOLD], start=1)
        )
        yield Table("", columns, rows, tinted=0)
        more = len(deciding) - QUESTIONS_TOLD
        if more > 0:
            yield Paragraph((Span(say.more_questions(more), muted=True),))
    cards = tuple(_crossing(material))[:_SCALES]
    if cards:
        yield Rule()
        yield Heading(2, say.CROSSES, quiet=True)
        yield Cards(cards)
    out = [
        OneCard(say.RULED_OUT_NAMED.format(name=material.outcome(one.outcome)), lines=(words(sentence(one.because)),))
        for one in advice.explanation.why_not[:_OUT]
    ]
    if out:
        yield Cards(tuple(out), ground=CardGround.SUNKEN)


def standing_cards(material: Material) -> Cards:
    """How many outcomes are left, how much is open, what decides next."""
    advice = material.advice
    every, left = len(material.rulebook.words.decision.outcomes), len(advice.verdict.possible)
    deciding = sum(one.matters for one in advice.explanation.open_questions)
    asked = advice.verdict.next_question
    possible = tuple(words(as_sentence(material.outcome(one))) for one in advice.verdict.possible)
    return Cards(
        (
            OneCard(say.STILL_POSSIBLE, value=say.OF.format(count=left, all=every), lines=possible[:5]),
            OneCard(say.DECIDING, value=str(deciding), tone=Tone.CAUTION, lines=(words(say.THESE_DECIDE),)),
            OneCard(say.NEXT, value=material.short(asked) if asked else say.NOTHING_LEFT, lines=_why(material, asked)),
        ),
        ground=CardGround.ACCENT,
    )


def _why(material: Material, asked: str | None) -> tuple[Spans, ...]:
    told = material.rulebook.asked(asked).why if asked else ""
    return (words(told),) if told else ()


def _question(material: Material, place: int, question: str) -> tuple[Spans, ...]:
    book = material.rulebook
    under = book.section_words(book.question(question).section).title
    asked = book.asked(question).ask
    now = sentence(material.answer(question))[:-1]
    return words(str(place)), (Span(asked, strong=place == 1),), words(now), (Span(under, muted=True),)


def _crossing(material: Material) -> Iterator[OneCard]:
    """Answers given as a range on whose threshold the outcome hangs."""
    seen: set[str] = set()
    for signal in material.advice.signals:
        for reading in signal.readings:
            if reading.scale is not None and reading.state is SignalState.OPEN and reading.question not in seen:
                seen.add(reading.question)
                yield _card(material, reading)


def _card(material: Material, reading: Reading) -> OneCard:
    picture = answer_scale(reading, material.short(reading.question), width=of_columns(3))
    told = say.ASKED_WHETHER.format(rule=reading.threshold)
    return OneCard(as_sentence(reading.said), picture=picture, lines=(words(told),))

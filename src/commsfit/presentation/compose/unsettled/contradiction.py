"""The page of answers that contradict each other: which ones, what to do, and nothing that would rest on them."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence, sentences
from commsfit.presentation.outline.outline import (
    Block,
    Callout,
    Column,
    Heading,
    Paragraph,
    Section,
    SectionFlow,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.verdict import open_ways as say

_MOST = 6
_LONGEST = 160


def contradiction_page(material: Material) -> Section:
    """The only page: no figure, plan or cost is printed that the answers cannot carry."""
    return Section("summary", "Contradiction", tuple(_blocks(material)), SectionFlow.OWN, say.NOTHING_RESTS)


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    if advice.verdict.detail:
        yield Paragraph(words(advice.verdict.detail), lead=True)
    yield Heading(2, say.WHAT_CONTRADICTS, quiet=True)
    for problem in advice.problems[:_MOST]:
        yield Callout(Tone.BAD, say.OPEN_CONTRADICTION, words(sentences((problem.message, problem.remedy))))
    questions = tuple(dict.fromkeys(name for problem in advice.problems for name in problem.questions))
    columns = (Column(headings.QUESTION, 2.4), Column(say.ANSWER, 1.4), Column(say.ASKED_UNDER, 1.4))
    yield Table(say.ANSWERS_INVOLVED, columns, tuple(_row(material, name) for name in questions), row_headers=True)
    yield Heading(2, say.WHAT_FOLLOWS, quiet=True)
    yield Paragraph(words(say.AS_SOON_AS))
    if advice.soft_checks:
        yield Heading(2, say.ALSO_LOOK, quiet=True)
        for doubt in advice.soft_checks[:_MOST]:
            yield Paragraph(words(sentences((doubt.message, doubt.remedy))))


def _row(material: Material, question: str) -> tuple[Spans, ...]:
    book = material.rulebook
    section = book.question(question).section
    said = sentence(material.answer(question))[:-1]
    under = book.section_words(section).title
    return words(book.asked(question).ask), words(said[:_LONGEST]), words(under)

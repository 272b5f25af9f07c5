"""What changed since an earlier file or report: results then and now, the answers that differ, the work planned."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.answers.choices import Priority
from commsfit.presentation.compose.brief.other_scenario import answer_said, results_beside
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    SectionFlow,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import since as told
from commsfit.presentation.sentences.plan import board

_ANSWERS, _ITEMS = 40, 12


def since_section(material: Material) -> Section | None:
    """Nothing where no earlier file was given."""
    if material.since is None:
        return None
    return Section("since", told.SINCE, tuple(_blocks(material, material.since)), SectionFlow.SHEET, board.NOT_LEGAL)


def _blocks(material: Material, then: Advice) -> Iterator[Block]:
    differing = tuple(_differing(material, then))
    same = then.verdict.possible == material.advice.verdict.possible
    yield Heading(2, told.since_title(day(then.today), len(differing), same=same))
    heads = (Column(headings.WHAT, 1.4), Column(day(then.today), 1.6), Column(told.NOW, 1.6))
    # While answers contradict each other nothing that would rest on them is told.
    holds = not (material.advice.problems or then.problems)
    if holds:
        rows = tuple((title, before, now) for title, now, before in results_beside(material, then))
        yield Table("", heads, rows, row_headers=True)
    if differing:
        yield Heading(3, told.ANSWERS_CHANGED)
        yield Table("", heads, differing[:_ANSWERS], row_headers=True)
        more = len(differing) - _ANSWERS
        if more > 0:
            yield Paragraph((Span(told.more_answers(more), muted=True),))
    if holds:
        yield from _work(told.NEW_WORK, _titles(material.advice), _titles(then))
        yield from _work(told.GONE_WORK, _titles(then), _titles(material.advice))
    yield Paragraph((Span(told.SAME_RULES, muted=True),))


def _differing(material: Material, then: Advice) -> Iterator[tuple[Spans, ...]]:
    for question in material.rulebook.every_question:
        before, now = (answer_said(material, one, question.id) for one in (then, material.advice))
        if before != now:
            yield words(material.short(question.id)), words(before), words(now)


def _titles(advice: Advice) -> dict[str, str]:
    return {item.id: item.title for item in advice.roadmap.items if item.priority is not Priority.WONT}


def _work(title: str, here: dict[str, str], there: dict[str, str]) -> Iterator[Block]:
    only_here = [words(named) for item, named in here.items() if item not in there]
    if only_here:
        yield Heading(3, title)
        yield ListOf(tuple(only_here[:_ITEMS]))

"""What the other scenario would change: results and every answer that differs, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.engine.facts import Facts
from commsfit.domain.readiness import CheckState
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.lists import in_clauses
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.compose.material import Material, Undone
from commsfit.presentation.compose.phrasing import listed_parts
from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import Block, Column, Heading, Paragraph, Span, Spans, Table, Tone, words
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.money.likely import better_or_more, in_all, middle, short_range
from commsfit.presentation.sentences.plan import board, landmarks
from commsfit.presentation.sentences.plan.readiness import planned_checks

_ANSWERS = 5
_LONGEST, _SHORTENED = 60, 40


def other_scenario(material: Material, *, tight: bool = False) -> Iterator[Block]:
    """The first of the others; nothing where there is only one."""
    if not material.others:
        return
    name, other = material.others[0]
    yield Heading(3, board.OTHER_SCENARIO.format(name=_short(name)))
    columns = (Column(headings.WHAT, 1.35), Column(_short(material.scenario.name), 1.4), Column(_short(name), 1.4))
    rows = tuple(results_beside(material, other))
    yield Table("", columns, rows[:-1] if tight else rows, row_headers=True)
    told = list(_differing(material, other))
    if told:
        yield Paragraph((Span(board.DIFFERENT_ANSWERS.format(answers=in_clauses(told)), muted=True),))
    if material.undone is not None:
        yield Paragraph((Span(_taken_as_done(material, material.undone)),))
    if len(material.others) > 1:
        yield Paragraph((Span(board.MORE_SCENARIOS.format(count=len(material.others) - 1), muted=True),))


def _taken_as_done(material: Material, undone: Undone) -> str:
    """What the other scenario leaves out of its plan and its price, and what it comes to with that."""
    roadmap, chosen = undone.advice.roadmap, undone.advice.costs.chosen
    what = listed_parts([within_sentence(material.short(question)) for question in undone.questions])
    if chosen is None or not chosen.is_priced or roadmap.musts_end is None:
        return board.TAKEN_AS_DONE_UNPRICED.format(what=what)
    kept = landmarks.kept(roadmap.musts_end, roadmap.deadline) if roadmap.deadline else ""
    cost = in_all(chosen.likely, undone.advice.costs.currency)
    return board.TAKEN_AS_DONE.format(what=what, cost=cost, day=day(roadmap.musts_end), kept=within_sentence(kept))


def results_beside(material: Material, other: Advice) -> Iterator[tuple[Spans, ...]]:
    """What each comes to: the title of a result, here, there."""
    sheets = (material.advice, other)
    yield _row(headings.OUTCOME, [words(_outcome(material, one)) for one in sheets])
    yield _row(board.MUSTS, [words(day(one.roadmap.musts_end) if one.roadmap.musts_end else "–") for one in sheets])
    if any(one.roadmap.deadline for one in sheets):
        yield _row(headings.THE_DATE, [_date(one) for one in sheets])
    months = material.advice.costs.months
    yield _row(board.COST.format(months=months), [_cost(one) for one in sheets])
    yield _row(board.AGAINST_STAYING, [words(_net(one)) for one in sheets])
    yield _row(board.FIX_FIRST, [words(_fixes(one)) for one in sheets])


def _row(title: str, cells: list[Spans]) -> tuple[Spans, ...]:
    return (words(title), *cells)


def _outcome(material: Material, advice: Advice) -> str:
    return material.outcomes(advice.verdict.possible) if advice.verdict.possible else landmarks.OPEN


def _date(advice: Advice) -> Spans:
    roadmap = advice.roadmap
    if roadmap.deadline is None or roadmap.musts_end is None or roadmap.deadline_met is None:
        return words("–")
    tone = Tone.GOOD if roadmap.deadline_met else Tone.CAUTION
    return (Span(landmarks.kept(roadmap.musts_end, roadmap.deadline), tone=tone),)


def _cost(advice: Advice) -> Spans:
    chosen = advice.costs.chosen
    if chosen is None or not chosen.is_priced:
        return words("–")
    currency = advice.costs.currency
    told = short_range(chosen.likely, currency)
    return Span(middle(chosen.likely, currency)), *((Span(f"\n{told}", muted=True),) if told else ())


def _net(advice: Advice) -> str:
    net = advice.costs.net
    return "–" if net is None else better_or_more(net.likely, advice.costs.currency)


def _fixes(advice: Advice) -> str:
    bad = sum(check.state in {CheckState.FAIL, CheckState.HIGH_RISK} for check in planned_checks(advice))
    return board.counted_checks(bad)


def _differing(material: Material, other: Advice) -> Iterator[str]:
    """Every answer that is not the same, with both; the first few in words, the rest by their names.

    What the other takes as done is named apart.
    """
    shown, apart = 0, material.undone.questions if material.undone is not None else ()
    for question in material.rulebook.every_question:
        if question.id in apart:
            continue
        said = [answer_said(material, one, question.id) for one in (material.advice, other)]
        if said[0] != said[1]:
            shown += 1
            pair = {"question": within_sentence(material.short(question.id)), "here": said[0], "there": said[1]}
            brief = shown <= _ANSWERS and len(said[0]) + len(said[1]) <= _LONGEST
            yield board.CHANGED_ANSWER.format(**pair) if brief else pair["question"]


def answer_said(material: Material, advice: Advice, question: str) -> str:
    """An answer as it stands in one of them."""
    return ValueWords(material.rulebook, advice.costs.currency).answer(
        Facts(advice.answers, material.rulebook.thresholds), question
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_SHORTENED].rstrip()}…"

"""Readiness and compliance as one checklist: what is done, what must be fixed, who does it."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.readiness import Check, CheckState
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import listed_parts, mark, sentence
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    Paragraph,
    Section,
    SectionFlow,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.plan.readiness import planned_checks, readiness_sentence
from commsfit.presentation.sentences.states import check_state, milestone_state, track_word

_MILESTONES = 12
_URGENT = (CheckState.FAIL, CheckState.HIGH_RISK, CheckState.CAUTION, CheckState.OPEN, CheckState.PASS)


def checklist_section(material: Material) -> Section:
    return Section("readiness", "Readiness and compliance", tuple(_blocks(material)), SectionFlow.SHEET, board.LAW)


def _blocks(material: Material) -> Iterator[Block]:
    advice = material.advice
    yield Heading(2, readiness_sentence(advice).rstrip("."))
    checks = sorted(planned_checks(advice), key=lambda check: _URGENT.index(check.state))
    if checks:
        columns = (
            Column(headings.THE_CHECK, 1.5),
            Column(headings.STATE, 0.9),
            Column(board.YOU_SAID, 1),
            Column(headings.TO_DO, 3.4),
            Column(headings.WHO, 1.2),
        )
        pressing = [check for check in checks if check.state is not CheckState.PASS]
        if pressing:
            yield Table(board.BEFORE_LIVE, columns, tuple(_check(check) for check in pressing), row_headers=True)
        fine = [check.title for check in checks if check.state is CheckState.PASS]
        if fine:
            yield Paragraph(
                words(board.IN_STATE.format(state=check_state(CheckState.PASS).words, checks=listed_parts(fine)))
            )
    ranked = _ranked(advice)
    if ranked:
        duties = (
            Column(board.MILESTONE, 3),
            Column(headings.STATE, 0.9),
            Column(board.BY_PHASE, 1),
            Column(headings.WHO, 1.5),
        )
        rows = tuple(_milestone(one) for one in told_duties(advice))
        yield Table(board.DUTIES, duties, rows, row_headers=True)
        more = len(ranked) - _MILESTONES
        if more > 0:
            yield Paragraph((Span(board.MORE_DUTIES.format(count=more), muted=True),))
    elif not checks:
        yield Paragraph(words(board.NO_DUTIES))


def told_duties(advice: Advice) -> list[Milestone]:
    """Those that the page has room for."""
    return _ranked(advice)[:_MILESTONES]


def due_before(one: Milestone) -> str:
    """The phase before which it must be in place."""
    return board.PHASE_OF.format(side=track_word(one.track), phase=one.due_phase)


def _ranked(advice: Advice) -> list[Milestone]:
    applying = (one for one in advice.compliance if one.applies)
    return sorted(applying, key=lambda one: (not one.mandatory, one.done != "", one.due_phase))


def _check(check: Check) -> tuple[Spans, ...]:
    told = sentence(check.done or check.action) or sentence(check.because)
    return words(check.title), mark(check_state(check.state)), words(check.said or "–"), words(told), words(check.owner)


def _milestone(one: Milestone) -> tuple[Spans, ...]:
    return words(one.title), mark(milestone_state(one)), words(due_before(one)), words(one.owner or "–")

"""The slide of what could go wrong: the heaviest risks with their owners, and the checks that must be put right."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.readiness import Check, CheckState
from commsfit.presentation.compose.brief.second_page import heaviest
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.outline.slides import (
    SLIDE_ACROSS,
    SLIDE_LEFT,
    GridCell,
    GridPart,
    Slide,
    SlideArea,
    SlidePart,
    SlideText,
    TextPart,
)
from commsfit.presentation.sentences import deck as told
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.plan.readiness import planned_checks, readiness_sentence
from commsfit.presentation.sentences.states import check_state

_TOP, _RISKS_HIGH, _CHECKS = 112.0, 186.0, 312.0
_HIGH, _FOOT = 320.0, 462.0
_RISKS, _MOST, _ALONE = 3, 3, 5
_URGENT = (CheckState.FAIL, CheckState.HIGH_RISK, CheckState.CAUTION, CheckState.OPEN)


def risks_slide(material: Material) -> Slide:
    if material.advice.problems:
        texts = (SlideText(told.SLIDE_NOT_WHILE, 17),)
        part = TextPart(SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, 60), texts)
        return Slide(told.SLIDE_RISKS_WAIT, (part,), (told.SLIDE_NOT_WHILE,))
    found = heaviest(material)[: _RISKS if _pressing(material) else _ALONE]
    title = board.counted_title(len(found), board.RISKS_ONE, board.RISKS) if found else board.RISKS_TITLE_NONE
    return Slide(title, tuple(_parts(material)), tuple(_notes(material)))


def _parts(material: Material) -> Iterator[SlidePart]:
    checks = _pressing(material)
    risks = heaviest(material)[: _RISKS if checks else _ALONE]
    top = _CHECKS if risks else _TOP + 50
    if risks:
        rows = tuple(
            (GridCell(risk.title, strong=True), GridCell(sentence(risk.mitigation)), GridCell(risk.owner or "–"))
            for risk in risks
        )
        area = SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, _RISKS_HIGH if checks else _HIGH)
        titles = (told.SLIDE_RISK, headings.THE_ANSWER, headings.WHO)
        yield GridPart(area, titles, (2.4, 4, 1.6), rows, titles[0])
    else:
        yield TextPart(SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, 40), (SlideText(told.SLIDE_NO_RISKS, 17),))
    heading = SlideText(readiness_sentence(material.advice).rstrip("."), 17, strong=True)
    yield TextPart(SlideArea(SLIDE_LEFT, top if checks else _FOOT, SLIDE_ACROSS, 26), (heading,))
    checks = checks[: _MOST if risks else _ALONE]
    if checks:
        heads = (headings.THE_CHECK, headings.STATE, headings.TO_DO, headings.WHO)
        lines = tuple(_row(check) for check in checks)
        area = SlideArea(SLIDE_LEFT, top + 30, SLIDE_ACROSS, 150 if risks else _HIGH - 80)
        yield GridPart(area, heads, (1.7, 1, 3.7, 1.6), lines, heads[0])


def _pressing(material: Material) -> list[Check]:
    checks = [check for check in planned_checks(material.advice) if check.state in _URGENT]
    return sorted(checks, key=lambda check: _URGENT.index(check.state))


def _row(check: Check) -> tuple[GridCell, ...]:
    state = check_state(check.state)
    return (
        GridCell(check.title, strong=True),
        GridCell(state.words, tone=state.tone),
        GridCell(sentence(check.action) or sentence(check.because)),
        GridCell(check.owner),
    )


def _notes(material: Material) -> Iterator[str]:
    for risk in heaviest(material):
        because = " ".join(sentence(one) for one in risk.because)
        words = sentence(risk.mitigation)
        yield told.SLIDE_RISK_NOTE.format(title=risk.title, because=because, mitigation=words, owner=risk.owner)
    for check in _pressing(material):
        state, action = check_state(check.state).words, sentence(check.action)
        yield told.SLIDE_CHECK_NOTE.format(
            title=check.title, state=state, because=sentence(check.because), action=action
        )
    yield board.NOT_LEGAL

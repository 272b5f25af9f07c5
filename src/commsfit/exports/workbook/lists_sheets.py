"""Lists to work through: risks by weight, the register of assumptions, duties of law and security."""

from __future__ import annotations

from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.duties.risks import Level, Risk
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.presentation.compose.phrasing import sentences
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import workbook as told
from commsfit.presentation.sentences.states import (
    basis_word,
    level_state,
    matters_state,
    milestone_state,
)

_WEIGHT: Final = {Level.LOW: 1, Level.MEDIUM: 2, Level.HIGH: 3}
_RISK_WIDTHS: Final = (34, 9, 9, 9, 54, 22, 40, 20)
_REGISTER_WIDTHS: Final = (34, 20, 11, 18, 50, 42, 12)


def fill_risks(sheet: WorkSheet, advice: Advice, under: str) -> None:
    """The heaviest first, with a column to keep one's own state in."""
    first = sheet.open(told.SHEET_RISKS, under, told.SHEET_RISKS_HINT, _RISK_WIDTHS)
    titles = (
        told.SHEET_RISK,
        headings.LIKELY,
        headings.IMPACT,
        told.SHEET_WEIGHT,
        headings.THE_ANSWER,
        told.SHEET_OWNER,
        headings.BECAUSE,
        told.SHEET_STATUS,
    )
    sheet.head(first, titles, figures=(3,), freeze=True)
    found = sorted(advice.prospects.risks, key=lambda risk: -_weight(risk))
    if not found:
        sheet.text(first + 1, 0, told.SHEET_NO_RISKS, sheet.looks.note)
    for row, risk in enumerate(found, start=first + 1):
        sheet.text(row, 0, risk.title, sheet.looks.strong)
        sheet.text(row, 1, level_state(risk.likelihood).words)
        sheet.text(row, 2, level_state(risk.impact).words)
        sheet.figure(row, 3, _weight(risk))
        sheet.text(row, 4, risk.mitigation)
        sheet.text(row, 5, risk.owner or told.SHEET_NONE)
        sheet.text(row, 6, sentences(risk.because) or risk.trigger)
        sheet.blank(row, 7, sheet.looks.typed_words)


def _weight(risk: Risk) -> int:
    return _WEIGHT[risk.likelihood] * _WEIGHT[risk.impact]


def fill_register(sheet: WorkSheet, advice: Advice, under: str) -> None:
    """What matters first; the duties below."""
    first = sheet.open(told.SHEET_REGISTER, under, told.SHEET_REGISTER_HINT, _REGISTER_WIDTHS)
    titles = (
        headings.WHAT,
        told.SHEET_VALUE,
        told.SHEET_BASIS,
        told.SHEET_MATTERS,
        headings.MOVES,
        told.SHEET_SOURCE,
        told.SHEET_AS_READ,
    )
    sheet.head(first, titles, freeze=True)
    ranked = sorted(advice.assumptions, key=lambda one: not one.matters)
    if not ranked:
        sheet.text(first + 1, 0, told.SHEET_NOTHING_ASSUMED, sheet.looks.note)
    for row, one in enumerate(ranked, start=first + 1):
        cells = (one.value, basis_word(one.basis), matters_state(matters=one.matters).words, one.effect, one.source)
        sheet.text(row, 0, one.title, sheet.looks.strong)
        for column, words in enumerate((*cells, one.as_of), start=1):
            sheet.text(row, column, words or told.SHEET_NONE)
    _duties(sheet, advice, first + max(1, len(ranked)) + 2)


def _duties(sheet: WorkSheet, advice: Advice, row: int) -> None:
    found = [one for one in advice.compliance if one.applies is not False]
    if not found:
        return
    sheet.line(row, 0, told.SHEET_DUTIES, sheet.looks.heading)
    sheet.head(
        row + 1,
        (
            told.SHEET_DUTY,
            headings.STATE,
            told.SHEET_PHASE,
            told.SHEET_OWNER,
            told.SHEET_EVIDENCE,
            headings.BECAUSE,
            told.SHEET_DUE,
        ),
    )
    for place, one in enumerate(sorted(found, key=_urgency), start=row + 2):
        sheet.text(place, 0, one.title, sheet.looks.strong)
        sheet.text(place, 1, milestone_state(one).words)
        sheet.figure(place, 2, one.due_phase)
        sheet.text(place, 3, one.owner or told.SHEET_NONE)
        sheet.text(place, 4, one.evidence or told.SHEET_NONE)
        sheet.text(place, 5, sentences(one.because) or one.why)
        sheet.day(place, 6, one.due_on)


def _urgency(one: Milestone) -> tuple[bool, bool, int]:
    return bool(one.done), not one.mandatory, one.due_phase

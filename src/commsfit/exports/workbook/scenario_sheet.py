"""The scenarios side by side as they were worked out, and every answer in which they differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from commsfit.domain.advice import Advice
from commsfit.domain.engine.facts import Facts
from commsfit.domain.readiness import CheckState
from commsfit.domain.wording.figures import ValueWords
from commsfit.exports.workbook.sheet import WorkSheet
from commsfit.presentation.compose.material import Material
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import workbook as told
from commsfit.presentation.sentences.plan.readiness import planned_checks

_NAME, _EACH = 40, 30
_FAILS: Final = (CheckState.FAIL, CheckState.HIGH_RISK)
_Put: TypeAlias = Callable[[WorkSheet, int, int, Advice], None]


def fill_scenarios(sheet: WorkSheet, material: Material, under: str) -> None:
    """A column a scenario; the one that the workbook is about comes first."""
    scenarios = ((material.scenario.name, material.advice), *material.others)
    hint = told.SHEET_SCENARIOS_HINT if material.others else told.SHEET_ONE_SCENARIO
    first = sheet.open(told.SHEET_SCENARIOS, under, hint, (_NAME, *(_EACH for _ in scenarios)))
    sheet.head(first, (headings.WHAT, *(name for name, _ in scenarios)), freeze=True)
    row = first
    for row, (title, put) in enumerate(_rows(material), start=first + 1):
        sheet.text(row, 0, title, sheet.looks.strong)
        for column, (_, advice) in enumerate(scenarios, start=1):
            put(sheet, row, column, advice)
    if material.others:
        _differences(sheet, material, scenarios, row + 2)


def _rows(material: Material) -> tuple[tuple[str, _Put], ...]:
    months = material.advice.costs.months

    def outcome(sheet: WorkSheet, row: int, column: int, advice: Advice) -> None:
        sheet.text(row, column, material.outcomes(advice.verdict.possible) or told.SHEET_NONE)

    return (
        (headings.OUTCOME, outcome),
        (told.SHEET_MUSTS_LIVE, lambda sheet, row, column, one: sheet.day(row, column, one.roadmap.musts_end)),
        (headings.THE_DATE, lambda sheet, row, column, one: sheet.day(row, column, one.roadmap.deadline)),
        (told.SHEET_COST_LIKELY.format(months=months), _cost),
        (told.SHEET_NET_LIKELY, _net),
        (headings.PAID_BACK_IN, _payback),
        (told.SHEET_TO_FIX, _fixes),
    )


def _cost(sheet: WorkSheet, row: int, column: int, advice: Advice) -> None:
    likely = advice.costs.likely
    if likely is None:
        sheet.text(row, column, told.SHEET_NO_PRICE_YET)
    else:
        sheet.figure(row, column, likely.median, sheet.looks.amount)


def _net(sheet: WorkSheet, row: int, column: int, advice: Advice) -> None:
    net = advice.costs.net
    if net is None:
        sheet.text(row, column, told.SHEET_NONE)
    else:
        sheet.figure(row, column, net.likely.median, sheet.looks.amount)


def _payback(sheet: WorkSheet, row: int, column: int, advice: Advice) -> None:
    net = advice.costs.net
    month = None if net is None else net.likely_payback
    if month is None:
        sheet.text(row, column, told.SHEET_NONE)
    else:
        sheet.figure(row, column, month)


def _fixes(sheet: WorkSheet, row: int, column: int, advice: Advice) -> None:
    sheet.figure(row, column, sum(check.state in _FAILS for check in planned_checks(advice)))


def _differences(sheet: WorkSheet, material: Material, scenarios: tuple[tuple[str, Advice], ...], row: int) -> None:
    sheet.line(row, 0, told.SHEET_DIFFERENT, sheet.looks.heading)
    found = 0
    for question in material.rulebook.every_question:
        said = [_said(material, advice, question.id) for _, advice in scenarios]
        if len(set(said)) > 1:
            found += 1
            sheet.text(row + found, 0, material.short(question.id), sheet.looks.strong)
            for column, words in enumerate(said, start=1):
                sheet.text(row + found, column, words)
    if not found:
        sheet.text(row + 1, 0, told.SHEET_ALL_THE_SAME, sheet.looks.note)


def _said(material: Material, advice: Advice, question: str) -> str:
    facts = Facts(advice.answers, material.rulebook.thresholds)
    return ValueWords(material.rulebook, advice.costs.currency).answer(facts, question)

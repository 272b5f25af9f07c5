"""The other scenarios of the assessment beside this one: only where they differ."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.answers.values import Band
from commsfit.domain.engine.facts import Facts
from commsfit.domain.wording.figures import ValueWords
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, sentence
from commsfit.presentation.formats.formats import day, money_range
from commsfit.presentation.outline.outline import Column, Heading, Section, Spans, Table, words


def scenarios_section(material: Material) -> Section | None:
    """No section where there is only one."""
    if not material.others:
        return None
    sheets = ((material.scenario.name, material.advice), *material.others)
    differing = len({advice.verdict.possible for _, advice in sheets})
    finding = (
        "The scenarios lead to different verdicts" if differing > 1 else "Every scenario leads to the same verdict"
    )
    columns = (Column("", 1.6), *(Column(name, 2) for name, _ in sheets))
    columns = (Column("What", 1.6), *columns[1:])
    rows = (*_results(material, [advice for _, advice in sheets]), *_inputs(material, [advice for _, advice in sheets]))
    heading = Heading(2, f"{finding}: {counted(len(sheets), 'scenario')} side by side")
    return Section("scenarios", "Scenarios", (heading, Table("Only what differs", columns, rows, row_headers=True)))


def _results(material: Material, sheets: list[Advice]) -> Iterator[tuple[Spans, ...]]:
    yield _row("Verdict", [material.outcomes(one.verdict.possible) or "None" for one in sheets])
    yield _row("First value", [day(one.roadmap.first_value) if one.roadmap.first_value else "–" for one in sheets])
    yield _row("Cost over 36 months", [_cost(one) for one in sheets])


def _cost(advice: Advice) -> str:
    chosen = advice.costs.chosen
    if chosen is None or not chosen.is_priced:
        return "–"
    likely = chosen.likely
    return money_range(Band(likely.low, likely.median, likely.high), advice.costs.currency)


def _inputs(material: Material, sheets: list[Advice]) -> Iterator[tuple[Spans, ...]]:
    for question in material.rulebook.every_question:
        said = [sentence(_said(material, one, question.id))[:-1] for one in sheets]
        if len(set(said)) > 1:
            yield _row(material.short(question.id), said)


def _said(material: Material, advice: Advice, question: str) -> str:
    return ValueWords(material.rulebook).answer(Facts(advice.answers, material.rulebook.thresholds), question)


def _row(title: str, cells: list[str]) -> tuple[Spans, ...]:
    return (words(title), *(words(cell) for cell in cells))

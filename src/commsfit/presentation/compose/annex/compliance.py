"""Why each milestone of law and security applies here, what shows it is done, and those not listed before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.wording.lists import in_clauses, in_commas
from commsfit.domain.wording.messages import say, say_many, word
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentences, titled
from commsfit.presentation.compose.report.checklist import due_before, told_duties
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.states import milestone_state

_BESIDE: Final = word("{state} · {phase} · {who}")


def compliance_section(material: Material) -> Section:
    return Section("compliance", "Compliance", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    applying = [one for one in material.advice.compliance if one.applies]
    open_ones = [one for one in material.advice.compliance if one.applies is None]
    yield Heading(2, _finding(applying, open_ones))
    if not applying and not open_ones:
        yield Paragraph(words("Regions, industry and the compliance questions decide."))
        return
    yield Paragraph(words(material.rulebook.words.compliance.not_legal_advice))
    if applying:
        listed = told_duties(material.advice)
        rows = tuple(_row(material, one, listed=one in listed) for one in applying)
        columns = (Column("Milestone", 1.9), Column("Why, and what shows it is done", 5))
        yield Table("In place before the phase goes live", columns, rows, row_headers=True)
    if open_ones:
        yield Heading(3, "An open answer decides whether these apply")
        yield ListOf(tuple(titled(one.title, _open(one)) for one in open_ones))


def _finding(applying: list[Milestone], open_ones: list[Milestone]) -> str:
    due = sum(one.mandatory and not one.done for one in applying)
    if applying:
        told = (
            say_many(due, "{count} milestone is required", "{count} milestones are required")
            if due
            else "No required milestone is left to do"
        )
        more = say_many(len(open_ones), "{count} more may apply", "{count} more may apply") if open_ones else ""
        return in_clauses((told, more))
    return "Open answers decide which milestones apply" if open_ones else "No milestone is triggered"


def _row(material: Material, one: Milestone, *, listed: bool) -> tuple[Spans, ...]:
    planned = in_commas(item.title for item in material.advice.roadmap.items if item.id in one.items)
    left_out = one.mandatory and not one.done and not planned and material.advice.roadmap.plans_for is not None
    settled = say("Planned as: {planned}", planned=planned) if planned else "Not in the plan" if left_out else ""
    source = f"Source: {one.source.document}" if one.source is not None else ""
    told = sentences((one.why, f"Evidence: {one.evidence}" if one.evidence else "", settled, one.done, source))
    beside = say(_BESIDE, state=milestone_state(one).words, phase=due_before(one), who=one.owner or board.NOBODY)
    return (Span(one.title), *(() if listed else (Span(f"\n{beside}", muted=True),))), words(told)


def _open(one: Milestone) -> str:
    return sentences((one.why, *one.because))

"""Legal and security milestones that this buyer's regions, industry and answers trigger."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, mark, sentences, titled
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Spans,
    Table,
    words,
)
from commsfit.presentation.sentences.states import milestone_state, track_word


def compliance_section(material: Material) -> Section:
    return Section("compliance", "Compliance", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    applying = [one for one in material.advice.compliance if one.applies]
    open_ones = [one for one in material.advice.compliance if one.applies is None]
    yield Heading(2, _finding(applying, open_ones))
    if not applying and not open_ones:
        yield Paragraph(
            words(
                "Nothing in your answers triggers a milestone. Regions, industry and the compliance questions decide."
            )
        )
        return
    yield Paragraph(words(material.rulebook.words.compliance.not_legal_advice))
    if applying:
        rows = tuple(_row(material, one) for one in applying)
        columns = (
            Column("Milestone", 1.9),
            Column("State", 1.1),
            Column("Phase", 0.9, figures=True),
            Column("Who", 1.3),
            Column("Why, and what shows it is done", 4),
        )
        yield Table("In place before the phase goes live", columns, rows, row_headers=True)
    if open_ones:
        yield Heading(3, "An answer decides whether these apply")
        yield ListOf(tuple(titled(one.title, _open(one)) for one in open_ones))


def _finding(applying: list[Milestone], open_ones: list[Milestone]) -> str:
    due = sum(one.mandatory and not one.done for one in applying)
    if applying:
        told = (
            f"{counted(due, 'milestone')} {'is' if due == 1 else 'are'} required"
            if due
            else "No required milestone is left to do"
        )
        return (
            say("{told}; {open_ones_count} more may apply", told=told, open_ones_count=len(open_ones))
            if open_ones
            else told
        )
    return "Open answers decide which milestones apply" if open_ones else "No milestone is triggered"


def _row(material: Material, one: Milestone) -> tuple[Spans, ...]:
    planned = ", ".join(item.title for item in material.advice.roadmap.items if item.id in one.items)
    left_out = one.mandatory and not one.done and not planned and material.advice.roadmap.plans_for is not None
    settled = say("Planned as: {planned}", planned=planned) if planned else "Not in the plan" if left_out else ""
    source = f"Source: {one.source.document}" if one.source is not None else ""
    told = sentences((one.why, f"Evidence: {one.evidence}" if one.evidence else "", settled, one.done, source))
    return (
        words(one.title),
        mark(milestone_state(one)),
        words(_phase(material, one)),
        words(one.owner or "–"),
        words(told),
    )


def _phase(material: Material, one: Milestone) -> str:
    """Where both platforms are planned each has its own phase 1, so that the number needs its platform."""
    plans_one = any(material.advice.roadmap.leaves_out(platform) for platform in ("ucaas", "cpaas"))
    return str(one.due_phase) if plans_one else f"{track_word(one.track)} {one.due_phase}"


def _open(one: Milestone) -> str:
    return sentences((one.why, *one.because))

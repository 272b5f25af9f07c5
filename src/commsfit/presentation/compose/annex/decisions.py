"""What people decided on top of the tool: another verdict, own figures, evidence, the log, questions put aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say, say_many
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence, sentences, titled
from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import Block, Callout, Column, Heading, ListOf, Section, Table, Tone, words


def decisions_section(material: Material) -> Section | None:
    """No section where nobody decided anything."""
    blocks = tuple(_blocks(material))
    if not blocks:
        return None
    other = material.advice.choices.decision
    heading = (
        "You decided otherwise than the tool, for a reason" if other is not None else "What was decided on the way"
    )
    return Section("decisions", "Decisions", (Heading(2, heading), *blocks))


def _blocks(material: Material) -> Iterator[Block]:
    choices = material.advice.choices
    other = choices.decision
    if other is not None:
        tool = material.advice.verdict.outcome
        told = (
            say("The tool says: {outcome}", outcome=material.outcome(tool))
            if tool
            else "The tool has no settled verdict"
        )
        title = f"Decided: {material.outcome(other.outcome)}{_who(other.by, other.on)}"
        yield Callout(Tone.NEUTRAL, title, words(sentences((f"Reason: {other.reason}", told))))
    if choices.own_figures:
        yield Heading(
            3,
            say_many(
                len(choices.own_figures), "Own figures for {count} cost line", "Own figures for {count} cost lines"
            ),
        )
        yield ListOf(
            tuple(
                titled(
                    _line(material, own.line) + _who(own.by),
                    sentences((material.money(own.amount), own.reason or "No reason given")),
                )
                for own in choices.own_figures
            )
        )
    if choices.evidence:
        yield Heading(3, "Marked as done")
        yield ListOf(
            tuple(
                titled(_named(material, one.item) + _who(one.by, one.on), sentence(one.note or "no note"))
                for one in choices.evidence
            )
        )
    if material.assessment.decisions:
        yield _log(material)
    if material.assessment.parked:
        yield Heading(3, "Put aside for later")
        yield ListOf(
            tuple(
                titled(material.short(one.question) + _who(one.by), sentence(one.note or "to be answered"))
                for one in material.assessment.parked
            )
        )


def _log(material: Material) -> Table:
    """In the order in which it was written; what a decision is about has a column where anything is named."""
    entries = material.assessment.decisions
    is_about = any(entry.question for entry in entries)
    about = (Column("About", 1.8),) if is_about else ()
    rows = []
    for entry in entries:
        question = (words(material.short(entry.question) if entry.question else "–"),) if is_about else ()
        on = words(day(entry.on) if entry.on else "–")
        rows.append((on, words(sentence(entry.words)), *question, words(entry.by or "–")))
    return Table("Decisions log", (Column("On", 1.2), Column("Decision", 5), *about, Column("By", 1.5)), tuple(rows))


def _who(by: str, on: date | None = None) -> str:
    told = in_commas((by, day(on) if on else ""))
    return f" ({told})" if told else ""


def _line(material: Material, line: str) -> str:
    lines = (one for option in material.advice.costs.options for one in option.lines)
    return next((one.title for one in lines if one.id == line), line)


def _named(material: Material, item: str) -> str:
    advice = material.advice
    titles = {one.id: one.title for one in advice.roadmap.items}
    titles |= {one.id: one.title for one in advice.compliance}
    titles |= {one.id: one.title for one in (*advice.readiness.checks, *advice.network.checks)}
    return titles.get(item, item)

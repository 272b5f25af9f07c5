"""Who does what, what to do in the next ninety days, and where people disagreed."""

from __future__ import annotations

from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, mark, sentence
from commsfit.presentation.outline.outline import Column, Heading, Paragraph, Section, Steps, Table, words
from commsfit.presentation.sentences.states import matters_state


def raci_section(material: Material) -> Section:
    """One accountable person for each topic."""
    rows = material.advice.roadmap.raci
    if not rows:
        text = "Who does what is settled once there is a roadmap."
        return Section("raci", "Who does what", (Heading(2, "No one is named yet"), Paragraph(words(text))))
    table = Table(
        "",
        (
            Column("Topic", 2),
            Column("Accountable", 1.4),
            Column("Responsible", 1.4),
            Column("Consulted", 1.4),
            Column("Informed", 1.4),
        ),
        tuple(
            (
                words(row.topic),
                words(row.accountable),
                words(row.responsible),
                words(row.consulted or "–"),
                words(row.informed or "–"),
            )
            for row in rows
        ),
        row_headers=True,
    )
    heading = Heading(2, f"{counted(len(rows), 'topic')}, each with exactly one person who answers for it")
    return Section("raci", "Who does what", (heading, table))


def next_steps_section(material: Material) -> Section:
    """Thirty, sixty, ninety days."""
    steps = sorted(material.advice.roadmap.next_steps, key=lambda step: step.within_days)
    if not steps:
        deciding = [one for one in material.advice.explanation.open_questions if one.matters]
        found = Steps(tuple(("Next", words(material.rulebook.asked(one.question).ask), "") for one in deciding))
        text = "The next step is to answer what decides most." if deciding else "Nothing is left to decide here."
        return Section(
            "next_steps",
            "Next steps",
            (Heading(2, "First the open answers, then the work"), Paragraph(words(text)), found),
        )
    first = sum(step.within_days == steps[0].within_days for step in steps)
    heading = Heading(2, f"{counted(first, 'step')} within {steps[0].within_days} days start it".capitalize())
    listed = Steps(
        tuple((f"Within {step.within_days} days", words(sentence(step.words)), step.owner) for step in steps)
    )
    return Section("next_steps", "Next steps", (heading, listed))


def disagreements_section(material: Material) -> Section | None:
    """Several people's differing answers; no section where all agree."""
    found = material.advice.explanation.disagreements
    if not found:
        return None
    rows = tuple(
        (
            words(material.short(one.question)),
            words("; ".join(f"{person}: {said}" for person, said in one.said)),
            mark(matters_state(matters=one.matters)),
            words(sentence(one.words) or "–"),
        )
        for one in found
    )
    columns = (
        Column("Question", 1.6),
        Column("Who said what", 2.8),
        Column("Weight", 1),
        Column("What follows", 2.6),
    )
    matter = sum(one.matters for one in found)
    many = f"{counted(len(found), 'answer')} differ; {matter or 'none'} of them can change the verdict"
    one = f"One answer differs; it {'can' if matter else 'cannot'} change the verdict"
    heading = Heading(2, one if len(found) == 1 else many)
    table = Table("", columns, rows, row_headers=True)
    return Section("disagreements", "Where people disagreed", (heading, table))

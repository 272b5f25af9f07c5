"""Where people gave different answers to one question, and whether that matters."""

from __future__ import annotations

from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, sentence
from commsfit.presentation.outline.outline import Column, Heading, Section, Table, words


def disagreements_section(material: Material) -> Section | None:
    """Several people's differing answers; no section where all agree."""
    found = material.advice.explanation.disagreements
    if not found:
        return None
    rows = tuple(
        (
            words(material.short(one.question)),
            words("; ".join(f"{person}: {said}" for person, said in one.said)),
            words("Yes" if one.matters else "No"),
            words(sentence(one.words) or "–"),
        )
        for one in found
    )
    columns = (
        Column("Question", 1.6),
        Column("Who said what", 2.8),
        Column("Matters", 0.8),
        Column("What follows", 2.6),
    )
    matter = sum(one.matters for one in found)
    many = say(
        "{counted} differ; {value} of them can change the verdict",
        counted=counted(len(found), "answer"),
        value=matter or "none",
    )
    one = f"One answer differs; it {'can' if matter else 'cannot'} change the verdict"
    heading = Heading(2, one if len(found) == 1 else many)
    table = Table("", columns, rows, row_headers=True)
    return Section("disagreements", "Where people disagreed", (heading, table))

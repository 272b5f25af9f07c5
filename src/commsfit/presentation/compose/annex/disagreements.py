"""Where people gave different answers to one question, and whether that matters."""

from __future__ import annotations

from commsfit.domain.wording.lists import in_clauses
from commsfit.domain.wording.messages import say_many
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import mark, sentence
from commsfit.presentation.outline.outline import Column, Heading, Section, Table, words
from commsfit.presentation.sentences.states import matters_state


def disagreements_section(material: Material) -> Section | None:
    """Several people's differing answers; no section where all agree."""
    found = material.advice.explanation.disagreements
    if not found:
        return None
    rows = tuple(
        (
            words(material.short(one.question)),
            words(in_clauses(f"{person}: {said}" for person, said in one.said)),
            mark(matters_state(matters=one.matters)),
            words(sentence(one.words) or "–"),
        )
        for one in found
    )
    columns = (
        Column("Question", 1.6),
        Column("Who said what", 2.8),
        Column("For the verdict", 1.0),
        Column("What follows", 2.6),
    )
    matter = sum(one.matters for one in found)
    heading = Heading(2, _heading(len(found), matter))
    table = Table("", columns, rows, row_headers=True)
    return Section("disagreements", "Where people disagreed", (heading, table))


def _heading(differ: int, matter: int) -> str:
    if not matter:
        return say_many(
            differ,
            "One answer differs; it cannot change the verdict",
            "{count} answers differ; none of them can change the verdict",
        )
    return say_many(
        differ,
        "One answer differs; it can change the verdict",
        "{count} answers differ; {matter} of them can change the verdict",
        matter=matter,
    )

"""The assumptions register: every default and estimate in use, where it comes from, whether it matters."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say_many
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import mark, sentences
from commsfit.presentation.formats.formats import dated
from commsfit.presentation.outline.outline import Block, Column, Heading, Paragraph, Section, Table, words
from commsfit.presentation.sentences.states import basis_word, matters_state


def assumptions_section(material: Material) -> Section:
    return Section("assumptions", "Assumptions", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    found = material.advice.assumptions
    matter = sum(one.matters for one in found)
    if not found:
        yield Heading(2, "Nothing is assumed")
        yield Paragraph(words("Every figure in use was stated."))
        return
    many = say_many(len(found), "{count} figure assumed", "{count} figures assumed")
    told = say_many(matter, "{count} of which matters", "{count} of which matter") if matter else "none of which matter"
    yield Heading(2, in_commas((many, told)))
    yield Paragraph(words("Each was put at its low and at its high end, and everything worked out again."))
    columns = (
        Column("Figure", 1.7),
        Column("Value", 1.2),
        Column("Basis", 0.8),
        Column("Weight", 1),
        Column("Where it comes from", 2),
        Column("What it moves", 3),
    )
    rows = tuple(
        (
            words(one.title),
            words(one.value),
            words(basis_word(one.basis)),
            mark(matters_state(matters=one.matters)),
            words(sentences((dated(one.source, one.as_of),)) or "–"),
            words(sentences((one.effect,)) or "–"),
        )
        for one in found
    )
    yield Table("", columns, rows, row_headers=True)

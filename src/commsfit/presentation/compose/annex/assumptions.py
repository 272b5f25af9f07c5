"""The assumptions register: every default and estimate in use, where it comes from, whether it matters."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, mark, sentences
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
    verb = "matters" if matter == 1 else "matter"
    yield Heading(
        2,
        say(
            "{counted} assumed, {value} of which {verb}",
            counted=counted(len(found), "figure"),
            value=matter or "none",
            verb=verb,
        ),
    )
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

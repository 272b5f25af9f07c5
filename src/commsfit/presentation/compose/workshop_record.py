"""One page of what a workshop leaves behind: decisions, questions put aside, where people differ, who does what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from commsfit.domain.verdict.explanation import Disagreement
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import mark, sentence, steps_by_day
from commsfit.presentation.formats.formats import calendar_day
from commsfit.presentation.outline.outline import (
    Block,
    Callout,
    Column,
    Heading,
    Paragraph,
    Section,
    SectionFlow,
    Span,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences import record as told
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.states import matters_state


@dataclass(frozen=True, slots=True)
class _Room:
    """How many of each have room, and how many letters of what was written."""

    people: int
    decisions: int
    parked: int
    differ: int
    steps: int
    letters: int
    name: int


_USUAL: Final = _Room(people=10, decisions=10, parked=6, differ=4, steps=6, letters=170, name=60)
_TIGHT: Final = _Room(people=4, decisions=5, parked=3, differ=2, steps=3, letters=110, name=28)


def workshop_record(material: Material) -> Section:
    """Never more than a page: what has no room stands in the full edition, and the page says so."""
    blocks = tuple(_blocks(material, _USUAL))
    return Section(
        "workshop", told.RECORD, blocks, SectionFlow.OWN, board.NOT_LEGAL, lambda: tuple(_blocks(material, _TIGHT))
    )


def _blocks(material: Material, room: _Room) -> Iterator[Block]:
    people = material.assessment.people
    if people:
        named = [_named(one.name, one.role, room.name) for one in people[: room.people]]
        yield Paragraph((Span(told.IN_THE_ROOM.format(people=told.listed_people(named)), muted=True),))
    yield from _decided(material, room)
    yield from _parked(material, room)
    yield from _differing(material, room)
    yield from _owners(material, room.steps)


def _decided(material: Material, room: _Room) -> Iterator[Block]:
    own, entries = material.advice.choices.decision, material.assessment.decisions
    yield Heading(2, told.decisions_title(len(entries)), quiet=True)
    if own is None and not entries:
        yield Paragraph(words(told.HOW_DECISIONS_COME))
    if own is not None:
        form = board.DECIDED_BY if own.by else board.DECIDED_OTHERWISE
        title = form.format(outcome=material.outcome(own.outcome), by=_cut(own.by, room.name))
        yield Callout(Tone.NEUTRAL, title, words(_cut(sentence(own.reason), room.letters)))
    if entries:
        columns = (Column(headings.ON_DAY, 1.1), Column(told.DECISION, 5), Column(headings.BY_WHOM, 1.6))
        rows = tuple(
            (
                words(calendar_day(entry.on) if entry.on else "–"),
                words(_cut(sentence(entry.words), room.letters)),
                words(_cut(entry.by, room.name) or "–"),
            )
            for entry in entries[-room.decisions :]
        )
        yield Table("", columns, rows)
        yield from _more(len(entries) - room.decisions)


def _parked(material: Material, room: _Room) -> Iterator[Block]:
    parked = material.assessment.parked
    if not parked:
        return
    yield Heading(2, told.parked_title(len(parked)), quiet=True)
    columns = (Column(headings.QUESTION, 2.6), Column(told.WHY_PARKED, 3.6), Column(headings.WHO, 1.5))
    rows = tuple(
        (
            (Span(material.short(one.question), strong=True),),
            words(_cut(sentence(one.note), room.letters) or "–"),
            words(_cut(one.by, room.name) or "–"),
        )
        for one in parked[: room.parked]
    )
    yield Table("", columns, rows, row_headers=True)
    yield from _more(len(parked) - room.parked)


def _differing(material: Material, room: _Room) -> Iterator[Block]:
    found = sorted(material.advice.explanation.disagreements, key=lambda one: not one.matters)
    if not found:
        return
    yield Heading(2, told.PEOPLE_DIFFER, quiet=True)
    columns = (Column(headings.QUESTION, 2.6), Column(told.WHO_SAID, 3.6), Column(told.CAN_MATTER, 1.5))
    rows = tuple(_difference(material, one, room) for one in found[: room.differ])
    yield Table("", columns, rows, row_headers=True)
    yield from _more(len(found) - room.differ)


def _difference(material: Material, one: Disagreement, room: _Room) -> tuple[Spans, ...]:
    each = [told.PERSON_SAID.format(person=_cut(person, room.name), answer=answer) for person, answer in one.said]
    return (
        (Span(material.short(one.question), strong=True),),
        words(_cut(told.listed_people(each), room.letters)),
        mark(matters_state(matters=one.matters)),
    )


def _owners(material: Material, most: int) -> Iterator[Block]:
    steps = steps_by_day(material.advice.roadmap, most)
    if steps and not material.advice.problems:
        yield Heading(2, told.OWNERS_OF_STEPS, quiet=True)
        yield steps


def _more(count: int) -> Iterator[Block]:
    if count > 0:
        yield Paragraph((Span(told.more_words(count), muted=True),))


def _named(name: str, role: str, longest: int) -> str:
    form = told.PERSON_OF if role else "{name}"
    return form.format(name=_cut(name, longest), role=_cut(role, longest))


def _cut(text: str, longest: int) -> str:
    """A page has room for what a person said, not for all that they wrote."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"

"""The situation: every answer with its basis, what nobody knows yet, and what was noted beside."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.values import UNKNOWN
from commsfit.domain.wording.messages import say, say_many
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import listed_parts, paragraphs, sentence
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
from commsfit.presentation.sentences.states import basis_word


def situation_section(material: Material) -> Section:
    return Section("situation", "Situation and inputs", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    yield Heading(2, _finding(material))
    if not material.advice.answers:
        yield Paragraph(words("No question has an answer yet. The questionnaire lists them all with their guidance."))
        return
    yield Paragraph(
        words("Everything in this report follows from the answers below and the rulebook named at its end.")
    )
    columns = (Column("Question", 3.2), Column("Answer", 3.4), Column("Basis", 1), Column("Asked under", 1.9))
    yield Table("What was answered", columns, tuple(_rows(material)), row_headers=True)
    yield from _left_open(material)
    yield from _notes(material)


def _finding(material: Material) -> str:
    answers = material.advice.answers.values()
    unknown = sum(answer.said is UNKNOWN for answer in answers)
    estimated = sum(answer.basis is Basis.ESTIMATE for answer in answers)
    if not answers:
        return "Nothing has been answered yet"
    guessed = (
        say_many(estimated, "{count} of them an estimate", "{count} of them estimates")
        if estimated
        else "none of them an estimate"
    )
    many = say_many(len(answers), "{count} answer", "{count} answers")
    if unknown:
        return say("{answers}, {guessed} and {unknown} not known", answers=many, guessed=guessed, unknown=unknown)
    return say("{answers}, {guessed}", answers=many, guessed=guessed)


def _rows(material: Material) -> Iterator[tuple[Spans, ...]]:
    for question in material.rulebook.every_question:
        answer = material.advice.answers.get(question.id)
        if answer is not None:
            said = sentence(material.answer(question.id))[:-1]
            basis = "Unknown" if answer.said is UNKNOWN else basis_word(answer.basis)
            asked = (Span(material.rulebook.section_words(question.section).title, muted=True),)
            yield words(material.short(question.id)), words(said), words(basis), asked


def _left_open(material: Material) -> Iterator[Block]:
    missing = [
        material.short(question.id)
        for question in material.rulebook.every_question
        if question.id not in material.advice.answers
    ]
    if missing:
        yield Heading(
            3, say_many(len(missing), "{count} question without an answer", "{count} questions without an answer")
        )
        yield Paragraph(
            words(
                sentence(
                    say("A default stands in where one is needed: {listed_parts}", listed_parts=listed_parts(missing))
                )
            )
        )


def _notes(material: Material) -> Iterator[Block]:
    noted = [(name, answer.note) for name, answer in material.advice.answers.items() if answer.note.strip()]
    if noted:
        yield Heading(3, "Notes to the answers")
        brief = [(name, note) for name, note in noted if len(paragraphs(note)) == 1]
        if brief:
            yield ListOf(tuple((Span(material.short(name), strong=True), Span(f": {note}")) for name, note in brief))
        for name, note in noted:
            if (name, note) not in brief:
                first, *rest = paragraphs(note)
                yield Paragraph((Span(material.short(name), strong=True), Span(f": {first}")))
                yield from (Paragraph(words(part)) for part in rest)
    if material.scenario.notes.strip():
        yield Heading(3, "Notes to the whole")
        yield from (Paragraph(words(part)) for part in paragraphs(material.scenario.notes))

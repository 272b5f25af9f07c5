"""The blank form: every question of the rulebook with its guidance and room to write, for a customer to prepare."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from commsfit.domain.definitions.questions import Kind, Question, QuestionWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say
from commsfit.presentation.outline.outline import (
    Blank,
    Block,
    Heading,
    ListOf,
    Outline,
    Paragraph,
    Section,
    Span,
    words,
)

_DO_NOT_KNOW: Final = "I don’t know"
_HOW: Final = (
    "Answer what you can. A range such as “8 to 15” is welcome, and so is “I don’t know”.",
    "Sections marked as core reach a verdict. All others refine costs, readiness and the roadmap.",
    "Ask the person who would know, and write beside the answer who said it.",
)


def questionnaire(rulebook: Rulebook, today: date) -> Outline:
    """The form as a document."""
    sections = tuple(_section(rulebook, section.id, core=section.core) for section in rulebook.questions.sections)
    return Outline(
        title="What to find out before the workshop",
        subtitle="The questions of the communications platform assessment, with guidance and room for answers",
        language=rulebook.manifest.language,
        client="",
        prepared_by="",
        date=today.isoformat(),
        subject="Communications platform questionnaire",
        sections=(_opening(), *sections),
        rulebook_id=rulebook.manifest.id,
        rulebook_version=rulebook.manifest.version,
        rulebook_sha256=rulebook.manifest.sha256,
    )


def _opening() -> Section:
    blocks = (
        Heading(2, "Two minutes reach a verdict, the rest makes it solid"),
        ListOf(tuple(words(line) for line in _HOW)),
        Blank(unit="organisation", line=True),
        Blank(unit="prepared by", line=True),
        Blank(unit="date", line=True),
    )
    return Section("start", "How to use this form", blocks)


def _section(rulebook: Rulebook, section: str, *, core: bool) -> Section:
    told = rulebook.section_words(section)
    return Section(section, told.title, tuple(_blocks(rulebook, section, core=core)))


def _blocks(rulebook: Rulebook, section: str, *, core: bool) -> Iterator[Block]:
    told = rulebook.section_words(section)
    yield Heading(
        2,
        say("{title}: decides the verdict", title=told.title)
        if core
        else say("{title}: refines the plan", title=told.title),
    )
    if told.lead:
        yield Paragraph(words(told.lead))
    for question in rulebook.every_question:
        if question.section == section:
            yield from _question(question, rulebook.asked(question.id))


def _question(question: Question, told: QuestionWords) -> Iterator[Block]:
    yield Heading(3, told.ask)
    if told.help:
        yield Paragraph(words(told.help), keep=True)
    if told.why:
        yield Paragraph((Span(say("Why we ask: {why}", why=told.why), muted=True),), keep=True)
    helped = [f"{told.options[option]}: {text}" for option, text in told.option_help.items() if option in told.options]
    if helped:
        yield ListOf(tuple(words(line) for line in helped))
    yield _blank(question, told)


def _blank(question: Question, told: QuestionWords) -> Blank:
    match question.kind:
        case Kind.YES_NO:
            return Blank(("Yes", "No", _DO_NOT_KNOW))
        case Kind.CHOICE | Kind.MANY:
            return Blank((*(told.options.get(option, option) for option in question.options), _DO_NOT_KNOW))
        case Kind.TEXT:
            return Blank(line=True)
        case Kind.SHARES:
            return Blank((*(told.options.get(option, option) for option in question.options), _DO_NOT_KNOW), line=True)
        case Kind.NUMBER | Kind.PERCENT | Kind.MONEY | Kind.DAYS:
            return Blank((_DO_NOT_KNOW,), _unit(question, told), line=True)


def _unit(question: Question, told: QuestionWords) -> str:
    return told.unit or {Kind.PERCENT: "%", Kind.MONEY: "in your currency", Kind.DAYS: "days"}.get(question.kind, "")

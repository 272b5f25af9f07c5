"""The options that were considered, staying put included: what each costs, whether it fits, why it was not chosen."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.money.costs import CostOption
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, mark, sentence, sentences, titled
from commsfit.presentation.outline.outline import (
    Block,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences.states import StateWords


def options_section(material: Material) -> Section:
    return Section("options", "Options considered", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    considered = material.advice.costs.options
    rejected = material.advice.explanation.why_not
    yield Heading(2, _finding(material))
    if considered:
        columns = (
            Column("Option", 1.2),
            Column("Fits you", 1.1),
            Column("Set-up", 1, figures=True),
            Column("A month", 1, figures=True),
            Column("36 months", 1.1, figures=True),
            Column("What to know", 3.6),
        )
        rows = tuple(_row(material, option) for option in considered)
        yield Table("Side by side, middle figures", columns, rows, row_headers=True)
    if rejected:
        yield Heading(3, "Why not the others")
        yield ListOf(tuple(titled(material.outcome(one.outcome), sentence(one.because)) for one in rejected))
    if not considered and not rejected:
        yield Paragraph(words("All options are still open: answer the four core sections to see which fit."))


def _finding(material: Material) -> str:
    considered = material.advice.costs.options
    fitting = [option for option in considered if option.fits]
    if material.advice.problems:
        return "No way is chosen while answers contradict each other"
    if len(material.advice.verdict.possible) != 1:
        priced = any(option.is_priced for option in considered)
        return (
            f"More than one way is still open; {'these are the prices so far' if priced else 'no price is known yet'}"
        )
    if considered and fitting:
        return f"{counted(len(fitting), 'option')} of {len(considered)} can do what you need".capitalize()
    return "One way was chosen, the others were ruled out for a reason"


def _row(material: Material, option: CostOption) -> tuple[Spans, ...]:
    unpriced = "" if option.is_priced else material.no_price(option)
    missing = [
        within_sentence(material.short(question)) for question in option.missing if question not in option.unpriced
    ]
    waiting = f"Not counted until answered: {', '.join(missing)}" if missing else ""
    return (
        words(option.title),
        mark(_fit(material, option)),
        *(
            words(material.amount(band) if option.is_priced else "–")
            for band in (option.once, option.monthly, option.total_36)
        ),
        words(sentences((option.note, unpriced, waiting)) or "–"),
    )


def _fit(material: Material, option: CostOption) -> StateWords:
    if option.id == material.advice.costs.recommended:
        return StateWords("Chosen", Tone.GOOD)
    if not option.fits:
        return StateWords("No", Tone.BAD)
    # An open answer rules nothing out, and confirms nothing.
    return (
        StateWords("Yes", Tone.NEUTRAL) if material.advice.verdict.settled else StateWords("Not ruled out", Tone.OPEN)
    )

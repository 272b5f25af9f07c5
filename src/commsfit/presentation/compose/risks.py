"""Risks and trade-offs of the chosen way for this buyer, with what to do about each."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.duties.risks import Level, Risk, TradeOff
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import counted, mark, sentence
from commsfit.presentation.outline.outline import Block, Column, Heading, Paragraph, Section, Spans, Table, words
from commsfit.presentation.sentences.states import level_state


def risks_section(material: Material) -> Section:
    return Section("risks", "Risks and trade-offs", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    prospects = material.advice.prospects
    yield Heading(2, _finding(prospects.risks))
    if not prospects.risks and not prospects.trade_offs and not prospects.limits:
        yield Paragraph(words("The answers so far set off none of our risks. The list grows with what is answered."))
    if prospects.risks:
        columns = (
            Column("Risk", 1.7),
            Column("Likely", 0.9),
            Column("Impact", 0.9),
            Column("What sets it off here", 1.9),
            Column("What to do", 2.6),
            Column("Who", 1.1),
        )
        yield Table("The heaviest first", columns, tuple(_row(risk) for risk in prospects.risks), row_headers=True)
    for title, entries in (
        ("What this way costs you", prospects.trade_offs),
        ("What the platform cannot do", prospects.limits),
    ):
        if entries:
            entry_columns = (Column("What", 1.6), Column("Meaning", 3), Column("What softens it", 2.6))
            yield Table(title, entry_columns, tuple(_entry(entry) for entry in entries), row_headers=True)
    if prospects.isolation:
        yield Heading(3, "Why two platforms are safer apart")
        yield Paragraph(words(sentence(prospects.isolation)))
    if prospects.phased_or_big_bang:
        aspects = (Column("Aspect", 1.2), Column("In phases", 2.5), Column("All at once", 2.5))
        rows = tuple(
            (words(row.aspect), words(row.phased), words(row.big_bang)) for row in prospects.phased_or_big_bang
        )
        yield Table("In phases or all at once", aspects, rows, row_headers=True)


def _finding(found: tuple[Risk, ...]) -> str:
    heavy = sum(Level.HIGH in {risk.likelihood, risk.impact} for risk in found)
    if not found:
        return "No risk is triggered yet"
    if heavy and len(found) == 1:
        return "One risk, a heavy one; it has its answer"
    if heavy:
        return f"{heavy} of {counted(len(found), 'risk')} {'is' if heavy == 1 else 'are'} heavy; each has its answer"
    return f"{counted(len(found), 'risk')}, none of them heavy"


def _row(risk: Risk) -> tuple[Spans, ...]:
    return (
        words(risk.title),
        mark(level_state(risk.likelihood)),
        mark(level_state(risk.impact)),
        words(sentence(risk.trigger)),
        words(sentence(risk.mitigation)),
        words(risk.owner or "–"),
    )


def _entry(entry: TradeOff) -> tuple[Spans, ...]:
    return words(entry.title), words(sentence(entry.what)), words(sentence(entry.mitigation) or "–")

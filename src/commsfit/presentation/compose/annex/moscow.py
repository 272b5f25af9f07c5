"""The roadmap by priority: what must, should, could and will not be done, each with its reason and effort."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.answers.values import Band
from commsfit.domain.planning.roadmap import Item
from commsfit.domain.wording.messages import say, say_many
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import as_heading, sentence, sentences, titled
from commsfit.presentation.formats.formats import number
from commsfit.presentation.outline.outline import (
    Block,
    Callout,
    Column,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences.plan.roadmap import must_sentence
from commsfit.presentation.sentences.states import tier_word

_TIERS: Final = {
    Priority.MUST: "Must: without these there is no point in going live",
    Priority.SHOULD: "Should: important, but there is a way round for a while",
    Priority.COULD: "Could: wanted, and the first to wait when time is short",
    Priority.WONT: "Won't for now: left out, with what would re-open it",
}


def moscow_section(material: Material) -> Section:
    return Section("moscow", "Roadmap by priority", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    roadmap = material.advice.roadmap
    yield Heading(2, _finding(material))
    if not roadmap.items:
        yield Paragraph(
            words("There is nothing to build yet: the roadmap follows once an outcome is possible to plan for.")
        )
        return
    yield from _warnings(roadmap.warnings)
    for tier, title in _TIERS.items():
        items = [item for item in roadmap.items if item.priority is tier]
        if items:
            yield _table(tier, title, items)
    yield from _moves(material)


def _warnings(warnings: tuple[str, ...]) -> Iterator[Block]:
    if len(warnings) == 1:
        yield Callout(Tone.CAUTION, "Please weigh", words(sentence(warnings[0])))
    elif warnings:
        yield Paragraph((Span("Please weigh", strong=True, tone=Tone.CAUTION),), keep=True)
        yield ListOf(tuple(words(sentence(warning)) for warning in warnings))


def _finding(material: Material) -> str:
    roadmap = material.advice.roadmap
    share = roadmap.must_share_of_effort
    if not roadmap.items:
        return "No roadmap yet"
    if share is None:
        many = sum(item.priority is not Priority.WONT for item in roadmap.items)
        return say_many(many, "{count} item to do", "{count} items to do")
    return as_heading(must_sentence(roadmap))


def _table(tier: Priority, title: str, items: list[Item]) -> Table:
    if tier is Priority.WONT:
        left_out = (Column("Item", 2), Column("Why not now", 3), Column("What would re-open it", 2.4))
        return Table(title, left_out, tuple(_left_out(item) for item in items), row_headers=True)
    columns = (
        Column("Item", 2.2),
        Column("Phase", 0.7, figures=True),
        Column("Days of work", 1, figures=True),
        Column("Who", 1.2),
        Column("Because", 3),
    )
    return Table(title, columns, tuple(_row(item) for item in items), row_headers=True)


def _left_out(item: Item) -> tuple[Spans, ...]:
    return words(item.title), words(sentences(item.because) or "–"), words(sentence(item.reopen) or "–")


def _row(item: Item) -> tuple[Spans, ...]:
    because = sentences((*item.because, item.promoted))
    return (
        words(item.title),
        words(str(item.phase)),
        words(days(item.effort_days)),
        words(item.owner or "–"),
        words(because or "–"),
    )


def days(effort: Band) -> str:
    """4 to 10."""
    low, high = number(effort.low), number(effort.high)
    return low if low == high else f"{low}–{high}"


def _moves(material: Material) -> Iterator[Block]:
    roadmap = material.advice.roadmap
    moved = [item for item in roadmap.items if item.moved is not None]
    if moved:
        yield Heading(3, "Moved by you")
        yield ListOf(tuple(titled(item.title, _move(item)) for item in moved))
    if roadmap.consequences:
        yield Heading(3, "What those moves bring about")
        yield ListOf(tuple(words(sentence(consequence)) for consequence in roadmap.consequences))
    candidates = [item.title for item in roadmap.items if item.id in roadmap.demotion_candidates]
    if candidates:
        yield Heading(3, "Candidates for a lower tier")
        yield ListOf(tuple(words(title) for title in candidates))


def _move(item: Item) -> str:
    move = item.moved
    assert move is not None
    by = say(" by {by}", by=move.by) if move.by else ""
    return sentences((say("to {tier_word}{by}", tier_word=tier_word(move.to), by=by), move.reason or "No reason given"))

"""Outline to the lines that a terminal shows, no wider than asked for."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, assert_never

from commsfit.domain.wording.lists import in_clauses
from commsfit.presentation.outline.outline import (
    Blank,
    Block,
    Callout,
    Cards,
    Chart,
    Fields,
    Heading,
    ListOf,
    Outline,
    PageBreak,
    Paragraph,
    Rule,
    SideBySide,
    Spans,
    Steps,
    Table,
    Tone,
)

_MARKS: Final = {
    Tone.NEUTRAL: "[*] ",
    Tone.GOOD: "[x] ",
    Tone.CAUTION: "[~] ",
    Tone.BAD: "[!] ",
    Tone.OPEN: "[?] ",
    Tone.UCAAS: "",
    Tone.CPAAS: "",
}
_GUTTER: Final = 2
_NARROWEST: Final = 6
_LINES: Final = {1: "=", 2: "=", 3: "-"}


def text_lines(outline: Outline, width: int) -> Iterator[str]:
    """The whole document; its title on one line, so that it can be picked out."""
    yield _sentence(outline.title)
    if outline.subtitle:
        yield from textwrap.wrap(outline.subtitle, width)
    for section in outline.sections:
        for block in section.blocks:
            yield ""
            yield from _lines(block, width)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def plain_text(text: Spans) -> str:
    """Spans as bare text, a state with its mark."""
    return "".join((_MARKS[span.tone] if span.tone is not None else "") + span.text for span in text)


def _lines(block: Block, width: int) -> Iterator[str]:  # noqa: C901, PLR0912 - an arm a block
    match block:
        case Heading():
            wrapped = textwrap.wrap(block.text, width)
            yield from wrapped
            yield _LINES[block.level] * max(map(len, wrapped), default=0)
        case Paragraph():
            yield from _wrapped(plain_text(block.text), width)
        case ListOf():
            for number, item in enumerate(block.items, start=1):
                yield from _item(plain_text(item), f"{number}. " if block.numbered else "- ", width)
        case Table():
            yield from _table(block, width)
        case Chart():
            yield from _wrapped(": ".join(filter(None, (block.title, block.alt))), width)
        case Steps():
            for when, what, who in block.steps:
                yield from _item(f"{when}: {plain_text(what)}" + (f" ({who})" if who else ""), "- ", width)
        case Callout():
            yield from _item(f"{block.title}: {plain_text(block.text)}", _MARKS[block.tone] or "- ", width)
        case Fields():
            for label, value in block.pairs:
                yield from _item(plain_text(value), f"{label}: ", width)
        case Blank():
            yield "  ".join(f"[ ] {choice}" for choice in block.choices)
        case Cards():
            yield from _cards(block, width)
        case SideBySide():
            for _, blocks in block.columns:
                for inner in blocks:
                    yield from _lines(inner, width)
        case PageBreak() | Rule():
            pass
        case _:
            assert_never(block)


def _cards(block: Cards, width: int) -> Iterator[str]:
    """Each card as an item: its title, its figure, what it says."""
    yield from textwrap.wrap(block.title, width)
    for card in block.cards:
        figure = " ".join(filter(None, (card.value, card.unit, card.caption)))
        told = in_clauses((figure, card.under, *(plain_text(line) for line in card.lines)))
        lead = f"{card.number}. " if card.number is not None else "- "
        yield from _item(": ".join(filter(None, (card.title, told))), lead, width)
        if card.picture is not None and not told:
            yield from _wrapped(card.picture.alt, width)
    yield from textwrap.wrap(block.note, width)


def _wrapped(text: str, width: int) -> Iterator[str]:
    for line in text.splitlines():
        yield from textwrap.wrap(line, width)


def _item(text: str, lead: str, width: int) -> list[str]:
    indent = " " * min(len(lead), 4)
    return textwrap.wrap(" ".join(text.split()), width, initial_indent=lead, subsequent_indent=indent)


def _table(block: Table, width: int) -> Iterator[str]:
    if not block.rows:
        return
    if block.title:
        yield from textwrap.wrap(block.title, width)
    rows = [tuple(" ".join(plain_text(cell).split()) for cell in row) for row in block.rows]
    heads = tuple(column.title for column in block.columns)
    widths = _widths([heads, *rows], [column.share for column in block.columns], width)
    if sum(widths) + _GUTTER * (len(widths) - 1) > width:
        yield from _stacked(heads, rows, width)
        return
    right = [column.figures for column in block.columns]
    yield from _row(heads, widths, right)
    yield "-" * (sum(widths) + _GUTTER * (len(widths) - 1))
    for row in rows:
        yield from _row(row, widths, right)


def _stacked(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """A table with more columns than the terminal has room for: each row as a list under its first cell."""
    for first, *others in rows:
        yield from _item(first, "- ", width)
        for head, cell in zip(heads[1:], others, strict=True):
            yield from _item(cell, f"    {head}: ", width)


def _widths(rows: Sequence[Sequence[str]], shares: Sequence[float], width: int) -> list[int]:
    """What each column needs, or its share of what there is."""
    natural = [max(len(row[place]) for row in rows) for place in range(len(shares))]
    room = width - _GUTTER * (len(shares) - 1)
    if sum(natural) <= room:
        return natural
    found = [max(_NARROWEST, int(room * share / sum(shares))) for share in shares]
    spare = sum(max(0, got - need) for got, need in zip(found, natural, strict=True))
    found = [min(got, need) for got, need in zip(found, natural, strict=True)]
    widest = max(range(len(found)), key=lambda place: natural[place] - found[place])
    found[widest] = min(natural[widest], found[widest] + spare)
    return found


def _row(cells: Iterable[str], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    parts = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    for index in range(max(map(len, parts))):
        line = (
            (part[index] if index < len(part) else "").rjust(width)
            if figures
            else (part[index] if index < len(part) else "").ljust(width)
            for part, width, figures in zip(parts, widths, right, strict=True)
        )
        yield (" " * _GUTTER).join(line).rstrip()

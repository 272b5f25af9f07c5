"""Finds gaps, overlaps and idle parts in the outcome table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from commsfit.catalogue.findings import Finding
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine import cells
from commsfit.domain.engine.compiled import Compiled, compiled
from commsfit.domain.verdict.lexicon import lexicon
from commsfit.domain.wording.lists import in_clauses
from commsfit.domain.wording.messages import say


def find_in_table(rulebook: Rulebook) -> Iterator[Finding]:
    """Gaps and overlaps with an example each, rows that can never be hit, comparisons that never matter."""
    made = compiled(rulebook)
    feasible = made.layout.feasible
    yield from _gap(rulebook, made, feasible)
    yield from _overlaps(rulebook, made, feasible)
    yield from _dead_rows(rulebook, made, feasible)
    yield from _idle_tests(rulebook, made)


def _gap(rulebook: Rulebook, made: Compiled, feasible: int) -> Iterator[Finding]:
    left = feasible
    for row in made.rows.values():
        left &= ~row
    if left:
        message = say(
            "no row covers {bit_count} of {bit_count_2} combinations, for example: ",
            bit_count=left.bit_count(),
            bit_count_2=feasible.bit_count(),
        )
        yield Finding("gap", "decision.rows", f"{message}{_example(rulebook, made, left)}.")


def _overlaps(rulebook: Rulebook, made: Compiled, feasible: int) -> Iterator[Finding]:
    for (one, first), (other, second) in combinations(made.rows.items(), 2):
        both = first & second & feasible
        if both:
            example = _example(rulebook, made, both)
            yield Finding(
                "overlap",
                f"decision.rows.{other}",
                say("{one} and {other} both hold, for example: {example}.", one=one, other=other, example=example),
            )


def _dead_rows(rulebook: Rulebook, made: Compiled, feasible: int) -> Iterator[Finding]:
    before = 0
    for row in rulebook.decision.rows:
        mask = made.rows[row.id] & feasible
        where = f"decision.rows.{row.id}"
        if not mask:
            yield Finding("dead row", where, "no answers can ever lead to this row.")
        elif not mask & ~before:
            yield Finding("shadowed row", where, "the rows above it already cover everything that it covers.")
        before |= mask


def _idle_tests(rulebook: Rulebook, made: Compiled) -> Iterator[Finding]:
    for test in rulebook.decision.tests:
        atom = made.atoms.index(lexicon(rulebook).tests[test.id].atom)
        if not made.matters(atom):
            yield Finding("never matters", f"decision.tests.{test.id}", "this comparison changes no outcome anywhere.")


def _example(rulebook: Rulebook, made: Compiled, some: int) -> str:
    """The lowest of some cells in words: "live in under 30 days; no desk phones to replace"."""
    cell = cells.each(some & -some)[0]
    words = lexicon(rulebook)
    said = (words.atom(atom, holds=bool(cell >> atom & 1)) for atom in range(len(made.atoms)))
    return in_clauses(said)

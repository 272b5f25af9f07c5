"""Atoms: the distinct single comparisons that conditions are made of, each a yes or no of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import ComparedFigure, Condition, Leaf


@dataclass(frozen=True, slots=True)
class Atom:
    """`relation` is below, above, is or has; a yes/no fact is always asked whether it is yes."""

    fact: str
    relation: str
    operand: Number | str | bool


def atom_of(leaf: Leaf, thresholds: Mapping[str, Number]) -> tuple[Atom, bool]:  # noqa: PLR0911 - one arm a form
    """The atom of a comparison, and whether the comparison affirms it."""

    def number(figure: ComparedFigure) -> Number:
        return thresholds[figure] if isinstance(figure, str) else figure

    match leaf:
        case conditions.Below(fact=fact, below=figure):
            return Atom(fact, "below", number(figure)), True
        case conditions.AtLeast(fact=fact, at_least=figure):
            return Atom(fact, "below", number(figure)), False
        case conditions.Above(fact=fact, above=figure):
            return Atom(fact, "above", number(figure)), True
        case conditions.AtMost(fact=fact, at_most=figure):
            return Atom(fact, "above", number(figure)), False
        case conditions.Is(fact=fact, is_=bool() as wanted):
            return Atom(fact, "is", True), wanted
        case conditions.Is(fact=fact, is_=wanted):
            return Atom(fact, "is", wanted), True
        case conditions.Has(fact=fact, has=option):
            return Atom(fact, "has", option), True
    assert_never(leaf)


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The comparisons that stand in a condition itself, names not followed."""
    match condition:
        case conditions.All(all=parts) | conditions.Any(any=parts):
            for part in parts:
                yield from leaves(part)
        case conditions.Not(not_=part):
            yield from leaves(part)
        case conditions.Fires():
            return
        case _:
            yield condition


def names(condition: Condition) -> Iterator[str]:
    """The tests, signals and concepts that a condition names."""
    match condition:
        case conditions.All(all=parts) | conditions.Any(any=parts):
            for part in parts:
                yield from names(part)
        case conditions.Not(not_=part):
            yield from names(part)
        case conditions.Fires(holds=name):
            yield name
        case _:
            return

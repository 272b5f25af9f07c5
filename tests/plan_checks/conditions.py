"""The rulebook's conditions over a sheet, read anew: true, false, or None where an open answer or a range decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt
from typing import Any, Final

from tests.plan_checks.rulebook_data import Data, Library
from tests.plan_checks.sheets import Sheet

COMPARISONS: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "is": eq,
    "below": lt,
    "above": gt,
    "at_least": ge,
    "at_most": le,
}
COUNTED_AS_NONE: Final = ("goals", "regions")
"""Choices that a plan takes for none chosen while nobody has answered."""


@dataclass(frozen=True)
class Conditions:
    """Whose conditions they are, and which platforms the plan is for."""

    library: Library
    sheet: Sheet
    platforms: frozenset[str]

    def truth(self, condition: Data) -> bool | None:
        """What a condition is for this sheet."""
        match condition:
            case {"all": parts}:
                return all_of(self.truth(part) for part in parts)
            case {"any": parts}:
                return negated(all_of(negated(self.truth(part)) for part in parts))
            case {"not": part}:
                return negated(self.truth(part))
            case {"holds": name}:
                return self.holds(name)
            case {"fact": question, **comparison}:
                return self._compared(question, comparison)
            case _:
                raise AssertionError(f"the checker cannot read the condition {condition}")

    def holds(self, name: str) -> bool | None:
        """A test, a signal or a concept by its name."""
        if name in {"plan_ucaas", "plan_cpaas"}:
            return name.removeprefix("plan_") in self.platforms
        named = self.library.named_conditions.get(name)
        return None if named is None else self.truth(named)

    def _compared(self, question: str, comparison: dict[str, Any]) -> bool | None:
        ((how, operand),) = comparison.items()
        if how == "has":
            is_open = self.sheet.is_open(question) and question not in COUNTED_AS_NONE
            return None if is_open else operand in self.sheet.chosen(question)
        said = self.sheet.said(question) if how == "is" else self.sheet.exactly(question)
        limit = self.library.thresholds.get(operand, operand) if isinstance(operand, str) else operand
        return None if said is None else bool(COMPARISONS[how](said, limit))


def all_of(truths: Iterable[bool | None]) -> bool | None:
    """False where one is, else open where one is."""
    found = list(truths)
    return False if False in found else None if None in found else True


def negated(truth: bool | None) -> bool | None:
    """The opposite; open stays open."""
    return None if truth is None else not truth

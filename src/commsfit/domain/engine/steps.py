"""The tree of questions over sets of cells: which one tells most of the outcome, and how many follow on average."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import log2
from typing import Final, TypeAlias

from commsfit.domain.definitions.once import once_a_rulebook
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.axes import FactAxis
from commsfit.domain.engine.cells import either_way
from commsfit.domain.engine.compiled import compiled

_ALIKE: Final = 9
"""Decimals to which two gains count as equal."""

AskedFacts: TypeAlias = frozenset[str]


class QuestionSteps:
    """One rulebook's questions; cells weigh equally, and what was worked out once is remembered."""

    __slots__ = ("_axes", "_holds", "_order", "_outcomes", "_pieces", "_worked_out")

    def __init__(self, rulebook: Rulebook) -> None:
        made = compiled(rulebook)
        self._axes, self._holds = made.layout.axes, made.holds
        self._outcomes = tuple(made.layout.outcomes.values())
        self._order = {question.id: place for place, question in enumerate(rulebook.every_question)}
        self._pieces = {fact: tuple(_pieces(axis)) for fact, axis in made.layout.axes.items()}
        self._worked_out: dict[tuple[int, AskedFacts], tuple[str | None, float]] = {}

    def still_open(self, cells: int) -> Iterator[str]:
        """The facts that these cells leave more than one piece of."""
        for fact, pieces in self._pieces.items():
            if sum(1 for piece in pieces if piece & cells) > 1:
                yield fact

    def matters(self, fact: str, cells: int) -> bool:
        """Whether, for some way the rest may turn out, this answer changes the outcome."""
        for mask in self._outcomes:
            reached, others = mask & cells, cells & ~mask
            if reached and others:
                for atom in self._axes[fact].atoms:
                    reached = either_way(reached, atom, self._holds[atom])
                if reached & others:
                    return True
        return False

    def gain(self, fact: str, cells: int) -> float:
        """The expected loss of entropy over the outcomes, in bits, once the answer is known."""
        whole = cells.bit_count()
        parts = (piece & cells for piece in self._pieces[fact])
        expected = sum(part.bit_count() / whole * self._entropy(part) for part in parts if part)
        return max(self._entropy(cells) - expected, 0.0)

    def next_of(self, cells: int, asked: AskedFacts) -> str | None:
        """The question that tells most, among those that may be asked; None where none of them matters."""
        return self._from(cells, asked)[0]

    def ahead(self, cells: int, asked: AskedFacts) -> float:
        """How many more questions settle it on average, or end the way."""
        return self._from(cells, asked)[1]

    def _from(self, cells: int, asked: AskedFacts) -> tuple[str | None, float]:
        found = self._worked_out.get((cells, asked))
        if found is None:
            found = self._worked_out[cells, asked] = self._work_out(cells, asked)
        return found

    def _work_out(self, cells: int, asked: AskedFacts) -> tuple[str | None, float]:
        if sum(1 for mask in self._outcomes if mask & cells) < 2:  # noqa: PLR2004 - one outcome is a verdict
            return None, 0.0
        mattering = frozenset(fact for fact in asked if self.matters(fact, cells))
        if not mattering:
            return None, 0.0
        chosen = min(mattering, key=lambda fact: (-round(self.gain(fact, cells), _ALIKE), self._order[fact]))
        left, whole = mattering - {chosen}, cells.bit_count()
        parts = [piece & cells for piece in self._pieces[chosen]]
        following = sum(part.bit_count() / whole * self._from(part, left)[1] for part in parts if part)
        return chosen, 1.0 + following

    def _entropy(self, cells: int) -> float:
        whole = cells.bit_count()
        shares = [(mask & cells).bit_count() / whole for mask in self._outcomes]
        return -sum(share * log2(share) for share in shares if share)


@once_a_rulebook
def steps_of(rulebook: Rulebook) -> QuestionSteps:
    """The questions of a rulebook; made at the first call."""
    return QuestionSteps(rulebook)


def _pieces(axis: FactAxis) -> Iterator[int]:
    if not axis.options:
        yield from (piece.mask for piece in axis.pieces)
        return
    for picks in product((True, False), repeat=len(axis.options)):
        mask = axis.everything
        for picked, (_, option) in zip(picks, axis.options, strict=True):
            mask &= option if picked else ~option
        yield mask

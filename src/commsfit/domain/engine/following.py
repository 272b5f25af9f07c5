"""What follows from the answers: facts that they leave one single value; derived each time, never kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from commsfit.domain.answers.values import Plain
from commsfit.domain.engine.axes import FactAxis, FactPiece
from commsfit.domain.engine.sufficient import smallest_keeping_out


@dataclass(frozen=True, slots=True)
class Followed:
    """A value that nobody gave and that the answers to `because` leave no choice about."""

    question: str
    said: Plain
    because: tuple[str, ...]


def find_followed(axes: Mapping[str, FactAxis], feasible: int, given: Mapping[str, int]) -> Iterator[Followed]:
    """Every fact without an answer that can only have one value; none where the answers contradict each other."""
    left = feasible
    for mask in given.values():
        left &= mask
    if not left:
        return
    for fact, axis in axes.items():
        if fact in given:
            continue
        possible = [piece for piece in axis.pieces if piece.mask & left]
        value = _only_value(possible)
        if value is not None:
            because = smallest_keeping_out(feasible, given, feasible & ~possible[0].mask)
            yield Followed(fact, value, because)


def _only_value(possible: list[FactPiece]) -> Plain | None:
    if len(possible) != 1:
        return None
    piece = possible[0]
    if piece.value is not None:
        return piece.value
    return piece.low if piece.low == piece.high else None

"""An axis: one deciding fact, cut into the pieces between its thresholds, each with the cells that it allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

from commsfit.domain.answers.values import UNKNOWN, Between, Number, Said
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.engine.atoms import Atom
from commsfit.domain.engine.facts import SomeOf

Possible: TypeAlias = Said | SomeOf
"""What can be true of one question."""

_FLOOR, _CEILING = -(10**15), 10**15


@dataclass(frozen=True, slots=True)
class FactPiece:
    """Values of a fact that no condition tells apart; `low` and `high` are themselves part of it unless open."""

    low: Number
    high: Number
    low_open: bool
    high_open: bool
    value: bool | str | None
    """For a yes/no or a choice: the value itself."""
    mask: int
    """The cells in which the fact's atoms are as this piece has them."""

    def meets(self, low: Number, high: Number) -> bool:
        """Whether some value from `low` to `high` lies in this piece."""
        above = high > self.low or (high == self.low and not self.low_open)
        below = low < self.high or (low == self.high and not self.high_open)
        return above and below

    def share(self, low: Number, high: Number) -> float:
        """How much of low..high lies in this piece, by length."""
        if low == high:
            return 1.0
        return float(max(0, min(high, self.high) - max(low, self.low))) / float(high - low)


@dataclass(frozen=True, slots=True)
class FactAxis:
    """`pieces` for a figure, yes/no or choice; `options` for a question with many answers."""

    question: Question
    atoms: tuple[int, ...]
    pieces: tuple[FactPiece, ...]
    options: tuple[tuple[str, int], ...]
    everything: int
    known: frozenset[str] = frozenset()
    """The options that decide."""
    chosen: dict[tuple[frozenset[str], frozenset[str]], int] = field(default_factory=dict)
    """Cells by the deciding options that are certain and possible, as they were worked out."""

    def cells(self, said: Possible | None) -> int:
        """The cells that an answer leaves possible."""
        if said is None or said is UNKNOWN:
            return self.everything
        if self.options:
            return self._chosen(said)
        if isinstance(said, bool | str):
            return next((piece.mask for piece in self.pieces if piece.value == said), self.everything)
        if isinstance(said, int | Decimal):
            return self.piece_at(said).mask
        if isinstance(said, Between):
            found = 0
            for piece in self.pieces:
                if piece.meets(said.low, said.high):
                    found |= piece.mask
            return found
        raise AssertionError(f"{said!r} is no answer to {self.question.id}")

    def piece_at(self, value: Number) -> FactPiece:
        """The piece in which a figure lies; beyond the bounds, the nearest."""
        return self.pieces[self.place_of(value)]

    def place_of(self, value: Number) -> int:
        """The number of that piece."""
        for place, piece in enumerate(self.pieces):
            if piece.meets(value, value):
                return place
        return 0 if value < self.pieces[0].low else len(self.pieces) - 1

    def _chosen(self, said: Possible) -> int:
        if isinstance(said, SomeOf):
            certain, possible = said.certain & self.known, said.possible & self.known
        else:
            assert isinstance(said, frozenset)
            certain = possible = said & self.known
        found = self.chosen.get((certain, possible))
        if found is None:
            found = self.everything
            for option, mask in self.options:
                if option in certain:
                    found &= mask
                elif option not in possible:
                    found &= ~mask
            self.chosen[certain, possible] = found
        return found


def axis_of(
    question: Question, atoms: Sequence[Atom], bits: Sequence[int], masks: Sequence[int], full: int
) -> FactAxis:
    """The axis of one question; `atoms`, `bits` and `masks` run in parallel."""
    if question.kind is Kind.MANY:
        options = tuple((str(atom.operand), mask) for atom, mask in zip(atoms, masks, strict=True))
        return FactAxis(question, tuple(bits), (), options, full, frozenset(option for option, _ in options))
    pieces = _discrete(question, atoms, masks, full) or _figures(question, atoms, masks, full)
    everything = 0
    for piece in pieces:
        everything |= piece.mask
    return FactAxis(question, tuple(bits), pieces, (), everything)


def _discrete(question: Question, atoms: Sequence[Atom], masks: Sequence[int], full: int) -> tuple[FactPiece, ...]:
    values: tuple[bool | str, ...] = (True, False) if question.kind is Kind.YES_NO else question.options
    if question.kind is not Kind.YES_NO and question.kind is not Kind.CHOICE:
        return ()
    return tuple(
        FactPiece(0, 0, False, False, value, _pattern([atom.operand == value for atom in atoms], masks, full))
        for value in values
    )


def _figures(question: Question, atoms: Sequence[Atom], masks: Sequence[int], full: int) -> tuple[FactPiece, ...]:
    lowest = _FLOOR if question.minimum is None else question.minimum
    highest = _CEILING if question.maximum is None else question.maximum
    cuts = sorted({atom.operand for atom in atoms if isinstance(atom.operand, int | Decimal)} | {lowest, highest})
    cuts = [cut for cut in cuts if lowest <= cut <= highest]
    spans: list[tuple[Number, Number, bool, bool]] = [(cuts[0], cuts[0], False, False)]
    for low, high in pairwise(cuts):
        if not question.whole or high - low > 1:
            spans.append((low, high, True, True))
        spans.append((high, high, False, False))
    pieces: list[FactPiece] = []
    for low, high, low_open, high_open in spans:
        inside = (Decimal(low) + Decimal(high)) / 2
        mask = _pattern([_true_at(atom, inside) for atom in atoms], masks, full)
        if pieces and pieces[-1].mask == mask:
            before = pieces.pop()
            pieces.append(FactPiece(before.low, high, before.low_open, high_open, None, mask))
        else:
            pieces.append(FactPiece(low, high, low_open, high_open, None, mask))
    return tuple(pieces)


def _true_at(atom: Atom, value: Number) -> bool:
    assert isinstance(atom.operand, int | Decimal)
    return value < atom.operand if atom.relation == "below" else value > atom.operand


def _pattern(truths: Sequence[bool], masks: Sequence[int], full: int) -> int:
    found = full
    for truth, mask in zip(truths, masks, strict=True):
        found &= mask if truth else ~mask
    return found

"""Which open question decides most: the expected gain of knowing its answer, in bits of the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import log2
from typing import Final

from commsfit.domain.answers.values import Between
from commsfit.domain.engine.axes import Axis
from commsfit.domain.engine.cells import either_way
from commsfit.domain.engine.laid_over import Sheet
from commsfit.domain.verdict.explanation import OpenQuestion

_MOST_WEIGHED = 64
"""Combinations of range pieces beyond which all pieces count alike."""
_NOTHING: Final = 1e-9


def open_questions(sheet: Sheet) -> tuple[OpenQuestion, ...]:
    """Every deciding question that is open, the most decisive first."""
    if not sheet.cells:
        return ()
    settled = len(sheet.possible()) == 1
    weighed = [] if settled else list(_weighed(sheet))
    before = _entropy(_shares(sheet, weighed, sheet.layout.feasible))
    found = []
    for fact, axis in sheet.layout.axes.items():
        alternatives = [piece for piece in _pieces(axis) if piece & sheet.cells]
        if len(alternatives) < 2:  # noqa: PLR2004 - one piece is an answer
            continue
        matters = not settled and _matters(sheet, axis)
        gain = before - _expected(sheet, weighed, alternatives) if matters else 0.0
        found.append(OpenQuestion(fact, max(gain, 0.0), matters))
    order = {question.id: place for place, question in enumerate(sheet.made.rulebook.questions.questions)}
    return tuple(sorted(found, key=lambda one: (not one.matters, -round(one.gain, 9), order[one.question])))


def _pieces(axis: Axis) -> Iterator[int]:
    if not axis.options:
        yield from (piece.mask for piece in axis.pieces)
        return
    for picks in product((True, False), repeat=len(axis.options)):
        mask = axis.everything
        for picked, (_, option) in zip(picks, axis.options, strict=True):
            mask &= option if picked else ~option
        yield mask


def _matters(sheet: Sheet, axis: Axis) -> bool:
    """Whether, for some way the rest may turn out, this answer changes the outcome."""
    holds = sheet.made.holds
    for mask in sheet.layout.outcomes.values():
        reached = mask & sheet.cells
        others = sheet.cells & ~mask
        if reached and others:
            for atom in axis.atoms:
                reached = either_way(reached, atom, holds[atom])
            if reached & others:
                return True
    return False


def _weighed(sheet: Sheet) -> Iterator[tuple[int, float]]:
    """Disjoint sets of cells with their weight: ranges count by the length that lies in each piece."""
    ranges = []
    for fact, said in sheet.said.items():
        if isinstance(said, Between):
            axis = sheet.layout.axes[fact]
            met = [piece for piece in axis.pieces if piece.meets(said.low, said.high)]
            if len(met) > 1:
                ranges.append([(piece.mask, max(piece.share(said.low, said.high), 1e-6)) for piece in met])
    combinations = 1
    for pieces in ranges:
        combinations *= len(pieces)
    if not ranges or combinations > _MOST_WEIGHED:
        yield sheet.cells, 1.0
        return
    for combination in product(*ranges):
        mask, weight = sheet.cells, 1.0
        for piece, share in combination:
            mask &= piece
            weight *= share
        if mask:
            yield mask, weight / mask.bit_count()


def _shares(sheet: Sheet, weighed: list[tuple[int, float]], within: int) -> list[float]:
    return [
        sum(weight * (mask & outcome & within).bit_count() for mask, weight in weighed)
        for outcome in sheet.layout.outcomes.values()
    ]


def _entropy(shares: list[float]) -> float:
    whole = sum(shares)
    return -sum(share / whole * log2(share / whole) for share in shares if share > _NOTHING * whole) if whole else 0.0


def _expected(sheet: Sheet, weighed: list[tuple[int, float]], alternatives: list[int]) -> float:
    parts = [_shares(sheet, weighed, piece) for piece in alternatives]
    whole = sum(map(sum, parts))
    return sum(sum(part) / whole * _entropy(part) for part in parts) if whole else 0.0

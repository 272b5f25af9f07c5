"""The smallest changes of answers that lead to each other outcome, every one re-run before it is listed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Between, Number, Options
from commsfit.domain.engine import cells
from commsfit.domain.engine.axes import FactAxis, FactPiece, Possible
from commsfit.domain.engine.facts import SomeOf
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.verdict.explanation import Change, Flip
from commsfit.domain.verdict.rephrasing import turned_in_words
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.sentences import as_sentence

MOST_A_TARGET: Final = 3
_USUAL_EFFORT: Final = 3


def find_flips(sheet: AnswerSheet) -> tuple[Flip, ...]:
    """For each outcome other than the present one, the cheapest smallest changes that surely lead to it."""
    if not sheet.cells:
        return ()
    now = sheet.possible()
    settled = len(now) == 1
    fixed, present = _fixed(sheet)
    found: list[Flip] = []
    for target in sheet.layout.outcomes:
        if now == (target,):
            continue
        ways = sorted(_ways(sheet, target, fixed, present), key=lambda way: _cost(sheet, way))
        ways = [way for way in ways if settled or not _touches_a_range(sheet, way)]
        movable = [way for way in ways if not _immovable(sheet, way)]
        for way in (movable or ways)[:MOST_A_TARGET]:
            changes = tuple(_changes(sheet, way, present))
            if leads_to(sheet, changes) == (target,):
                words = ValueWords(sheet.rulebook).listed(tuple(change.words for change in changes))
                found.append(Flip(target, changes, as_sentence(words)))
    return tuple(found)


def leads_to(sheet: AnswerSheet, changes: tuple[Change, ...]) -> tuple[str, ...]:
    """The outcomes that are possible once the changes are put in."""
    given = dict(sheet.given)
    for change in changes:
        given[change.question] = sheet.layout.axes[change.question].cells(change.apply)
    left = sheet.layout.feasible
    for mask in given.values():
        left &= mask
    return sheet.layout.reached(left)


def _fixed(sheet: AnswerSheet) -> tuple[tuple[bool, ...], int]:
    """Which atoms the answers themselves settle, and their truths as the bits of a cell."""
    fixed = [False] * len(sheet.made.atoms)
    present = 0
    for fact, axis in sheet.layout.axes.items():
        allowed = sheet.given.get(fact, axis.everything)
        for atom in axis.atoms:
            met = allowed & sheet.made.holds[atom]
            fixed[atom] = met in {0, allowed}
            if met == allowed:
                present |= 1 << atom
    return tuple(fixed), present


def _ways(sheet: AnswerSheet, target: str, fixed: tuple[bool, ...], present: int) -> Iterator[int]:
    """Sets of settled atoms (as bits) that, turned over, lead to the target whatever the open ones turn out to be."""
    holds = sheet.made.holds
    fails = sheet.layout.feasible & ~sheet.layout.outcomes[target]
    reaches = sheet.layout.outcomes[target]
    for atom, settled in enumerate(fixed):
        if not settled:
            fails = cells.either_way(fails, atom, holds[atom])
            reaches = cells.either_way(reaches, atom, holds[atom])
    sure = reaches & ~fails
    for atom, settled in enumerate(fixed):
        if not settled:
            sure &= ~holds[atom]
    differences = cells.moved_by(sure, present, holds)
    yield from cells.each(cells.smallest(differences, holds))


def _facts_of(sheet: AnswerSheet, way: int) -> Iterator[tuple[str, FactAxis]]:
    for fact, axis in sheet.layout.axes.items():
        if any(way >> atom & 1 for atom in axis.atoms):
            yield fact, axis


def _cost(sheet: AnswerSheet, way: int) -> tuple[int, int, int]:
    efforts = sheet.book.effort_of_change
    facts = [fact for fact, _ in _facts_of(sheet, way)]
    return sum(efforts.get(fact, _USUAL_EFFORT) for fact in facts), way.bit_count(), way


def _immovable(sheet: AnswerSheet, way: int) -> bool:
    return any(axis.question.immovable for _, axis in _facts_of(sheet, way))


def _touches_a_range(sheet: AnswerSheet, way: int) -> bool:
    """Whether it would change a range that is itself still open: that needs an answer, not a change."""
    return any(isinstance(sheet.said.get(fact), Between) for fact, _ in _facts_of(sheet, way))


def _changes(sheet: AnswerSheet, way: int, present: int) -> Iterator[Change]:
    for fact, axis in _facts_of(sheet, way):
        if axis.options:
            yield from _choices_changed(sheet, fact, axis, way, present)
        else:
            yield _moved(sheet, fact, axis, way, present)


def _choices_changed(sheet: AnswerSheet, fact: str, axis: FactAxis, way: int, present: int) -> Iterator[Change]:
    turned = {atom: not present >> atom & 1 for atom in axis.atoms if way >> atom & 1}
    option = {atom: str(sheet.made.atoms[atom].operand) for atom in turned}
    added = frozenset(option[atom] for atom, wanted in turned.items() if wanted)
    chosen = (_certainly_chosen(sheet.said.get(fact)) | added) - (frozenset(option.values()) - added)
    for atom, wanted in turned.items():
        kind = "includes" if wanted else "excludes"
        words = turned_in_words(sheet, fact, {atom: wanted}, kind, option[atom])
        yield Change(fact, kind, option[atom], words, chosen)


def _certainly_chosen(said: Possible | None) -> Options:
    if isinstance(said, SomeOf):
        return said.certain
    return said if isinstance(said, frozenset) else frozenset()


def _moved(sheet: AnswerSheet, fact: str, axis: FactAxis, way: int, present: int) -> Change:
    """The nearest piece of the axis in which just these atoms are turned over."""
    allowed = sheet.given.get(fact, axis.everything)
    wanted = axis.everything
    for atom in axis.atoms:
        holds = sheet.made.holds[atom]
        if allowed & holds in {0, allowed}:
            wanted &= holds if (present ^ way) >> atom & 1 else ~holds
    pieces = [piece for piece in axis.pieces if piece.mask & wanted == piece.mask]
    turned = {atom: not present >> atom & 1 for atom in axis.atoms if way >> atom & 1}
    kind, to = _nearest(axis, pieces, sheet.said.get(fact))
    return Change(fact, kind, to, turned_in_words(sheet, fact, turned, kind, to), to)


def _nearest(axis: FactAxis, pieces: list[FactPiece], said: Possible | None) -> tuple[str, Number | str]:
    value = pieces[0].value
    if value is not None:
        return "value", value
    here = _middle(said)
    edges = [_boundary(piece, here, whole=axis.question.whole) for piece in pieces]
    edge = min(edges, key=lambda one: abs(Decimal(one) - Decimal(here)))
    if edge in {axis.question.minimum, axis.question.maximum}:
        return "value", edge
    return ("at_least" if edge > here else "at_most"), edge


def _middle(said: Possible | None) -> Number:
    if isinstance(said, Between):
        return (Decimal(said.low) + Decimal(said.high)) / 2
    assert isinstance(said, int | Decimal)
    return said


def _boundary(piece: FactPiece, here: Number, *, whole: bool) -> Number:
    """The value of a piece that lies nearest, a whole step inside where its end is open."""
    upward = piece.low >= here
    end, is_open = (piece.low, piece.low_open) if upward else (piece.high, piece.high_open)
    if not is_open:
        return end
    inside = end + 1 if upward else end - 1
    if whole or piece.meets(inside, inside):
        return inside
    return (Decimal(piece.low) + Decimal(piece.high)) / 2

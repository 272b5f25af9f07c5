from __future__ import annotations

from decimal import Decimal

import pytest

from commsfit.domain.answers.values import UNKNOWN, Between, Number
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.engine import cells
from commsfit.domain.engine.atoms import Atom
from commsfit.domain.engine.axes import FactAxis, Possible, axis_of
from commsfit.domain.engine.facts import SomeOf


def axis(*atoms: Atom, kind: Kind = Kind.NUMBER, whole: bool = True, options: tuple[str, ...] = ()) -> FactAxis:
    question = Question(id="asked", section="any", kind=kind, minimum=0, maximum=100, whole=whole, options=options)
    holds = [cells.where_true(len(atoms), atom) for atom in range(len(atoms))]
    return axis_of(question, atoms, list(range(len(atoms))), holds, cells.full(len(atoms)))


def numbers(of: FactAxis, said: Possible | None) -> set[int]:
    return set(cells.each(of.cells(said)))


UNDER_20_OVER_30 = (Atom("asked", "below", 20), Atom("asked", "above", 30))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (0, {0b01}),
        (19, {0b01}),
        (20, {0b00}),
        (30, {0b00}),
        (31, {0b10}),
        (100, {0b10}),
        (-5, {0b01}),
        (500, {0b10}),
        (Between(10, 19), {0b01}),
        (Between(10, 20), {0b01, 0b00}),
        (Between(20, 30), {0b00}),
        (Between(10, 40), {0b01, 0b00, 0b10}),
        (UNKNOWN, {0b01, 0b00, 0b10}),
        (None, {0b01, 0b00, 0b10}),
    ],
)
def test_a_figure_lies_in_the_pieces_between_its_thresholds(said: Possible | None, expected: set[int]) -> None:
    assert numbers(axis(*UNDER_20_OVER_30), said) == expected


def test_thresholds_on_one_figure_are_never_independent() -> None:
    assert 0b11 not in numbers(axis(*UNDER_20_OVER_30), UNKNOWN)


@pytest.mark.parametrize(("whole", "expected"), [(True, {0b01, 0b10}), (False, {0b01, 0b10, 0b11})])
def test_between_neighbouring_whole_numbers_there_is_nothing(whole: bool, expected: set[int]) -> None:
    assert numbers(axis(Atom("asked", "below", 20), Atom("asked", "above", 19), whole=whole), UNKNOWN) == expected


@pytest.mark.parametrize(
    ("value", "under"), [(Decimal("19.999"), True), (Decimal(20), False), (Decimal("20.0"), False)]
)
def test_fractions_fall_on_the_right_side(value: Number, under: bool) -> None:
    assert numbers(axis(Atom("asked", "below", 20), whole=False), value) == {int(under)}


def test_a_choice_is_one_option_at_a_time() -> None:
    of = axis(Atom("asked", "is", "a"), Atom("asked", "is", "b"), kind=Kind.CHOICE, options=("a", "b", "c"))
    assert numbers(of, "a") == {0b01}
    assert numbers(of, "c") == {0b00}
    assert numbers(of, UNKNOWN) == {0b01, 0b10, 0b00}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (frozenset(), {0b00}),
        (frozenset({"a"}), {0b01}),
        (frozenset({"a", "b", "c"}), {0b11}),
        (SomeOf(frozenset({"a"}), frozenset({"a", "b"})), {0b01, 0b11}),
        (UNKNOWN, {0b00, 0b01, 0b10, 0b11}),
    ],
)
def test_chosen_options_are_independent(said: Possible | None, expected: set[int]) -> None:
    of = axis(Atom("asked", "has", "a"), Atom("asked", "has", "b"), kind=Kind.MANY, options=("a", "b", "c"))
    assert numbers(of, said) == expected
    assert numbers(of, said) == expected, "the second time it is remembered"

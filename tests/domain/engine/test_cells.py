from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.engine import cells

ATOMS = 5
HOLDS = tuple(cells.where_true(ATOMS, atom) for atom in range(ATOMS))
some_cells = st.integers(0, cells.full(ATOMS))


@pytest.mark.parametrize("atom", range(ATOMS))
def test_an_atom_holds_in_just_the_cells_whose_number_has_its_bit(atom: int) -> None:
    assert set(cells.each(HOLDS[atom])) == {cell for cell in range(2**ATOMS) if cell >> atom & 1}


@given(some_cells)
def test_cells_are_numbered_without_loss(some: int) -> None:
    assert sum(1 << cell for cell in cells.each(some)) == some


@given(some_cells, st.integers(0, ATOMS - 1))
def test_either_way_adds_the_cells_that_differ_in_one_atom(some: int, atom: int) -> None:
    numbers = cells.each(some)
    assert set(cells.each(cells.either_way(some, atom, HOLDS[atom]))) == {
        cell ^ turned for cell in numbers for turned in (0, 1 << atom)
    }


@given(some_cells, st.integers(0, 2**ATOMS - 1))
def test_moving_turns_the_same_atoms_over_in_every_cell(some: int, change: int) -> None:
    assert set(cells.each(cells.moved_by(some, change, HOLDS))) == {cell ^ change for cell in cells.each(some)}


@given(some_cells)
def test_the_smallest_are_those_without_a_proper_subset(some: int) -> None:
    numbers = set(cells.each(some))
    expected = {cell for cell in numbers if not any(other != cell and other & cell == other for other in numbers)}
    assert set(cells.each(cells.smallest(some, HOLDS))) == expected

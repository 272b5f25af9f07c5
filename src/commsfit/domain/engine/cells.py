"""Cells: every combination of the atoms' truths is one bit of an integer, so that sets of combinations are integers."""

from __future__ import annotations


def full(atoms: int) -> int:
    """All cells of this many atoms."""
    return (1 << (1 << atoms)) - 1


def where_true(atoms: int, atom: int) -> int:
    """The cells in which one atom holds."""
    width = 1 << atom
    return (full(atoms) // ((1 << width) + 1)) << width


def either_way(cells: int, atom: int, holds: int) -> int:
    """The cells, and those that differ from them in this atom alone; `holds` is where it is true."""
    width = 1 << atom
    return cells | ((cells & ~holds) << width) | ((cells & holds) >> width)


def moved_by(cells: int, change: int, holds: tuple[int, ...]) -> int:
    """Every cell with the atoms of `change` turned over."""
    for atom, mask in enumerate(holds):
        if change >> atom & 1:
            width = 1 << atom
            cells = ((cells & ~mask) << width) | ((cells & mask) >> width)
    return cells


def smallest(cells: int, holds: tuple[int, ...]) -> int:
    """Read each cell as a set of atoms: those of which no proper subset is among the cells."""
    grown = cells
    for atom, mask in enumerate(holds):
        grown |= (grown & ~mask) << (1 << atom)
    larger = 0
    for atom, mask in enumerate(holds):
        larger |= (grown & ~mask) << (1 << atom)
    return cells & ~larger


def each(cells: int) -> tuple[int, ...]:
    """The numbers of the cells."""
    found = []
    while cells:
        lowest = cells & -cells
        found.append(lowest.bit_length() - 1)
        cells ^= lowest
    return tuple(found)

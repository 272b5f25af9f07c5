"""A rulebook's decision compiled once: conditions, rows and outcomes as sets of cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_, or_
from typing import Final

from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.once import once_a_rulebook
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine import cells
from commsfit.domain.engine.atoms import Atom, atom_of, leaves
from commsfit.domain.engine.axes import FactAxis, axis_of

MOST_ATOMS: Final = 20
"""Beyond this, sets of cells outgrow memory and patience."""
_TOO_MANY: Final = (
    "{many} different comparisons decide; at most {most} can be decided exactly. Merge signals or drop a threshold."
)


class TooManyAtomsError(ValueError):
    """A rulebook with more distinct comparisons than can be decided exactly."""


@dataclass(frozen=True, slots=True)
class AxisLayout:
    """The axes of the deciding facts, and the cells that can be true at all."""

    axes: Mapping[str, FactAxis]
    feasible: int
    outcomes: Mapping[str, int]
    """Per outcome, its feasible cells."""

    def reached(self, cells: int) -> tuple[str, ...]:
        """The outcomes that some of these cells reach, in the rulebook's order."""
        return tuple(outcome for outcome, mask in self.outcomes.items() if mask & cells)


@dataclass(frozen=True)
class Compiled:
    """The decision as integers; one bit a cell."""

    rulebook: Rulebook
    atoms: tuple[Atom, ...]
    holds: tuple[int, ...]
    """Per atom, the cells in which it is true."""
    full: int
    named: Mapping[str, int]
    """Tests, signals and concepts by id."""
    rows: Mapping[str, int]
    outcomes: Mapping[str, int]
    never: Mapping[str, int]
    """Contradictions by id."""

    def mask(self, condition: Condition) -> int:
        """The cells in which a condition over known atoms holds."""
        match condition:
            case conditions.All(all=parts):
                return reduce(and_, (self.mask(part) for part in parts), self.full)
            case conditions.Any(any=parts):
                return reduce(or_, (self.mask(part) for part in parts), 0)
            case conditions.Not(not_=part):
                return self.full & ~self.mask(part)
            case conditions.Fires(holds=name):
                return self.named[name]
            case _:
                atom, affirmed = atom_of(condition, self.rulebook.thresholds)
                held = self.holds[self.atoms.index(atom)]
                return held if affirmed else self.full & ~held

    def matters(self, atom: int) -> bool:
        """Whether an atom changes the outcome in some cell."""
        holds, width = self.holds[atom], 1 << atom
        return any((mask & holds) >> width ^ (mask & ~holds) for mask in self.outcomes.values())

    def deciding_atoms(self) -> tuple[Atom, ...]:
        """The atoms that matter; others stand in contradictions only."""
        return tuple(atom for place, atom in enumerate(self.atoms) if self.matters(place))

    @cached_property
    def layout(self) -> AxisLayout:
        """The axes that any sheet of answers is laid over."""
        return _lay_out(self)


@once_a_rulebook
def compiled(rulebook: Rulebook) -> Compiled:
    """The decision of a rulebook; compiled at the first call."""
    atoms = _atoms(rulebook)
    if len(atoms) > MOST_ATOMS:
        raise TooManyAtomsError(_TOO_MANY.format(many=len(atoms), most=MOST_ATOMS))
    holds = tuple(cells.where_true(len(atoms), index) for index in range(len(atoms)))
    named: dict[str, int] = {}
    rows: dict[str, int] = {}
    outcomes: dict[str, int] = {}
    never: dict[str, int] = {}
    whole = cells.full(len(atoms))
    made = Compiled(rulebook, atoms, holds, whole, named, rows, outcomes, never)
    book = rulebook.decision
    for definition in book.named:
        named[definition.id] = made.mask(definition.when)
    for row in book.rows:
        rows[row.id] = reduce(
            and_, (named[name] if wanted else whole & ~named[name] for name, wanted in row.when.items()), whole
        )
    for outcome in book.outcomes:
        outcomes[outcome.id] = reduce(or_, (rows[row.id] for row in book.rows if row.outcome == outcome.id), 0)
    for contradiction in book.contradictions:
        never[contradiction.id] = made.mask(contradiction.never)
    return made


def _atoms(rulebook: Rulebook) -> tuple[Atom, ...]:
    book = rulebook.decision
    deciding = [definition.when for definition in book.named]
    deciding += [contradiction.never for contradiction in book.contradictions]
    return tuple(
        dict.fromkeys(atom_of(leaf, rulebook.thresholds)[0] for condition in deciding for leaf in leaves(condition))
    )


def _lay_out(made: Compiled) -> AxisLayout:
    by_fact: dict[str, list[int]] = {}
    for index, atom in enumerate(made.atoms):
        by_fact.setdefault(atom.fact, []).append(index)
    axes = {
        fact: axis_of(
            made.rulebook.question(fact),
            [made.atoms[index] for index in indices],
            indices,
            [made.holds[index] for index in indices],
            made.full,
        )
        for fact, indices in by_fact.items()
    }
    feasible = reduce(and_, (axis.everything for axis in axes.values()), made.full)
    for impossible in made.never.values():
        feasible &= ~impossible
    return AxisLayout(axes, feasible, {outcome: mask & feasible for outcome, mask in made.outcomes.items()})

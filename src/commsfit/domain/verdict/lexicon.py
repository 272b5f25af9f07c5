"""What the words of a rulebook say of each atom and signal, looked up once a rulebook."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.decision import NamedTest
from commsfit.domain.definitions.once import once_a_rulebook
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import Atom, atom_of, leaves, names
from commsfit.domain.engine.compiled import compiled
from commsfit.domain.wording.sentences import filled


@dataclass(frozen=True, slots=True)
class TestWording:
    """A named comparison with its atom and its words filled in."""

    test: NamedTest
    atom: Atom
    yes: str
    no: str
    clears: str

    def of(self, *, holds: bool) -> str:
        """About five words for the comparison being true or false."""
        return self.yes if holds else self.no


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`when_true` and `when_false` run along the compiled atoms; an atom without a named comparison has none."""

    tests: dict[str, TestWording]
    when_true: tuple[str | None, ...]
    when_false: tuple[str | None, ...]
    tests_of_signal: dict[str, tuple[TestWording, ...]]
    signals_of_atom: tuple[tuple[str, ...], ...]

    def atom(self, atom: int, *, holds: bool) -> str | None:
        """An atom's truth in about five words, like "under 20 hours a week"."""
        return (self.when_true if holds else self.when_false)[atom]


@once_a_rulebook
def lexicon(rulebook: Rulebook) -> Lexicon:
    """The lexicon of a rulebook; made at the first call."""
    atoms = compiled(rulebook).atoms
    tests: dict[str, TestWording] = {}
    when_true: list[str | None] = [None] * len(atoms)
    when_false: list[str | None] = [None] * len(atoms)
    for test in rulebook.decision.tests:
        atom, affirmed = atom_of(next(leaves(test.when)), rulebook.thresholds)
        words = rulebook.words.decision.tests[test.id]
        yes, no = filled(rulebook, words.yes), filled(rulebook, words.no)
        tests[test.id] = TestWording(test, atom, yes, no, filled(rulebook, words.clears))
        place = atoms.index(atom)
        when_true[place], when_false[place] = (yes, no) if affirmed else (no, yes)
    tests_of_signal = {
        signal.id: tuple(tests[test] for test in _tests_of(rulebook, signal.when))
        for signal in rulebook.decision.signals
    }
    signals_of_atom = tuple(
        tuple(signal for signal, found in tests_of_signal.items() if any(test.atom == atom for test in found))
        for atom in atoms
    )
    return Lexicon(tests, tuple(when_true), tuple(when_false), tests_of_signal, signals_of_atom)


def _tests_of(rulebook: Rulebook, condition: Condition) -> tuple[str, ...]:
    """The named comparisons that a condition rests on, through signals and concepts."""
    found: dict[str, None] = {}
    for name in names(condition):
        definition = rulebook.named[name]
        if isinstance(definition, NamedTest):
            found[name] = None
        else:
            found.update(dict.fromkeys(_tests_of(rulebook, definition.when)))
    return tuple(found)

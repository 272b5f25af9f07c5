"""A change of an answer in about five words: the named comparison's own where there is one."""

from __future__ import annotations

from commsfit.domain.atoms import Atom, atom_of, leaves
from commsfit.domain.definitions.decision import Comparison
from commsfit.domain.saying import Saying, number
from commsfit.domain.sheet import Sheet
from commsfit.domain.values import Number
from commsfit.domain.wording import filled


def comparison_of(sheet: Sheet, atom: Atom) -> tuple[Comparison, bool] | None:
    """The named comparison over an atom, and whether it affirms the atom."""
    rulebook = sheet.made.rulebook
    for test in rulebook.decision.tests:
        found, affirmed = atom_of(next(leaves(test.when)), rulebook.thresholds)
        if found == atom:
            return test, affirmed
    return None


def atom_in_words(sheet: Sheet, atom: int, *, holds: bool) -> str | None:
    """ "under 20 hours a week": an atom's truth in the words of its named comparison."""
    found = comparison_of(sheet, sheet.made.atoms[atom])
    if found is None:
        return None
    test, affirmed = found
    words = sheet.made.rulebook.words.decision.tests[test.id]
    return filled(sheet.made.rulebook, words.yes if holds == affirmed else words.no)


def change_in_words(sheet: Sheet, fact: str, kind: str, to: Number | str | bool, turned: int = 0) -> str:
    """What a person reads of one change."""
    axis = sheet.layout.axes[fact]
    atoms = sheet.made.atoms
    for atom in axis.atoms:
        operand = atoms[atom].operand
        if atoms[atom].fact != fact:
            continue
        if kind in {"includes", "excludes"} and operand == to:
            said = atom_in_words(sheet, atom, holds=kind == "includes")
        elif kind == "value":
            said = atom_in_words(sheet, atom, holds=operand == to)
        elif turned >> atom & 1 and turned.bit_count() and _only_one_turned(axis.atoms, turned, sheet):
            said = atom_in_words(sheet, atom, holds=_true_at(atoms[atom], to))
        else:
            continue
        if said:
            return said
    return _plainly(sheet, fact, kind, to)


def _only_one_turned(atoms: tuple[int, ...], turned: int, sheet: Sheet) -> bool:
    named = [atom for atom in atoms if turned >> atom & 1 and comparison_of(sheet, sheet.made.atoms[atom])]
    return len(named) == 1


def _true_at(atom: Atom, value: Number | str | bool) -> bool:
    assert not isinstance(value, str)
    assert not isinstance(atom.operand, str)
    return value < atom.operand if atom.relation == "below" else value > atom.operand


def _plainly(sheet: Sheet, fact: str, kind: str, to: Number | str | bool) -> str:
    rulebook = sheet.made.rulebook
    saying = Saying(rulebook)
    phrases = rulebook.words.decision.phrases
    short = saying.short(fact)
    if isinstance(to, bool):
        return f"{short}: {saying.words.yes if to else saying.words.no}"
    if isinstance(to, str):
        option = rulebook.words.questions.questions[fact].options.get(to, to)
        if kind == "value":
            return f"{short}: {option}"
        return (phrases.includes if kind == "includes" else phrases.excludes).format(option=option)
    figure = saying.figure(fact, to)
    return (phrases.at_least if kind == "at_least" else phrases.at_most).format(question=short, figure=figure)

"""Why each outcome that the answers rule out is ruled out."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.explanation import WhyNot
from commsfit.domain.rephrasing import atom_in_words
from commsfit.domain.saying import listed
from commsfit.domain.sheet import Sheet
from commsfit.domain.signals import tests_of
from commsfit.domain.sufficient import smallest_keeping_out
from commsfit.domain.wording import filled


def find_why_not(sheet: Sheet) -> tuple[WhyNot, ...]:
    """Every impossible outcome with what rules it out."""
    if not sheet.cells:
        return ()
    settled = dict(_settled(sheet))
    return tuple(
        _why_not(sheet, outcome, mask, settled)
        for outcome, mask in sheet.layout.outcomes.items()
        if not mask & sheet.cells
    )


def _settled(sheet: Sheet) -> Iterator[tuple[str, int]]:
    """Per atom that can only be one way, by number: the cells in which it is so."""
    for atom, holds in enumerate(sheet.made.holds):
        truth = sheet.truth(holds)
        if truth is not None:
            yield str(atom), holds if truth else sheet.made.full & ~holds


def _why_not(sheet: Sheet, outcome: str, mask: int, settled: dict[str, int]) -> WhyNot:
    rulebook = sheet.made.rulebook
    alone = [atom for atom, kept in settled.items() if not mask & kept]
    atoms = [int(atom) for atom in (alone or smallest_keeping_out(sheet.layout.feasible, settled, mask))]
    parts = []
    for atom in atoms:
        truth = sheet.truth(sheet.made.holds[atom]) is True
        said = atom_in_words(sheet, atom, holds=truth)
        if said:
            parts.append(said)
    because = listed(tuple(parts), rulebook.words.saying.and_)
    words = rulebook.words.decision.outcomes[outcome]
    return WhyNot(
        outcome=outcome,
        because=filled(rulebook, words.not_because, because=because),
        short=parts[0] if parts else "",
        signals=_signals_resting_on(sheet, atoms),
    )


def _signals_resting_on(sheet: Sheet, atoms: list[int]) -> tuple[str, ...]:
    rulebook = sheet.made.rulebook
    held = {
        test.id
        for test in rulebook.decision.tests
        for atom in atoms
        if sheet.made.named[test.id] in {sheet.made.holds[atom], sheet.made.full & ~sheet.made.holds[atom]}
    }
    return tuple(
        signal.id
        for signal in rulebook.decision.signals
        if any(test.id in held for test in tests_of(rulebook, signal.when))
    )

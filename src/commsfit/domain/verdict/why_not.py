"""Why each outcome that the answers rule out is ruled out."""

from __future__ import annotations

from functools import reduce
from operator import and_

from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.engine.sufficient import smallest_keeping_out
from commsfit.domain.verdict.explanation import WhyNot
from commsfit.domain.verdict.lexicon import lexicon
from commsfit.domain.wording.figures import ValueWords


def find_why_not(sheet: AnswerSheet) -> tuple[WhyNot, ...]:
    """Every impossible outcome with what rules it out."""
    if not sheet.cells:
        return ()
    settled = _settled(sheet)
    return tuple(
        _why_not(sheet, outcome, mask, settled)
        for outcome, mask in sheet.layout.outcomes.items()
        if not mask & sheet.cells
    )


def _settled(sheet: AnswerSheet) -> dict[str, int]:
    """Per atom that can only be one way, by number: the cells in which it is so."""
    truths = {atom: sheet.truth(holds) for atom, holds in enumerate(sheet.made.holds)}
    return {
        str(atom): sheet.made.holds[atom] if truth else sheet.made.full & ~sheet.made.holds[atom]
        for atom, truth in truths.items()
        if truth is not None
    }


def _worded(sheet: AnswerSheet, mask: int, settled: dict[str, int]) -> dict[str, int]:
    """Those that have words, where they keep an outcome out by themselves: a reason is there to be told."""
    words = lexicon(sheet.rulebook)
    worded = {
        atom: kept
        for atom, kept in settled.items()
        if words.atom(int(atom), holds=sheet.truth(sheet.made.holds[int(atom)]) is True)
    }
    return settled if reduce(and_, worded.values(), sheet.layout.feasible & mask) else worded


def _why_not(sheet: AnswerSheet, outcome: str, mask: int, settled: dict[str, int]) -> WhyNot:
    rulebook = sheet.rulebook
    words = lexicon(rulebook)
    settled = _worded(sheet, mask, settled)
    alone = _telling(sheet, {atom: kept for atom, kept in settled.items() if not mask & kept})
    atoms = [int(atom) for atom in (alone or smallest_keeping_out(sheet.layout.feasible, settled, mask))]
    said = [words.atom(atom, holds=sheet.truth(sheet.made.holds[atom]) is True) for atom in atoms]
    parts = tuple(one for one in said if one)
    because = ValueWords(rulebook).listed(parts)
    return WhyNot(
        outcome=outcome,
        because=rulebook.outcome_words(outcome).not_because.format(because=because),
        short=parts[0] if parts else "",
        signals=tuple(dict.fromkeys(signal for atom in atoms for signal in words.signals_of_atom[atom])),
    )


def _telling(sheet: AnswerSheet, kept: dict[str, int]) -> list[str]:
    """Those that do not follow from another: no team goes without saying that there are no hours."""
    feasible = sheet.layout.feasible
    return [
        atom
        for atom, mask in kept.items()
        if not any(feasible & other & ~mask == 0 and feasible & other != feasible & mask for other in kept.values())
    ]

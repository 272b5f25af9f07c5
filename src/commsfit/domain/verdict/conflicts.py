"""Rules that fired and pull apart, in plain words, with the reading that settles it."""

from __future__ import annotations

from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.verdict.explanation import Conflict
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.sentences import as_sentence, filled, within_sentence


def find_conflicts(sheet: AnswerSheet) -> tuple[Conflict, ...]:
    """Every pair of groups of which both have a signal that fired."""
    rulebook = sheet.rulebook
    words, in_words = sheet.words, ValueWords(rulebook)
    found = []
    for rule in sheet.book.conflicts:
        first, second = (
            tuple(signal for signal in group if sheet.truth(sheet.made.named[signal]) is True) for group in rule.between
        )
        if first and second:
            fired, others = (
                in_words.listed(tuple(within_sentence(words.signals[signal].title) for signal in group))
                for group in (first, second)
            )
            said = words.conflicts[rule.id]
            disagree = filled(rulebook, said.disagree, fired=fired, others=others)
            found.append(Conflict((*first, *second), as_sentence(disagree), said.settled_by))
    return tuple(found)

"""The verdict explained: what suffices, what would change it, why not the others, what is open, what disagrees."""

from __future__ import annotations

from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.engine.sufficient import smallest_keeping_out
from commsfit.domain.verdict.disagreements import find_disagreements
from commsfit.domain.verdict.explanation import Conflict, Explanation, OpenQuestion
from commsfit.domain.verdict.flips import find_flips
from commsfit.domain.verdict.why_not import find_why_not
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


def explain(sheet: AnswerSheet, questions: tuple[OpenQuestion, ...]) -> Explanation:
    """Everything that explains a verdict; `questions` are the open ones."""
    return Explanation(
        sufficient=_sufficient(sheet),
        flips=find_flips(sheet),
        why_not=find_why_not(sheet),
        conflicts=find_conflicts(sheet),
        open_questions=questions,
        disagreements=find_disagreements(sheet),
    )


def _sufficient(sheet: AnswerSheet) -> tuple[str, ...]:
    """The smallest set of answered questions that alone gives the same possible outcomes."""
    if not sheet.cells:
        return ()
    reached = sheet.possible()
    impossible = sum(mask for outcome, mask in sheet.layout.outcomes.items() if outcome not in reached)
    return smallest_keeping_out(sheet.layout.feasible, sheet.given, impossible)

"""The verdict explained: what suffices, what would change it, why not the others, what is open, where people differ."""

from __future__ import annotations

from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.engine.sufficient import smallest_keeping_out
from commsfit.domain.verdict.conflicts import find_conflicts
from commsfit.domain.verdict.disagreements import find_disagreements
from commsfit.domain.verdict.explanation import Explanation, OpenQuestion
from commsfit.domain.verdict.flips import find_flips
from commsfit.domain.verdict.why_not import find_why_not


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

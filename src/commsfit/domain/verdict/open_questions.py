"""Which open question decides most: the expected gain of knowing its answer, in bits of the outcome."""

from __future__ import annotations

from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.engine.steps import steps_of
from commsfit.domain.verdict.explanation import OpenQuestion


def open_questions(sheet: AnswerSheet) -> tuple[OpenQuestion, ...]:
    """Every deciding question that is open, the most decisive first."""
    if not sheet.cells:
        return ()
    steps = steps_of(sheet.rulebook)
    settled = len(sheet.possible()) == 1
    found = []
    for fact in steps.still_open(sheet.cells):
        matters = not settled and steps.matters(fact, sheet.cells)
        found.append(OpenQuestion(fact, steps.gain(fact, sheet.cells) if matters else 0.0, matters))
    order = {question.id: place for place, question in enumerate(sheet.rulebook.every_question)}
    return tuple(sorted(found, key=lambda one: (not one.matters, -round(one.gain, 9), order[one.question])))

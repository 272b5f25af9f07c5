"""What more answers would add once the verdict stands: open questions by what they make more exact."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from commsfit.domain.definitions.questions import Question, Sharpens
from commsfit.domain.engine.counting import is_shown
from commsfit.domain.engine.laid_over import AnswerSheet


@dataclass(frozen=True, slots=True)
class Refinement:
    """Questions that sharpen the same thing, in the order asked; never required."""

    sharpens: Sharpens
    questions: tuple[str, ...]


def refinements(sheet: AnswerSheet, passed: Collection[str] = ()) -> tuple[Refinement, ...]:
    """Date, cost and readiness, each with what is open; what is fully answered is left out."""
    open_ones = [question for question in sheet.rulebook.every_question if _refines(sheet, question, passed)]
    grouped = (
        Refinement(kind, tuple(question.id for question in open_ones if question.sharpens is kind)) for kind in Sharpens
    )
    return tuple(group for group in grouped if group.questions)


def is_of_use(sheet: AnswerSheet, section: str) -> bool:
    """Whether the questions of a section can sharpen anything, given the answers so far."""
    of_use = next(one.of_use_when for one in sheet.rulebook.questions.sections if one.id == section)
    return of_use is None or sheet.facts.holds(of_use) is not False


def _refines(sheet: AnswerSheet, question: Question, passed: Collection[str]) -> bool:
    return (
        question.id not in sheet.answers
        and question.id not in sheet.followed
        and question.id not in passed
        and is_shown(sheet.rulebook, sheet.facts.answers, question.id)
        and is_of_use(sheet, question.section)
    )

"""Where a set of answers is heading: the part of the advice that a person sees change while typing."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of
from commsfit.domain.verdict.explaining import explain
from commsfit.domain.verdict.explanation import Explanation
from commsfit.domain.verdict.open_questions import open_questions
from commsfit.domain.verdict.outcome import Verdict, judge
from commsfit.domain.verdict.problems import find_contradictions, find_doubts
from commsfit.domain.wording.reasons import Problem


@dataclass(frozen=True, slots=True)
class Preview:
    """The verdict with its reasons and whatever is wrong with the answers; the same as in the whole advice."""

    answers: Answers
    """Only the answers that count: hidden questions are left out."""
    verdict: Verdict
    explanation: Explanation
    problems: tuple[Problem, ...]
    soft_checks: tuple[Problem, ...]


def preview_answers(rulebook: Rulebook, answers: Answers) -> Preview:
    """What some answers lead to."""
    return preview_of(sheet_of(rulebook, answers))


def preview_of(sheet: AnswerSheet) -> Preview:
    """What a sheet of answers leads to."""
    questions = open_questions(sheet)
    return Preview(
        answers=sheet.answers,
        verdict=judge(sheet, questions),
        explanation=explain(sheet, questions),
        problems=find_contradictions(sheet),
        soft_checks=find_doubts(sheet.rulebook, sheet.facts),
    )

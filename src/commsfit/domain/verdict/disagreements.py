"""Several people's answers to one question: whether their difference changes the outcome."""

from __future__ import annotations

from dataclasses import replace

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import Said
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.verdict.explanation import Disagreement
from commsfit.domain.wording.figures import ValueWords, listed


def find_disagreements(sheet: AnswerSheet) -> tuple[Disagreement, ...]:
    """Every question on which people differ."""
    return tuple(
        _disagreement(sheet, question, answer)
        for question, answer in sheet.answers.items()
        if len({voice for _, voice in answer.by}) > 1
    )


def told_in(
    rulebook: Rulebook, answers: Answers, found: tuple[Disagreement, ...], currency: str
) -> tuple[Disagreement, ...]:
    """The same with each voice's amount in the currency of the assessment."""
    in_words = ValueWords(rulebook, currency)
    return tuple(
        replace(
            one, said=tuple((person, in_words.say(one.question, voice)) for person, voice in answers[one.question].by)
        )
        for one in found
    )


def _disagreement(sheet: AnswerSheet, question: str, answer: Answer) -> Disagreement:
    rulebook = sheet.rulebook
    phrases = rulebook.phrases
    said = tuple((person, ValueWords(rulebook).say(question, voice)) for person, voice in answer.by)
    outcomes = [(person, _outcomes_with(sheet, question, voice)) for person, voice in answer.by]
    matters = len({reached for _, reached in outcomes}) > 1
    if not matters:
        return Disagreement(question, said, matters, phrases.disagreement_is_idle)
    each = ". ".join(
        f"{person}: {listed(tuple(rulebook.outcome_name(outcome) for outcome in reached), phrases.or_)}"
        for person, reached in outcomes
    )
    return Disagreement(question, said, matters, phrases.disagreement_matters.format(each=each))


def _outcomes_with(sheet: AnswerSheet, question: str, voice: Said) -> tuple[str, ...]:
    """The outcomes possible if this voice alone counted."""
    axis = sheet.layout.axes.get(question)
    if axis is None:
        return ()
    left = sheet.layout.feasible & axis.cells(voice)
    for fact, mask in sheet.given.items():
        if fact != question:
            left &= mask
    return sheet.layout.reached(left)

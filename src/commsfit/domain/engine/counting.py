"""Which answers count: those to questions that are shown; hidden ones wait and come back."""

from __future__ import annotations

from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts


def is_shown(rulebook: Rulebook, answers: Answers, question: str) -> bool:
    """Whether a question is asked, given the answers so far; while that is open, it is."""
    condition = rulebook.question(question).shown_when
    return condition is None or Facts(answers, rulebook.thresholds).holds(condition) is not False


def counting(rulebook: Rulebook, answers: Answers) -> Answers:
    """The answers without those to hidden questions."""
    hidden = [question for question in answers if not is_shown(rulebook, answers, question)]
    if not hidden:
        return answers
    return Answers({question: answer for question, answer in answers.items() if question not in hidden})

"""An answer as a person would say it, for fields, rows and the scale."""

from __future__ import annotations

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import Said
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.sentences import as_sentence


def answer_in_words(rulebook: Rulebook, question: str, answer: Answer | None, currency: str = "") -> str:
    """Several people's answers as what they span; "Not answered" for none."""
    answers = Answers({question: answer} if answer is not None else {})
    return as_sentence(ValueWords(rulebook, currency).answer(Facts(answers, rulebook.thresholds), question))


def said_in_words(rulebook: Rulebook, question: str, said: Said, currency: str = "") -> str:
    """One person's answer."""
    return answer_in_words(rulebook, question, Answer(said), currency)

"""A question asked in a terminal: its words, its choices and what may be typed, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.answers.values import Said
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.verdict.outcome import Verdict
from commsfit.domain.wording.figures import ValueWords, number_words
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import as_sentence

KEYS = "why, skip, back or stop"


def question_lines(rulebook: Rulebook, question: Question, currency: str) -> Iterator[str]:
    """What is asked, with its help, its choices and how to answer."""
    words = rulebook.asked(question.id)
    yield words.ask
    if words.help:
        yield words.help
    for place, option in enumerate(question.options, start=1):
        yield f"{place}: {words.options.get(option, option)}"
    yield _how(rulebook, question, currency)


def taken_words(rulebook: Rulebook, question: str, said: Said, currency: str) -> str:
    """What was understood, read back."""
    in_words = ValueWords(rulebook, currency)
    return say("Taken down. {short}: {say}.", short=in_words.short(question), say=in_words.say(question, said))


def doubt_words(rulebook: Rulebook, question: str, said: Said, currency: str) -> str:
    """A figure that looks like a slip, asked about once."""
    told = as_sentence(ValueWords(rulebook, currency).say(question, said))
    return say("{say} is unusually much. Is it right?", say=told)


def same_words(rulebook: Rulebook, question: str, said: Said, currency: str) -> str:
    """The answer of the question before, offered in one tap."""
    return say("The same as above: {say}", say=ValueWords(rulebook, currency).say(question, said))


def standing_words(rulebook: Rulebook, verdict: Verdict) -> str:
    """Where it stands after an answer, in a sentence."""
    return say(
        "{possible_count} of {outcomes_count} outcomes are still possible.",
        possible_count=len(verdict.possible),
        outcomes_count=len(rulebook.decision.outcomes),
    )


def _how(rulebook: Rulebook, question: Question, currency: str) -> str:
    match question.kind:
        case Kind.YES_NO:
            return say("Type yes, no or unknown; or {keys}.", keys=KEYS)
        case Kind.CHOICE:
            return say("Type a number or its words, or unknown; or {keys}.", keys=KEYS)
        case Kind.MANY:
            return say("Type numbers or words with commas between them, none, or unknown; or {keys}.", keys=KEYS)
        case Kind.SHARES:
            return say(
                "Type each name with its share, such as “Germany 60, France 40”, or unknown; or {keys}.", keys=KEYS
            )
        case Kind.TEXT:
            return say("Type a line; or {keys}.", keys=KEYS)
        case _:
            low, high = question.examples[-2:] if len(question.examples) > 1 else (8, 15)
            span = say("{low} to {high}", low=number_words(low, 6), high=number_words(high, 6))
            example = ValueWords(rulebook, currency).say(question.id, low)
            return say(
                "Type a figure such as {example}, a range such as {span}, or unknown; or {keys}.",
                example=example,
                span=span,
                keys=KEYS,
            )

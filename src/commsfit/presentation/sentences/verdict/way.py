"""Where a person stands on the way, in words: Way in; how many questions are left, and what follows from what, out."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from commsfit.domain.definitions.questions import Sharpens
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.following import Followed
from commsfit.domain.verdict.refining import Refinement
from commsfit.domain.verdict.way import Way
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say, say_many, word
from commsfit.domain.wording.sentences import as_sentence, within_sentence

_SHOWN: Final = 24
NEVER_THE_OUTCOME: Final = "They change dates and amounts, never the outcome."
_NAMES: Final = MappingProxyType(
    {Sharpens.DATE: word("Dates"), Sharpens.COST: word("Costs"), Sharpens.READINESS: word("Readiness")},
)
SHARPENED: Final = _NAMES
"""What may be sharpened later, in the order in which it is offered."""
_SHARPEN: Final = MappingProxyType(
    {
        Sharpens.DATE: word("Sharpen the dates"),
        Sharpens.COST: word("Sharpen the costs"),
        Sharpens.READINESS: word("Check readiness"),
    }
)


def ahead_words(way: Way) -> str:
    """As in: About 2 more questions."""
    if way.settled:
        return say("Settled")
    if way.next_question is None:
        return say("No more questions")
    if way.ahead <= 1:
        return say("One more question")
    return say_many(round(way.ahead), "About {number} more question", "About {number} more questions")


def settled_words(asked: int) -> str:
    """As in: Settled after 3 questions."""
    return say_many(asked, "Settled after {number} question", "Settled after {number} questions")


def settled_as(asked: int, plain: str) -> str:
    """As in: Settled after 3 questions: buy now, build later."""
    return say_many(
        asked,
        "Settled after {number} question: {outcome}",
        "Settled after {number} questions: {outcome}",
        outcome=within_sentence(plain),
    )


def followed_words(rulebook: Rulebook, followed: Followed) -> str:
    """As in: 0 hours a week. This follows from “Developer team: no”."""
    in_words = ValueWords(rulebook)
    said = in_words.say(followed.question, followed.said)
    because = tuple(say("“{question}”", question=in_words.short(question)) for question in followed.because)
    return say(
        "{said}. This follows from your answer to {questions}.",
        said=as_sentence(said),
        questions=in_words.listed(because),
    )


def follows_words(rulebook: Rulebook, followed: Followed) -> str:
    """As in: 0 hours a week (follows)."""
    answer = as_sentence(ValueWords(rulebook).say(followed.question, followed.said))
    return say("{answer} (follows)", answer=answer)


def unread_words(rulebook: Rulebook, question: str, typed: str) -> str:
    """Told to whoever leaves an entry that was not understood."""
    return say(
        "“{typed}” was not understood: {question} stays open.",
        typed=typed[:_SHOWN],
        question=rulebook.question_name(question),
    )


def unkept_words(typed: str) -> str:
    """Told to whoever leaves a form half filled in."""
    return say("“{typed}” stands in a form and is not kept there.", typed=typed[:_SHOWN])


def refinement_name(refinement: Refinement) -> str:
    """As in: Dates."""
    return say(_NAMES[refinement.sharpens])


def refinement_words(refinement: Refinement) -> str:
    """As in: Dates: 6 questions."""
    return say_many(
        len(refinement.questions),
        "{sharpens}: {number} question",
        "{sharpens}: {number} questions",
        sharpens=refinement_name(refinement),
    )


def sharpened_by(rulebook: Rulebook, questions: tuple[str, ...]) -> str:
    """As in: Industry, sites, numbers to move."""
    return as_sentence(in_commas(within_sentence(rulebook.asked(question).short) for question in questions[:3]))


def sharpen_words(refinement: Refinement) -> str:
    """What the button says."""
    return say(_SHARPEN[refinement.sharpens])

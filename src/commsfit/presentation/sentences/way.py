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
from commsfit.domain.wording.sentences import as_sentence, within_sentence
from commsfit.presentation.sentences.standing import counted_in_words

_SHOWN: Final = 24
NEVER_THE_OUTCOME: Final = "They change dates and amounts, never the outcome."
_NAMES: Final = MappingProxyType(
    {Sharpens.DATE: "Dates", Sharpens.COST: "Costs", Sharpens.READINESS: "Readiness"},
)
SHARPENED: Final = _NAMES
"""What may be sharpened later, in the order in which it is offered."""
_SHARPEN: Final = MappingProxyType(
    {
        Sharpens.DATE: "Sharpen the dates",
        Sharpens.COST: "Sharpen the costs",
        Sharpens.READINESS: "Check readiness",
    }
)


def ahead_words(way: Way) -> str:
    """As in: About 2 more questions."""
    if way.settled:
        return "Settled"
    if way.next_question is None:
        return "No more questions"
    left = max(1, round(way.ahead))
    return (
        f"About {counted_in_words(left, 'more question', 'more questions')}" if way.ahead > 1 else "One more question"
    )


def settled_words(asked: int) -> str:
    """As in: Settled after 3 questions."""
    return f"Settled after {counted_in_words(asked, 'question', 'questions')}"


def settled_as(asked: int, plain: str) -> str:
    """As in: Settled after 3 questions: buy now, build later."""
    return f"{settled_words(asked)}: {within_sentence(plain)}"


def followed_words(rulebook: Rulebook, followed: Followed) -> str:
    """As in: 0 hours a week. This follows from “Developer team: no”."""
    in_words = ValueWords(rulebook)
    said = in_words.say(followed.question, followed.said)
    because = in_words.listed(tuple(f"“{in_words.short(question)}”" for question in followed.because))
    return f"{said[:1].upper()}{said[1:]}. This follows from your answer to {because}."


def follows_words(rulebook: Rulebook, followed: Followed) -> str:
    """As in: 0 hours a week (follows)."""
    return f"{ValueWords(rulebook).say(followed.question, followed.said)} (follows)"


def unread_words(rulebook: Rulebook, question: str, typed: str) -> str:
    """Told to whoever leaves an entry that was not understood."""
    return f"“{typed[:_SHOWN]}” was not understood: {rulebook.asked(question).short} stays open."


def refinement_name(refinement: Refinement) -> str:
    """As in: Dates."""
    return _NAMES[refinement.sharpens]


def refinement_words(refinement: Refinement) -> str:
    """As in: Dates: 6 questions."""
    return f"{_NAMES[refinement.sharpens]}: {counted_in_words(len(refinement.questions), 'question', 'questions')}"


def sharpened_by(rulebook: Rulebook, questions: tuple[str, ...]) -> str:
    """As in: Industry, sites, numbers to move."""
    return as_sentence(", ".join(within_sentence(rulebook.asked(question).short) for question in questions[:3]))


def sharpen_words(refinement: Refinement) -> str:
    """What the button says."""
    return _SHARPEN[refinement.sharpens]

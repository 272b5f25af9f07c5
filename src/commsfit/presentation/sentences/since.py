"""What is said of changes since an earlier file or report."""

from __future__ import annotations

from typing import Final

from commsfit.domain.wording.messages import say, say_many

SINCE: Final = "What changed"
NOW: Final = "Now"
ANSWERS_CHANGED: Final = "Answers that changed"
NEW_WORK: Final = "New in the plan"
GONE_WORK: Final = "No longer in the plan"
SAME_RULES: Final = "Both are worked out by the same rules and prices: what differs comes from the answers and the day."


def since_title(on: str, answers: int, *, same: bool) -> str:
    """Whether the verdict is another, and how many answers are."""
    if not same:
        return say_many(
            answers,
            "Since {on} the verdict has changed, by {number} answer",
            "Since {on} the verdict has changed, by {number} answers",
            on=on,
        )
    if not answers:
        return say("Since {on} no answer has changed", on=on)
    return say_many(
        answers,
        "Since {on} {number} answer has changed, the verdict has not",
        "Since {on} {number} answers have changed, the verdict has not",
        on=on,
    )


def more_answers(count: int) -> str:
    """That the list goes on."""
    return say_many(count, "{count} more answer differs.", "{count} more answers differ.")

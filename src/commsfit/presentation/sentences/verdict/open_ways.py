"""What is said while the verdict is open or answers contradict each other: whole templates with named slots."""

from __future__ import annotations

from typing import Final

WHAT_CONTRADICTS: Final = "What cannot be true together"
OPEN_CONTRADICTION: Final = "A contradiction to resolve"
ANSWERS_INVOLVED: Final = "The answers that it is about"
ANSWER: Final = "Answer"
ASKED_UNDER: Final = "Asked under"
WHAT_FOLLOWS: Final = "What follows"
AS_SOON_AS: Final = (
    "As soon as one of them is corrected, the verdict, the costs and the plan are worked out again. Until then none of "
    "them is printed, for each would rest on an answer that cannot be true."
)
ALSO_LOOK: Final = "Also worth a look"
NOTHING_RESTS: Final = "No verdict, cost or date is printed while answers contradict each other."
STILL_POSSIBLE: Final = "Still possible"
OF: Final = "{count} of {all}"
DECIDING: Final = "Answers that decide"
THESE_DECIDE: Final = "open, and able to change the outcome"
NEXT: Final = "Ask next"
NOTHING_LEFT: Final = "Nothing"
ASK_NEXT: Final = "Ask these, the most decisive first"
ONE_MORE: Final = "1 more question may still decide."
MORE: Final = "{count} more questions may still decide."
CROSSES: Final = "Ranges that cross a threshold"
ASKED_WHETHER: Final = "It decides whether this holds: {rule}."
RULED_OUT_NAMED: Final = "Ruled out: {name}"
KNOWN_NONE: Final = "No rule is settled yet"
KNOWN: Final = "{known} of {count} rules are settled"
KNOWN_ALL: Final = "Every rule is settled"
PRICES_SO_FAR: Final = "What the ways would cost, as far as it is known"
PROVISIONAL_PLAN: Final = "A plan to start from, provisional"
ASSUMED: Final = "What stands in for answers that nobody has given"
VALUE: Final = "Put at"


def more_questions(count: int) -> str:
    """That the list goes on."""
    return ONE_MORE if count == 1 else MORE.format(count=count)


def known_title(known: int, count: int) -> str:
    """How many rules are settled."""
    if known == count:
        return KNOWN_ALL
    return KNOWN.format(known=known, count=count) if known else KNOWN_NONE

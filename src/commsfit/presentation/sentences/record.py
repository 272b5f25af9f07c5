"""What the one page of a workshop says beside the words of the people who were there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from commsfit.domain.wording import figures
from commsfit.domain.wording.messages import say, say_many

RECORD: Final = "Workshop record"
IN_THE_ROOM: Final = "In the room: {people}."
PERSON_OF: Final = "{name} ({role})"
DECISION: Final = "Decision"
HOW_DECISIONS_COME: Final = "What the room decides is written down in the workshop, with its day and who decided it."
WHY_PARKED: Final = "What is missing"
PEOPLE_DIFFER: Final = "Where people differ"
WHO_SAID: Final = "Who said what"
PERSON_SAID: Final = "{person}: {answer}"
CAN_MATTER: Final = "For the verdict"
OWNERS_OF_STEPS: Final = "Who does what next"


def listed_people(names: Sequence[str]) -> str:
    """Ann, Bo and Cy."""
    return figures.listed(tuple(names), "and")


def decisions_title(count: int) -> str:
    """How many decisions were written down."""
    if not count:
        return say("No decision was written down")
    return say_many(count, "One decision was written down", "{count} decisions were written down")


def parked_title(count: int) -> str:
    """How many questions were put aside."""
    return say_many(count, "One question was put aside", "{count} questions were put aside")


def more_words(count: int) -> str:
    """That the list goes on."""
    return say_many(count, "{count} more stands in the full edition.", "{count} more stand in the full edition.")

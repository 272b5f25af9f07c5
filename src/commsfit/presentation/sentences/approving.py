"""What a board is asked to approve, in words: amounts and days in, short lines out."""

from __future__ import annotations

from typing import Final

from commsfit.domain.wording.messages import say_many

WHAT_TO_APPROVE: Final = "What to approve"
APPROVAL_NOW: Final = "Approve now"
RELEASE_ON: Final = "Release {day}"
RELEASE_WHEN_CLEAR: Final = "Release once cleared"
CHOOSE_THE_DATE: Final = "Choose the date"
WHAT_IT_IS_FOR: Final = "What it comes to"
STAFF: Final = "Phones and chat for staff"
APPROVAL_CUSTOMERS: Final = "Messages to customers"
APPROVAL_ONCE: Final = "once"
APPROVAL_IN_ALL: Final = "in {months} months"
APPROVAL_OLD_SYSTEM: Final = "The old system runs beside it until {day} at {amount} a month."
PRESENT_SYSTEM: Final = "The present system stays, at {amount} a month on top."
NOT_TAKEN_OFF: Final = "Savings of {amount} in {months} months are not taken off here."
NO_PRICE: Final = "No price yet"
WAITS_FOR: Final = "It waits for an answer: {answers}."
CHEAPEST: Final = "{takes}, {amount} more: the cheapest that keeps it"
CHEAPER: Final = "{takes}, {amount} less: the cheapest that keeps it"
AS_DEAR: Final = "{takes}, at the same cost: the cheapest that keeps it"
NONE_KEEPS: Final = "nothing that was tried keeps it"
NOT_PRICED: Final = "{takes}, not priced"
WITH_HOURS: Final = "{hours} hours a week of developers from now on"
AS_PLANNED: Final = "with the plan as it is"
WITH_BRIDGE: Final = "with a partner who builds the first channels"
WITH_EXTENSION: Final = "with the old contract extended"
WITH_FEWER: Final = "with fewer must-haves: {count} of them later"


def prices_missing(count: int) -> str:
    """What an option waits for where no price of its market is known."""
    return say_many(
        count, "{number} local price is missing: enter yours.", "{number} local prices are missing: enter yours."
    )

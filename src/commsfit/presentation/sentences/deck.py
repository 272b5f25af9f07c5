"""What a deck says beside the words of the values: titles of slides, headings, what stands in an empty place."""

from __future__ import annotations

from typing import Final

from commsfit.domain.wording.messages import say, say_many

SLIDE_KICKER: Final = " · "
SLIDE_SUBJECT_OF_DECK: Final = "Communications platform: recommendation"
SLIDE_COST_CHART: Final = "Cost over {months} months"
SLIDE_COST_ALT: Final = "Bars of what each option costs over {months} months: {options}."
SLIDE_COST_OF: Final = "{option} {amount}"
SLIDE_NET_ALT: Final = "Line of the net against staying put, month by month: {net} after {months} months."
SLIDE_RISK: Final = "What could go wrong"
SLIDE_NO_RISKS: Final = "The answers so far set off none of our risks."
SLIDE_NO_PRICES: Final = "No option has a price yet."
SLIDE_COSTS_WAIT: Final = "Costs wait until the answers agree"
SLIDE_PLAN_WAITS: Final = "The plan waits until the answers agree"
SLIDE_RISKS_WAIT: Final = "Risks and checks wait until the answers agree"
SLIDE_NOT_WHILE: Final = "Nothing of this is worked out while answers contradict each other."
SLIDE_RISK_NOTE: Final = "{title}: {because} {mitigation} ({owner})"
SLIDE_QUESTION_NOTE: Final = "{question} {why}"
SLIDE_STEP_NOTE: Final = "Within {days} days: {words} ({owner})"
SLIDE_CHECK_NOTE: Final = "{title}: {state}. {because} {action}"
SLIDE_WHY_NOT_NOTE: Final = "Not {outcome}: {because}"
SLIDE_FLIP_NOTE: Final = "It would be {outcome}: {words}"
SLIDE_OPTION_NOTE: Final = "{option}: {total} over {months} months. {note}"
SLIDE_FULL_NOTE: Final = "Every formula, answer and source stands in the full edition of the report."


def soon_title(count: int) -> str:
    """How many steps the first thirty days have."""
    if not count:
        return say("The next thirty days begin with the open answers")
    return say_many(
        count,
        "One step in the next thirty days, with an owner",
        "{count} steps in the next thirty days, each with an owner",
    )


def questions_title(count: int) -> str:
    """How many answers are still to be got."""
    if not count:
        return say("Next, answers are put right")
    return say_many(count, "One answer settles it: get it next", "{count} answers may decide: get these next")

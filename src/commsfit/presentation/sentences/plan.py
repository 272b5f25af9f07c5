"""The roadmap in sentences: what it plans for, when it is live, and whether the deadline holds."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.planning.roadmap import Item, Remedy, Roadmap
from commsfit.domain.wording.figures import ValueWords
from commsfit.presentation.formats.formats import day, number, percent
from commsfit.presentation.sentences.standing import counted_in_words

_WEEK: Final = timedelta(weeks=1)
MUST_AT_MOST: Final = Decimal("0.6")


def plan_sentence(roadmap: Roadmap) -> str:
    """The headline of the roadmap."""
    if roadmap.plans_for is None or not roadmap.items:
        return "There is nothing to plan yet."
    if roadmap.ends is None:
        return "The order is clear; dates need the hours a week that your team can give."
    done = musts_end(roadmap) or roadmap.ends
    if roadmap.first_value and roadmap.first_value < done:
        return f"First value on {day(roadmap.first_value)}; all that must be there by {day(done)}."
    return f"All that must be there is live by {day(done)}."


def musts_end(roadmap: Roadmap) -> date | None:
    """When the last Must that the deadline waits for is done; None while it has no date."""
    return roadmap.musts_end


def deadline_sentence(roadmap: Roadmap) -> str:
    """Whether the deadline holds; empty where none is set."""
    done = musts_end(roadmap)
    if roadmap.deadline is None:
        return ""
    if roadmap.deadline_met is None or done is None:
        return f"Whether the deadline of {day(roadmap.deadline)} holds is open."
    if roadmap.deadline_met:
        return f"The deadline of {day(roadmap.deadline)} holds."
    late = done - roadmap.deadline
    by = (
        counted_in_words(-(-late // _WEEK), "week", "weeks")
        if late > _WEEK
        else counted_in_words(late.days, "day", "days")
    )
    return f"The deadline of {day(roadmap.deadline)} does not hold: what must be there comes {by} later."


def remedy_name(rulebook: Rulebook, remedy: Remedy) -> str:
    """What a scenario is called that tries it: the day, or the figure that it takes."""
    question = rulebook.roadmap.hours_question
    if question not in remedy.answers:
        return f"Live by {day(remedy.ends)}"
    return f"With {ValueWords(rulebook).say(question, remedy.answers[question])}"


def must_sentence(roadmap: Roadmap) -> str:
    """How much of the effort is Must; empty while nothing is planned."""
    share = roadmap.must_share_of_effort
    if share is None:
        return ""
    sound = "within" if share <= MUST_AT_MOST else "over"
    return f"Must is {percent(share)} of the effort, {sound} the {percent(MUST_AT_MOST)} that keep a plan deliverable."


def effort_words(item: Item) -> str:
    """4 to 10 days."""
    low, high = item.effort_days.low, item.effort_days.high
    if low == high:
        return counted_in_words(int(low), "day", "days") if low == int(low) else f"{number(low)} days"
    return f"{number(low)} to {number(high)} days"


def tier_effort(roadmap: Roadmap, tier: Priority) -> str:
    """The base effort of a tier: 23 days."""
    total = sum((item.effort_days.base for item in roadmap.items if item.priority is tier), start=0)
    return f"{number(round(total))} days"

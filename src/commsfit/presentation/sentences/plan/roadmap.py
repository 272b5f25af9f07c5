"""The roadmap in sentences: what it plans for, when it is live, and whether the deadline holds."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.planning.roadmap import Item, Remedy, Roadmap
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.messages import say, say_many
from commsfit.presentation.formats.formats import day, number, percent

_ROUGH, _TENTH = Decimal(10), Decimal("0.1")
MUST_AT_MOST: Final = Decimal("0.6")


def roadmap_sentence(roadmap: Roadmap) -> str:
    """The headline of the roadmap."""
    if roadmap.plans_for is None or not roadmap.items:
        return say("There is nothing to plan yet.")
    if roadmap.ends is None:
        return say("The order is clear; dates need the hours a week that your team can give.")
    done = roadmap.musts_end or roadmap.ends
    if roadmap.first_value and roadmap.first_value < done:
        return say(
            "First value on {first}; all that must be there by {done}.", first=day(roadmap.first_value), done=day(done)
        )
    return say("All that must be there is live by {done}.", done=day(done))


def deadline_sentence(roadmap: Roadmap) -> str:
    """Whether the deadline holds; empty where none is set."""
    done, deadline = roadmap.musts_end, roadmap.deadline
    if deadline is None:
        return ""
    if roadmap.deadline_met is None or done is None:
        return say("Whether the deadline of {deadline} holds is open.", deadline=day(deadline))
    if roadmap.deadline_met:
        return say("The deadline of {deadline} holds.", deadline=day(deadline))
    return say_many(
        (done - deadline).days,
        "The deadline of {deadline} does not hold: what must be there comes {number} day later.",
        "The deadline of {deadline} does not hold: what must be there comes {number} days later.",
        deadline=day(deadline),
    )


def deadline_words(roadmap: Roadmap) -> str:
    """Whether the deadline holds, where its day is known already."""
    if roadmap.deadline is None:
        return say("none set")
    if roadmap.deadline_met is None:
        return say("not known yet")
    return say("holds") if roadmap.deadline_met else say("does not hold")


def remedies_title(roadmap: Roadmap) -> str:
    """Over what may be tried: a missed date, an old contract that ends too soon, or work that waits."""
    if roadmap.deadline_met is False:
        return say("What would meet the deadline")
    if roadmap.old_contract is not None and roadmap.old_contract.is_short:
        return say("What carries you past the old contract")
    return say("What would get it there sooner")


def remedies_link(roadmap: Roadmap) -> str:
    """The way to them, beside the word on the deadline."""
    return say("What would meet it") if roadmap.deadline_met is False else remedies_title(roadmap)


def remedy_name(rulebook: Rulebook, remedy: Remedy) -> str:
    """What a scenario is called that tries it: the day, or the figure that it takes."""
    question = rulebook.roadmap.hours_question
    if remedy.bridges:
        return say("With a partner's bridge")
    if remedy.first_wave is not None:
        return say("With a first wave of {people} people", people=number(remedy.first_wave))
    if remedy.kind == "extend":
        return say("With the old contract extended")
    if question not in remedy.answers:
        return say("Live by {ends}", ends=day(remedy.ends))
    return say("With {hours}", hours=ValueWords(rulebook).say(question, remedy.answers[question]))


def must_sentence(roadmap: Roadmap) -> str:
    """How much of the effort is Must; empty while nothing is planned."""
    share = roadmap.must_share_of_effort
    if share is None:
        return ""
    told = {"share": percent(share), "most": percent(MUST_AT_MOST)}
    if share <= MUST_AT_MOST:
        return say("The Musts take {share} of the effort, within the {most} that keep a plan deliverable.", **told)
    return say("The Musts take {share} of the effort, over the {most} that keep a plan deliverable.", **told)


def effort_words(item: Item) -> str:
    """4 to 10 days."""
    low, high = _as_told(item.effort_days.low), _as_told(item.effort_days.high)
    if low == high:
        return days_words(low)
    return say("{low} to {high} days", low=number(low), high=number(high))


def _as_told(days: Decimal) -> Decimal:
    """Nobody plans hundredths of a day: whole days from ten on, tenths below, and never nothing."""
    if days >= _ROUGH:
        return days.quantize(Decimal(1), ROUND_HALF_UP)
    return max(days.quantize(_TENTH, ROUND_HALF_UP), _TENTH) if days else days


def wave_words(item: Item) -> str:
    """In how many waves an item is done; empty where it is done at once."""
    return say_many(len(item.waves), "in one wave", "in {number} waves") if item.waves else ""


def days_words(days: Decimal) -> str:
    """1 day, 4 days, 2.5 days."""
    if days == int(days):
        return say_many(int(days), "{count} day", "{count} days")
    return say("{figure} days", figure=number(days))


def tier_effort(roadmap: Roadmap, tier: Priority) -> str:
    """The base effort of a tier: 23 days."""
    days = sum((item.effort_days.base for item in roadmap.items if item.priority is tier), start=Decimal(0))
    return days_words(Decimal(round(days)))

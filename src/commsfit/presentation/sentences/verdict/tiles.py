"""The verdict at a glance: date, net, largest risk and next step; Advice in, four tiles of words out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.duties.risks import Level, Risk
from commsfit.domain.wording.messages import say, say_many
from commsfit.domain.wording.sentences import as_sentence
from commsfit.presentation.formats.formats import day, short_day
from commsfit.presentation.outline.outline import Tone
from commsfit.presentation.sentences.money.likely import better_or_more, net_range

_AFTER_WHAT: Final = re.compile(r"[:;.] ")
"""Where a step has said what is to be done, and goes on to how."""
_WEIGHT: Final = {level: place for place, level in enumerate(Level, start=1)}


@dataclass(frozen=True, slots=True)
class Glance:
    """One tile: what it is about, its value, a line more; `page` and `question` are where a click leads."""

    id: str
    label: str
    value: str
    line: str
    page: str
    tone: Tone = Tone.NEUTRAL
    question: str = ""


def glances(rulebook: Rulebook, advice: Advice) -> tuple[Glance, ...]:
    """In the order in which a buyer asks: in time, worth it, what can go wrong, what to do."""
    return (_date(advice), _net(advice), _risk(advice), _next(rulebook, advice))


def technical_words(rulebook: Rulebook, advice: Advice) -> str:
    """The outcome as the trade calls it; empty while it is open."""
    if advice.verdict.outcome is None:
        return ""
    words = rulebook.outcome_words(advice.verdict.outcome)
    return f"{words.name}: {words.short}."


def _date(advice: Advice) -> Glance:
    roadmap = advice.roadmap
    done, deadline = roadmap.musts_end, roadmap.deadline
    label = (
        say("Your date, {deadline} {year}", deadline=short_day(deadline), year=deadline.year)
        if deadline
        else "Your date"
    )
    if done is None or roadmap.provisional:
        line = "It depends on the outcome." if roadmap.provisional else "Dates need the hours a week of your team."
        return Glance(
            "date", label, "Not known yet", line if roadmap.items else "There is nothing to plan yet.", "roadmap"
        )
    ends = say("All that must be there is live by {done}.", done=day(done))
    if deadline is None:
        return Glance("date", label, "No date is set", ends, "roadmap")
    late = (done - deadline).days
    if roadmap.deadline_met is False:
        value = say_many(late, "{number} day late", "{number} days late") if late > 0 else "Not met"
        return Glance("date", label, as_sentence(value), ends, "roadmap", Tone.BAD)
    spare = say_many(-late, "{number} day to spare", "{number} days to spare") if late < 0 else "On the day"
    return Glance("date", label, as_sentence(spare), ends, "roadmap", Tone.GOOD)


def _net(advice: Advice) -> Glance:
    costs, label = advice.costs, "Against staying put"
    net = costs.net
    if net is None:
        needs = costs.stay is not None and not costs.stay.is_priced
        line = "It needs what today's system costs a month." if needs else "It needs a price for the outcome."
        return Glance("net", label, "Not known yet", line, "costs", question="legacy_monthly_cost" if needs else "")
    likely, currency = net.likely, costs.currency
    line = say("Over {months} months; {likely}.", months=costs.months, likely=net_range(likely, currency))
    measured = "" if costs.savings_measured else " Savings not measured."
    tone = Tone.GOOD if likely.median >= 0 else Tone.BAD
    return Glance("net", label, better_or_more(likely, currency), line + measured, "costs", tone)


def _risk(advice: Advice) -> Glance:
    largest = max(advice.prospects.risks, key=_weight, default=None)
    if largest is None:
        return Glance(
            "risk", "Largest risk", "None stands out", "Nothing in your answers calls for a warning.", "roadmap"
        )
    tone = Tone.BAD if largest.impact is max(Level, key=_WEIGHT.__getitem__) else Tone.CAUTION
    return Glance("risk", "Largest risk", largest.title, f"{largest.owner}: {largest.mitigation}", "roadmap", tone)


def _weight(risk: Risk) -> tuple[int, int]:
    return _WEIGHT[risk.impact] * _WEIGHT[risk.likelihood], _WEIGHT[risk.impact]


def _next(rulebook: Rulebook, advice: Advice) -> Glance:
    label, asked = "Next step", advice.verdict.next_question
    if advice.problems:
        problem = advice.problems[0]
        return Glance("next", label, "Resolve a contradiction", problem.message, "", Tone.BAD, problem.questions[0])
    if asked:
        return Glance("next", label, "Answer one more question", rulebook.asked(asked).ask, "", question=asked)
    if not advice.roadmap.next_steps:
        return Glance("next", label, "See the roadmap", "What happens when, and who does it.", "roadmap")
    step = advice.roadmap.next_steps[0]
    what, *detail = _AFTER_WHAT.split(step.words, maxsplit=1)
    who = say("{owner}, within {within_days} days.", owner=step.owner, within_days=step.within_days)
    line = " ".join([*(f"{more[:1].upper()}{more[1:]}" for more in detail), who])
    return Glance("next", label, what.removesuffix("."), line, "roadmap")

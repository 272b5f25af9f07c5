"""P12 to P15: what the plan says of itself makes sense to whoever asked for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tests.plan_checks.case import Case
from tests.plan_checks.plan import Dated, last_end
from tests.plan_checks.rulebook_data import (
    CARD_PAUSES,
    PHONES,
    PORT,
    RECORDING_NOTICE,
    SPECIAL_LINES,
)

CLAIM: Final = re.compile(r"one to four weeks|1 to 4 weeks|1-4 weeks", re.IGNORECASE)
HOW: Final = ("planned", "ready_made", "not_served")


def served_goals(case: Case) -> frozenset[str]:
    """The features of the items that the goals name."""
    ids = {goal.get("item") for goal in case.result["roadmap"].get("goals") or ()}
    return frozenset(work.feature for work in case.plan.items if work.id in ids or work.feature in ids)


def grounded(case: Case) -> dict[str, str]:
    """The features that the law, a chosen goal, the verdict or a failing check rests on, each with which it is.

    A duty that comes with a channel (accessible video) rests on what settles it, not on the channel: without the
    channel there is no duty.
    """
    found: dict[str, str] = {}
    goals = case.sheet.chosen("goals")
    for goal in goals:
        found |= dict.fromkeys(case.library.serving.get(goal, ()), f"the goal {goal}")
    for milestone in case.result["compliance"]:
        if milestone["applies"] and milestone["mandatory"]:
            settling = (item for item in milestone["items"] if not case.library.has(item, "delivers"))
            found |= dict.fromkeys(settling, f"the law ({milestone['id']})")
    for check in case.failing:
        found |= dict.fromkeys(case.library.covering(check), f"the failing check {check}")
    messages, deviation = (
        case.sheet.exactly("external_messages_per_month"),
        case.sheet.exactly("workflow_deviation_percent"),
    )
    if messages is not None and messages > 10_000:
        found["F06"] = "the volume that the verdict rests on"
    if deviation is not None and deviation > 30:
        found["F27"] = "the workflows that the verdict rests on"
    return found


def nothing_grounded_is_proposed_lower(case: Case) -> Iterator[str]:
    """P12: neither as a candidate nor inside a remedy, by itself or because a grounded Must needs it.

    What a person moved up, or raised by moving up something that needs it, may come down again.
    """
    rests = grounded(case)
    carrying = [
        (feature, above)
        for above in rests
        for feature in case.library.features
        if case.library.needs(above, feature)
        and any(each.work.tier == "must" for each in case.plan.of(above))
        and not case.was_moved(above)
    ]
    roadmap = case.result["roadmap"]
    named = {work.id: work.feature for work in case.plan.items}
    for proposal in (roadmap["demotion_candidates"], *(remedy["items"] for remedy in roadmap["remedies"])):
        proposed = {named.get(item, item) for item in proposal}
        for feature in sorted(proposed):
            raised = any(
                move.item == feature or case.library.needs(move.item, feature) for move in case.sheet.choices.moves
            )
            if feature in rests and not raised and not _goes_with_its_channel(case, feature, rests[feature], proposed):
                yield f"{feature} is proposed for a lower tier and rests on {rests[feature]}"
                continue
            # What it carries and is proposed too is judged by itself.
            for above in (above for each, above in carrying if each == feature and above not in proposed):
                yield f"{feature} is proposed for a lower tier and carries {above}, which rests on {rests[above]}"


def _goes_with_its_channel(case: Case, feature: str, why: str, proposed: set[str]) -> bool:
    """What only comes with channels may go where all of them that are Musts are proposed too.

    A duty, say fraud controls with codes; or the cure of a check, say a queue for messages that would be sent too fast.
    """
    planned = {each.work.feature for each in case.plan.dated if each.work.tier == "must"}
    calling = {each for each in planned if feature in case.library.features.get(each, {}).get("calls_for", ())}
    above = calling | {each for each in planned if case.library.needs(each, feature)}
    return why.startswith(("the law", "the failing check")) and bool(above) and above <= proposed


def every_goal_is_answered_once(case: Case) -> Iterator[str]:
    """P13: each chosen goal stands in the result once, and no other does."""
    listed = [goal["goal"] for goal in case.result["roadmap"].get("goals") or ()]
    chosen = case.sheet.chosen("goals")
    for goal in sorted(chosen):
        if listed.count(goal) != 1:
            yield f"the goal {goal} stands in the result {listed.count(goal)} times"
    for goal in sorted({*listed} - chosen):
        yield f"the goal {goal} stands in the result and nobody chose it"


def every_goal_is_served_as_told(case: Case) -> Iterator[str]:
    """P13: planned by a dated item that serves this goal, or by a route with a name, or not and why."""
    for goal in case.result["roadmap"].get("goals") or ():
        if goal["how"] not in HOW:
            yield f"the goal {goal['goal']} is served as {goal['how']!r}"
        if goal["how"] != "planned":
            if not goal.get("words"):
                yield f"the goal {goal['goal']} is {goal['how']} and nothing says how or why"
            continue
        items = _of_item(case, goal.get("item") or "")
        if not items:
            yield f"the goal {goal['goal']} is planned by {goal.get('item')}, which has no dates"
        for each in items:
            if each.work.feature not in case.library.serving.get(goal["goal"], ()) or each.work.tier == "wont":
                yield f"the goal {goal['goal']} is not served by {each.name}"
        on, last = goal.get("on"), last_end(items)
        if items and (on is None or date.fromisoformat(on) != last):
            yield f"the goal {goal['goal']} has the date {on}, {goal['item']} ends on {last}"


def first_value_comes_from_a_chosen_goal(case: Case) -> Iterator[str]:
    """P13: the first value is the first day on which something live serves a goal that was chosen.

    Where no goal is chosen, it is the first live thing at all; where none of those chosen goes live in this plan there
    is no such day.
    """
    live = [each for each in case.plan.dated if case.library.has(each.work.feature, "delivers")]
    goals = case.sheet.chosen("goals")
    serving = {feature for goal in goals for feature in case.library.serving.get(goal, ())}
    chosen = [each.ends for each in live if each.work.feature in serving]
    expected = min(chosen if goals else [each.ends for each in live], default=None)
    if case.plan.day("first_value") != expected:
        yield f"first_value is {case.plan.day('first_value')}, a chosen goal is first served on {expected}"


def nothing_without_its_trigger(case: Case) -> Iterator[str]:
    """P14: no card pause without recordings, no notice of recording without recording, no port of no numbers."""
    sheet, planned = case.sheet, {each.work.feature: each for each in case.plan.dated if not each.work.moved}
    recorded, cards = sheet.is_no("records_calls"), sheet.is_no("cards_by_phone")
    untriggered = {
        **dict.fromkeys(CARD_PAUSES[1:], recorded or cards),
        CARD_PAUSES[0]: recorded,
        RECORDING_NOTICE: recorded,
        PORT: sheet.exactly("numbers_to_port") == 0,
        SPECIAL_LINES: sheet.exactly("analog_lines") == 0,
        "F08": sheet.said("secondary_carrier_routing") is True,
        "F30": sheet.is_no("health_data"),
        "F34": sheet.said("industry") not in {None, "education"} or _known_without(case, "us"),
        "F29": _known_goals_without(case, "contact_centre"),
        PHONES: case.result["roadmap"]["for"] in {"cpaas", "cpaas_blocked"},
    }
    for feature, without in untriggered.items():
        asked = any(move.item == feature or case.library.needs(move.item, feature) for move in sheet.choices.moves)
        if without and feature in planned and not asked:
            yield f"{planned[feature].name} is planned and nothing asks for it"
    for milestone in case.result["compliance"]:
        if milestone["id"] == "card_masking" and milestone["applies"] and (recorded or cards):
            yield "the milestone card_masking applies without recordings of cards"


def dates_of_the_law_are_flagged(case: Case) -> Iterator[str]:
    """P14: a milestone whose own legal date comes before the work that settles it is marked late, and only then."""
    for milestone in case.result["compliance"]:
        if "due_on" not in milestone or "late" not in milestone:
            yield f"the milestone {milestone['id']} says neither a legal date nor whether it is late"
            return
        due, ends = milestone["due_on"], last_end(case.plan.of(*milestone["items"]))
        late = bool(milestone["applies"] and due and ends and date.fromisoformat(due) < ends)
        if bool(milestone["late"]) != late:
            yield f"{milestone['id']} is due on {due}, its work ends on {ends}, late is {milestone['late']}"


def facts_are_those_of_the_buyer(case: Case) -> Iterator[str]:
    """DOMAIN 8: a dated fact has a source and a day after which it is old, and concerns this buyer's countries."""
    facts = case.result.get("facts")
    if facts is None:
        yield "no dated facts stand in the result"
        return
    for fact in facts:
        if not fact.get("source") or not fact.get("old_after"):
            yield f"the fact {fact.get('id')} has no source or no day after which it is old"
        elif bool(fact.get("old")) != (case.sheet.today > date.fromisoformat(fact["old_after"])):
            yield f"the fact {fact['id']} is old after {fact['old_after']}, old is {fact.get('old')}"


def the_claim_is_called_a_claim(case: Case) -> Iterator[str]:
    """P15: "one to four weeks" is the source's, the plan's date is ours: the words never stand as our own finding."""
    said = (*case.plan.sentences, case.result["verdict"].get("sentence", ""), case.result["verdict"].get("detail", ""))
    for words in said:
        for sentence in re.split(r"(?<=[.!?])\s+", words):
            if CLAIM.search(sentence) and not re.search(r"source|claim|article", sentence, re.IGNORECASE):
                yield f"our own finding, it seems: {sentence}"


def _of_item(case: Case, item: str) -> tuple[Dated, ...]:
    return tuple(each for each in case.plan.dated if item in {each.work.id, each.work.feature})


def _known_without(case: Case, region: str) -> bool:
    return case.sheet.said("regions") is not None and region not in case.sheet.chosen("regions")


def _known_goals_without(case: Case, goal: str) -> bool:
    return case.sheet.said("goals") is not None and goal not in case.sheet.chosen("goals")

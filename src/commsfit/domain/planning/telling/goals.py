"""How each chosen goal is served: by a planned item, by a named ready-made route, or not, and why."""

from __future__ import annotations

from collections.abc import Mapping

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.once import once_a_rulebook
from commsfit.domain.definitions.planning.features import Grounds
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import leaves
from commsfit.domain.planning.roadmap import GoalServed
from commsfit.domain.planning.scheduling.plan import Plan

_GOALS = "goals"


def goals_of(plan: Plan) -> tuple[GoalServed, ...]:
    """One for each chosen goal, in the order in which they are asked."""
    chosen, question = plan.facts.said(_GOALS), plan.rulebook.question(_GOALS)
    if not isinstance(chosen, frozenset):
        return ()
    return tuple(_served(plan, goal) for goal in question.options if goal in chosen)


@once_a_rulebook
def features_by_goal(rulebook: Rulebook) -> Mapping[str, tuple[str, ...]]:
    """The features whose tier rests on a goal, by that goal; what somebody uses the day it ends stands first."""
    found: dict[str, list[str]] = {}
    for feature in sorted(rulebook.every_feature, key=lambda each: not each.delivers):
        for rule in feature.rules:
            if rule.grounds is Grounds.GOAL and rule.when is not None and not feature.closes:
                for leaf in leaves(rule.when):
                    if isinstance(leaf, conditions.Has) and leaf.fact == _GOALS:
                        found.setdefault(leaf.has, []).append(feature.id)
    return {goal: tuple(dict.fromkeys(features)) for goal, features in found.items()}


def _served(plan: Plan, goal: str) -> GoalServed:
    sentences, title = plan.sentences, plan.rulebook.asked(_GOALS).options[goal]
    routes = plan.rulebook.words.roadmap.ready_made
    planned = [
        name
        for name in features_by_goal(plan.rulebook).get(goal, ())
        if plan.settled.tiers.get(name, Priority.WONT) is not Priority.WONT
    ]
    if planned:
        span = plan.span(planned[0])
        on = None if span is None else plan.draft.calendar.on(span.last)
        item = sentences.title(planned[0])
        words = (
            sentences.say("goal_planned", item=item, date=sentences.day(on))
            if on
            else sentences.say("goal_undated", item=item)
        )
        return GoalServed(goal, title, "planned", planned[0], words, on)
    if goal in routes:
        return GoalServed(goal, title, "ready_made", "", routes[goal])
    # What would do it is known, and the verdict leaves its platform out: that is why.
    named = [plan.rulebook.feature(name).track for name in features_by_goal(plan.rulebook).get(goal, ())]
    left_out = Track.CPAAS in named and not plan.book.platforms[plan.outcome].cpaas
    words = sentences.say("goal_left_out" if left_out else "goal_not_served")
    return GoalServed(goal, title, "not_served", "", words)

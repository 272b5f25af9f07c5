"""How each chosen goal is served, in words: planned, ready-made, or not served and why."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from commsfit.domain.planning.roadmap import GoalServed, Roadmap
from commsfit.domain.wording.figures import listed
from commsfit.domain.wording.messages import say, say_many, word
from commsfit.presentation.outline.outline import Tone
from commsfit.presentation.sentences.states import StateWords

BY_NOTHING: Final = "not_served"
BY_READY_MADE: Final = "ready_made"
_STATES: Final = MappingProxyType(
    {
        "planned": (word("Planned"), Tone.GOOD),
        BY_READY_MADE: (word("Ready-made"), Tone.NEUTRAL),
        BY_NOTHING: (word("Not served"), Tone.CAUTION),
    }
)
YOUR_GOALS: Final = word("Your goals")


def goal_state(goal: GoalServed) -> StateWords:
    """In which of the three ways it is served."""
    words, tone = _STATES[goal.how]
    return StateWords(say(words), tone)


def goals_served(roadmap: Roadmap, how: str) -> tuple[GoalServed, ...]:
    """The chosen goals that are served in one way."""
    return tuple(goal for goal in roadmap.goals if goal.how == how)


def not_served_title(count: int) -> str:
    """Over the goals that nothing serves."""
    return say_many(
        count, "One chosen goal is not served by this plan", "{count} chosen goals are not served by this plan"
    )


def goals_told(goals: Sequence[GoalServed]) -> tuple[str, ...]:
    """How some goals are served; those of which the same is true are named together."""
    by_words: dict[str, list[str]] = {}
    for goal in goals:
        by_words.setdefault(goal.words, []).append(goal.title)
    return tuple(say("{goals}: {how}", goals=listed(tuple(named)), how=how) for how, named in by_words.items())


def served_otherwise(goals: tuple[GoalServed, ...]) -> str:
    """What is served without being planned."""
    return say_many(len(goals), "Served without a build:", "Served without a build, {number} goals:")


def goals_title(roadmap: Roadmap) -> str:
    """What is true of all of them."""
    missing = len(goals_served(roadmap, BY_NOTHING))
    if missing:
        return not_served_title(missing)
    return say_many(len(roadmap.goals), "Your goal is served", "All {number} goals are served")

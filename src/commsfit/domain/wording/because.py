"""What a condition rests on: the questions it asks, and the answers that make it true, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import Condition, Leaf
from commsfit.domain.definitions.once import once_a_rulebook
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.wording.figures import ValueWords

PLANS: Final = "plans_"
"""Begins the name of the truth that an item is planned: plans_F06."""


def questions(rulebook: Rulebook, condition: Condition) -> tuple[str, ...]:
    """The questions that a condition names, itself or through the plan's concepts, each once, in order."""
    leaves = _leaves_of(rulebook, condition)
    return tuple(dict.fromkeys(leaf.fact for leaf, _ in leaves if not isinstance(leaf, conditions.Fires)))


def because(
    rulebook: Rulebook, facts: Facts, condition: Condition, *, even_if_open: bool = False, currency: str = ""
) -> tuple[str, ...]:
    """The answers that make a condition true, in words; what the plan holds is said only where nothing else is."""
    grounds: dict[str, bool] = {}
    for leaf, wanted in _leaves_of(rulebook, condition):
        holds = facts.holds(leaf)
        if holds is wanted or (holds is None and even_if_open):
            grounds[_said(rulebook, facts, leaf, currency)] = isinstance(leaf, conditions.Fires)
    answered = tuple(said for said, of_plan in grounds.items() if said and not of_plan)
    return answered or tuple(filter(None, grounds))


def undecided(rulebook: Rulebook, facts: Facts, condition: Condition) -> frozenset[str]:
    """What keeps a condition open: questions, and what the plan holds by its name."""
    still = _open_leaves(rulebook.plan_concepts, facts, condition)
    return frozenset(leaf.holds if isinstance(leaf, conditions.Fires) else leaf.fact for leaf in still)


def _open_leaves(
    concepts: Mapping[str, Condition], facts: Facts, condition: Condition
) -> Iterator[Leaf | conditions.Fires]:
    """Open comparisons within open parts only: what another part has settled waits for nobody."""
    if facts.holds(condition) is not None:
        return
    match condition:
        case conditions.All(all=parts) | conditions.Any(any=parts):
            for part in parts:
                yield from _open_leaves(concepts, facts, part)
        case conditions.Not(not_=part):
            yield from _open_leaves(concepts, facts, part)
        case conditions.Fires(holds=name) if name in concepts:
            yield from _open_leaves(concepts, facts, concepts[name])
        case _:
            yield condition


Leaves: TypeAlias = tuple[tuple[Leaf | conditions.Fires, bool], ...]


@once_a_rulebook
def _known_leaves(_rulebook: Rulebook) -> dict[int, tuple[Condition, Leaves]]:
    """By which condition it is, which is held so that no other one can ever stand for it."""
    return {}


def _leaves_of(rulebook: Rulebook, condition: Condition) -> Leaves:
    """The same for every sheet of answers."""
    known = _known_leaves(rulebook)
    found = known.get(id(condition))
    if found is None:
        found = known[id(condition)] = condition, tuple(_leaves(rulebook.plan_concepts, condition))
    return found[1]


def _leaves(
    concepts: Mapping[str, Condition], condition: Condition, *, wanted: bool = True
) -> Iterator[tuple[Leaf | conditions.Fires, bool]]:
    """The compared answers, each with the truth that helps the condition hold; a concept is what it stands for."""
    match condition:
        case conditions.All(all=parts) | conditions.Any(any=parts):
            for part in parts:
                yield from _leaves(concepts, part, wanted=wanted)
        case conditions.Not(not_=part):
            yield from _leaves(concepts, part, wanted=not wanted)
        case conditions.Fires(holds=name) if name in concepts:
            yield from _leaves(concepts, concepts[name], wanted=wanted)
        case _:
            yield condition, wanted


def _said(rulebook: Rulebook, facts: Facts, leaf: Leaf | conditions.Fires, currency: str) -> str:
    words, in_words = rulebook.words.compliance, ValueWords(rulebook, currency)
    if isinstance(leaf, conditions.Fires):
        planned = rulebook.words.features.features.get(leaf.holds.removeprefix(PLANS))
        return words.plans_item.format(title=planned.title) if planned else words.plans.get(leaf.holds, "")
    name, answer = in_words.short(leaf.fact), in_words.answer(facts, leaf.fact)
    if isinstance(leaf, conditions.Has) and facts.holds(leaf):
        answer = rulebook.asked(leaf.fact).options.get(leaf.has, leaf.has)
    return answer if name.lower() in answer.lower() else words.because.format(question=name, answer=answer)

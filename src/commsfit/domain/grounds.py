"""What a condition rests on: the questions it asks, and the answers that make it true, in words."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.facts import Facts
from commsfit.domain.saying import Saying


def questions(condition: Condition) -> tuple[str, ...]:
    """The questions that a condition names, each once, in order."""
    return tuple(dict.fromkeys(leaf.fact for leaf in _leaves(condition) if not isinstance(leaf, conditions.Fires)))


def because(rulebook: Rulebook, facts: Facts, condition: Condition) -> tuple[str, ...]:
    """Each part of a condition that holds, said as the answer behind it."""
    held = (leaf for leaf in _leaves(condition) if facts.holds(leaf))
    return tuple(dict.fromkeys(filter(None, (_said(rulebook, facts, leaf) for leaf in held))))


def undecided(facts: Facts, condition: Condition) -> tuple[str, ...]:
    """The questions whose open answers keep a condition open."""
    still = (leaf for leaf in _leaves(condition) if facts.holds(leaf) is None)
    return tuple(dict.fromkeys(leaf.fact for leaf in still if not isinstance(leaf, conditions.Fires)))


_Leaf = (
    conditions.Below
    | conditions.Above
    | conditions.AtLeast
    | conditions.AtMost
    | conditions.Is
    | conditions.Has
    | conditions.Fires
)


def _leaves(condition: Condition) -> Iterator[_Leaf]:
    match condition:
        case conditions.All(all=parts) | conditions.Any(any=parts):
            for part in parts:
                yield from _leaves(part)
        case conditions.Not(not_=part):
            yield from _leaves(part)
        case _:
            yield condition


def _said(rulebook: Rulebook, facts: Facts, leaf: _Leaf) -> str:
    words, saying = rulebook.words.compliance, Saying(rulebook)
    match leaf:
        case conditions.Fires(holds=name):
            return words.plans.get(name, "")
        case conditions.Has(fact=question, has=option):
            chosen = rulebook.words.questions.questions[question].options.get(option, option)
            return words.because.format(question=saying.short(question), answer=chosen)
        case _:
            return words.because.format(question=saying.short(leaf.fact), answer=saying.answer(facts, leaf.fact))

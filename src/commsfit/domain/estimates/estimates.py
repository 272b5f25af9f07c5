"""Help to estimate what a buyer cannot be expected to know: each calculator gives a value and shows its working."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.figures import number_words

_PERCENT: Final = Decimal(100)
_FINE: Final = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Estimate:
    """The value for the question, the sum that leads to it, and what went in."""

    value: Number
    working: str
    inputs: Mapping[str, str]


def capacity(rulebook: Rulebook, people: Number, hours_each: Number) -> Estimate:
    """People x free hours."""
    return _product(rulebook, "capacity", {"people": people, "hours_each": hours_each})


def volume(rulebook: Rulebook, customers: Number, messages_each: Number) -> Estimate:
    """Customers x messages to each, in whole messages."""
    return _product(rulebook, "volume", {"customers": customers, "messages_each": messages_each})


def deviation(rulebook: Rulebook, ticked: frozenset[str], custom: frozenset[str] | None = None) -> Estimate | None:
    """The share of custom workflows among those ticked, by the rulebook's marks or by `custom`. None: none ticked."""
    marks = _custom_workflows(rulebook) if custom is None else custom
    return _share(rulebook, "deviation", len(ticked & marks), len(ticked))


def unmet(rulebook: Rulebook, goals: frozenset[str], ticked: frozenset[str]) -> Estimate | None:
    """The share beyond standard UCaaS of the workflows ticked and of the goals that none of these stands for."""
    workflows = tuple(workflow for workflow in rulebook.estimates.workflows if workflow.id in ticked)
    stood_for = {workflow.goal for workflow in workflows}
    bare = tuple(goal for goal in rulebook.estimates.goals if goal.id in goals and goal.id not in stood_for)
    standard = (*(workflow.standard for workflow in workflows), *(goal.standard for goal in bare))
    return _share(rulebook, "unmet", standard.count(False), len(standard))


def _custom_workflows(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(workflow.id for workflow in rulebook.estimates.workflows if not workflow.standard)


def _product(rulebook: Rulebook, estimator: str, factors: Mapping[str, Number]) -> Estimate:
    value = Decimal(1)
    for factor in factors.values():
        value *= factor
    whole = value.to_integral_value(ROUND_HALF_UP) if estimator == "volume" else value
    said = {name: number_words(factor) for name, factor in factors.items()}
    return _told(rulebook, estimator, whole, said, said)


def _share(rulebook: Rulebook, estimator: str, custom: int, everything: int) -> Estimate | None:
    if not everything:
        return None
    exact = _PERCENT * custom / everything
    said = {"custom": number_words(custom), "all": number_words(everything)}
    return _told(rulebook, estimator, exact, said, said)


def _told(
    rulebook: Rulebook, estimator: str, value: Decimal, said: Mapping[str, str], inputs: Mapping[str, str]
) -> Estimate:
    working = rulebook.words.estimates.estimators[estimator].working
    return Estimate(plain_number(value), working.format_map({**said, "value": number_words(value)}), inputs)


def plain_number(value: Decimal) -> Number:
    """A whole number as such, else at most four decimals."""
    fine = value.quantize(_FINE, ROUND_HALF_UP)
    return int(fine) if fine == fine.to_integral_value() else fine.normalize()

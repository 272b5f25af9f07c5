"""Any calculator by its id: what its fields start with, and from what was entered the value with its working."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, TypeAlias

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.money.estimates import Estimator, EstimatorInput
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.estimates.estimates import Estimate, capacity, deviation, plain_number, unmet, volume
from commsfit.domain.estimates.message_bill import message_bill
from commsfit.domain.estimates.peak_load import peak_load
from commsfit.domain.wording.figures import number_words
from commsfit.domain.wording.messages import say

Entered: TypeAlias = Number | str | frozenset[str]
PriceOf: TypeAlias = Callable[[str], Decimal | None]
"""What a figure of the price book comes to in the market at hand; None where no price is known there."""


@dataclass(frozen=True, slots=True)
class Estimated:
    """What to show: the value for the question (None where the calculator only informs), its sum, and remarks."""

    value: Number | None
    working: str
    remarks: tuple[str, ...] = ()


def starting_values(rulebook: Rulebook, facts: Facts, estimator: str, price_of: PriceOf) -> dict[str, Entered]:
    """What each field of a calculator holds before anybody types: an answer, a price, or the rulebook's start."""
    asked = next(known for known in rulebook.estimates.estimators if known.id == estimator)
    values = {field.id: _start(rulebook, facts, field, price_of) for field in asked.inputs}
    return {name: value for name, value in values.items() if value is not None}


def estimate(
    rulebook: Rulebook, estimator: str, entered: Mapping[str, Entered], currency: str = ""
) -> Estimated | None:
    """The estimate; None while something that it needs is missing."""
    asked = next(known for known in rulebook.estimates.estimators if known.id == estimator)
    if any(field.id not in entered for field in asked.inputs):
        return None
    found = _CALCULATORS[estimator](rulebook, _Given(entered, currency))
    return None if found is None else _within_bounds(rulebook, asked, found)


class _Given:
    """What was entered, each field read as the kind that its calculator needs."""

    def __init__(self, entered: Mapping[str, Entered], currency: str) -> None:
        self._entered, self.currency = entered, currency

    def number(self, field: str) -> Number:
        value = self._entered[field]
        assert isinstance(value, int | Decimal), say("{field} takes a number", field=field)
        return value

    def options(self, field: str) -> frozenset[str]:
        value = self._entered[field]
        assert isinstance(value, frozenset), say("{field} takes ticked options", field=field)
        return value

    def text(self, field: str) -> str:
        value = self._entered[field]
        assert isinstance(value, str), say("{field} takes a text", field=field)
        return value


def _capacity(rulebook: Rulebook, given: _Given) -> Estimated | None:
    return _of(capacity(rulebook, given.number("people"), given.number("hours_each")))


def _volume(rulebook: Rulebook, given: _Given) -> Estimated | None:
    return _of(volume(rulebook, given.number("customers"), given.number("messages_each")))


def _deviation(rulebook: Rulebook, given: _Given) -> Estimated | None:
    return _of(deviation(rulebook, given.options("workflows")))


def _unmet(rulebook: Rulebook, given: _Given) -> Estimated | None:
    return _of(unmet(rulebook, given.options("goals"), given.options("workflows")))


def _peak(rulebook: Rulebook, given: _Given) -> Estimated:
    load = peak_load(
        rulebook,
        given.number("messages_per_day"),
        given.number("peak_hour_percent"),
        given.number("segments"),
        given.text("sender"),
    )
    return Estimated(load.estimate.value, load.estimate.working, (load.daily_words,))


def _bill(rulebook: Rulebook, given: _Given) -> Estimated:
    messages, price = given.number("messages_per_month"), given.number("price")
    bill = message_bill(rulebook, given.text("text"), messages, price, given.currency)
    return Estimated(None, bill.working, (bill.words, bill.odd_words or bill.emoji_words))


_CALCULATORS: Final[Mapping[str, Callable[[Rulebook, _Given], Estimated | None]]] = {
    "capacity": _capacity,
    "volume": _volume,
    "deviation": _deviation,
    "unmet": _unmet,
    "peak_load": _peak,
    "segments": _bill,
}


def _within_bounds(rulebook: Rulebook, asked: Estimator, found: Estimated) -> Estimated:
    """No more than the question takes; a remark says where that cut the value."""
    most = rulebook.question(asked.question).maximum if asked.question else None
    if found.value is None or most is None or found.value <= most:
        return found
    remark = rulebook.words.estimates.at_most.format(most=number_words(most))
    return replace(found, value=most, remarks=(*found.remarks, remark))


def _of(found: Estimate | None) -> Estimated | None:
    return None if found is None else Estimated(found.value, found.working)


def _start(rulebook: Rulebook, facts: Facts, field: EstimatorInput, price_of: PriceOf) -> Entered | None:
    if field.kind == "goals":
        goals = facts.said("goals")
        return goals if isinstance(goals, frozenset) else frozenset()
    if field.kind == "workflows":
        return frozenset()
    if field.kind == "sender":
        return rulebook.estimates.senders[0].id
    answered = facts.number(field.from_question) if field.from_question else None
    if answered is not None:
        return plain_number(answered.value.base / Decimal(field.per))
    if field.from_figure:
        found = price_of(field.from_figure)
        return None if found is None else plain_number(found)
    return field.start

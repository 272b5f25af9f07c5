"""The rulebook's conditions in the expression languages of standard engines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import Condition


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one language writes what differs: list membership, texts and equality."""

    has: Callable[[str, str], str]
    equals: str
    negated: Callable[[str], str]


FEEL = Dialect(lambda fact, option: f'list contains({fact}, "{option}")', "=", lambda text: f"not({text})")
ZEN = Dialect(lambda fact, option: f"contains({fact}, '{option}')", "==", lambda text: f"not ({text})")


def condition_text(  # noqa: C901, PLR0911 - one arm for each form of the algebra
    condition: Condition, dialect: Dialect, thresholds: Mapping[str, Number], named: Callable[[str], str]
) -> str:
    """A condition in a dialect; `named` says how a test, signal or concept is referred to."""

    def inner(part: Condition) -> str:
        return condition_text(part, dialect, thresholds, named)

    def figure(value: Any) -> str:
        return str(thresholds[value] if isinstance(value, str) else value)

    match condition:
        case conditions.Below(fact=fact, below=value):
            return f"{fact} < {figure(value)}"
        case conditions.Above(fact=fact, above=value):
            return f"{fact} > {figure(value)}"
        case conditions.AtLeast(fact=fact, at_least=value):
            return f"{fact} >= {figure(value)}"
        case conditions.AtMost(fact=fact, at_most=value):
            return f"{fact} <= {figure(value)}"
        case conditions.Is(fact=fact, is_=wanted):
            value = str(wanted).lower() if isinstance(wanted, bool) else f'"{wanted}"'
            return f"{fact} {dialect.equals} {value}"
        case conditions.Has(fact=fact, has=option):
            return dialect.has(fact, option)
        case conditions.Fires(holds=name):
            return named(name)
        case conditions.Not(not_=part):
            return dialect.negated(inner(part))
        case conditions.All(all=parts):
            return "(" + " and ".join(map(inner, parts)) + ")"
        case conditions.Any(any=parts):
            return "(" + " or ".join(map(inner, parts)) + ")"

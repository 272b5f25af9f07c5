"""The rulebook's small algebra: compare, is, has, signal, and all, any, not over them."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Definition, Id

ComparedFigure: TypeAlias = Number | Id
"""A number, or the id of a threshold that holds it with its source."""


class Below(Definition):
    """The answer to `fact` is strictly under `below`."""

    fact: Id
    below: ComparedFigure


class Above(Definition):
    """The answer to `fact` is strictly over `above`."""

    fact: Id
    above: ComparedFigure


class AtLeast(Definition):
    """The answer to `fact` is `at_least` or more."""

    fact: Id
    at_least: ComparedFigure


class AtMost(Definition):
    """The answer to `fact` is `at_most` or less."""

    fact: Id
    at_most: ComparedFigure


class Is(Definition):
    """The answer to `fact` is just this."""

    fact: Id
    is_: bool | Id = Field(alias="is")


class Has(Definition):
    """The options chosen in `fact` include this one."""

    fact: Id
    has: Id


class Fires(Definition):
    """A signal, or a concept of the decision, holds."""

    holds: Id


class All(Definition):
    """Every part holds."""

    all: tuple[Condition, ...]


class Any(Definition):
    """At least one part holds."""

    any: tuple[Condition, ...]


class Not(Definition):
    """The part does not hold."""

    not_: Condition = Field(alias="not")


Leaf: TypeAlias = Below | Above | AtLeast | AtMost | Is | Has
"""A single comparison with an answer."""
ConditionForm: TypeAlias = Leaf | Fires | All | Any | Not
Condition: TypeAlias = Annotated[ConditionForm, Field(union_mode="left_to_right")]

for _model in (All, Any, Not):
    _model.model_rebuild()

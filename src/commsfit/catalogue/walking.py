"""Every definition of a rulebook with the place it stands at, for checks that hold for all topics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from commsfit.domain.definitions.base import Definition
from commsfit.domain.definitions.conditions import ConditionForm
from commsfit.domain.definitions.rulebook import Rulebook

CONDITIONS: tuple[type[Definition], ...] = get_args(ConditionForm)


def definitions_of(rulebook: Rulebook) -> Iterator[tuple[str, Definition]]:
    """Every definition but the words, as (place, definition): ("decision.signals.capacity", Signal)."""
    for name in type(rulebook).model_fields:
        if name not in {"words", "manifest"}:
            yield from _within(name, getattr(rulebook, name))


def conditions_of(rulebook: Rulebook) -> Iterator[tuple[str, Any]]:
    """Every outermost condition with its place."""
    for place, definition in definitions_of(rulebook):
        if isinstance(definition, CONDITIONS) and not place.endswith("]"):
            yield place, definition


def rulebook_texts(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Every text that a person reads, with its place in the words."""
    yield from _texts("words", rulebook.words)


def _within(place: str, value: Any) -> Iterator[tuple[str, Definition]]:
    if isinstance(value, Definition):
        yield place, value
        inner = isinstance(value, CONDITIONS)
        for name in type(value).model_fields:
            yield from _within(f"{place}.{name}" if not inner else f"{place}[{name}]", getattr(value, name))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            named = getattr(part, "id", index)
            yield from _within(f"{place}.{named}" if not place.endswith("]") else place, part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _within(f"{place}.{key}", part)


def _texts(place: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(f"{place}.{name}", getattr(value, name))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(f"{place}.{key}", part)
    elif isinstance(value, tuple | list):
        for index, part in enumerate(value):
            yield from _texts(f"{place}.{index}", part)

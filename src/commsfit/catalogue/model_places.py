"""A refusal of the strict models in a person's words: which file, which id, which key, what is allowed there."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from commsfit.catalogue.toml_files import RawRulebook, RulebookError
from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.refusals import did_you_mean, found_text
from commsfit.domain.wording.lists import in_commas

_CONDITION_PARTS: Final = frozenset({"Below", "Above", "AtLeast", "AtMost", "Is", "Has", "Fires", "All", "Any", "Not"})
_CONDITION_FORMS: Final = (
    "{ fact, below|above|at_least|at_most = figure or threshold }, { fact, is = value }, { fact, has = option }, "
    "{ holds = name }, { all = [...] }, { any = [...] } or { not = ... }"
)


def refusal_of(error: ErrorDetails, raw: RawRulebook) -> RulebookError:
    """The refusal for one error of the models."""
    parts = list(error["loc"])
    cut = next((place for place, part in enumerate(parts) if part in _CONDITION_PARTS), None)
    if cut is not None:
        return RulebookError(
            "This is no condition.",
            place=_place(parts[:cut], raw),
            found=found_condition(_value_at(raw, parts[:cut])),
            allowed=_CONDITION_FORMS,
        )
    place = _place(parts, raw)
    if error["type"] == "extra_forbidden":
        known = _keys_of(parts[:-1])
        remedy = did_you_mean(str(parts[-1]), known)
        return RulebookError("There is no such key.", place=place, allowed=in_commas(known), remedy=remedy)
    if error["type"] == "missing":
        return RulebookError("This key is missing.", place=place)
    message = error["msg"].removeprefix("Value error, ")
    return RulebookError(f"{message}.", place=place, found=found_text(error["input"]))


def found_condition(value: object) -> str:
    """A condition as it stands, short enough for a message."""
    text = str(value)
    longest = 120
    return text if len(text) <= longest else f"{text[:longest]}..."


def _place(parts: list[str | int], raw: RawRulebook) -> str:
    """decision.toml, signals, capacity: when."""
    if parts and parts[0] == "words" and len(parts) > 1:
        file, rest, value = raw.files.get(f"words/{parts[1]}"), parts[2:], raw.words.get(str(parts[1]))
        if file is None:
            return f"words/{parts[1]}.toml"
    elif parts:
        file, rest = raw.files.get(str(parts[0])), parts[1:]
        value = raw.sources if parts[0] == "sources" else raw.topics.get(str(parts[0]))
        if file is None:
            return f"{parts[0]}.toml"
    else:
        return str(raw.folder)
    told = [str(file)]
    for part in rest:
        value = _step(value, part)
        named = value.get("id") if isinstance(value, Mapping) else None
        told.append(str(named) if isinstance(part, int) and named else str(part))
    return ": ".join(told[:2]) + "".join(f".{part}" for part in told[2:])


def _step(value: Any, part: str | int) -> Any:
    try:
        return value[part]
    except (KeyError, IndexError, TypeError):
        return None


def _value_at(raw: RawRulebook, parts: list[str | int]) -> Any:
    value: Any = {**raw.topics, "words": raw.words, "sources": raw.sources}
    for part in parts:
        value = _step(value, part)
    return value


def _keys_of(parts: list[str | int]) -> tuple[str, ...]:
    """The keys of the model at a place."""
    found: Any = Rulebook
    for part in parts:
        found = _inside(found, part)
    models = _models(found)
    return tuple(dict.fromkeys(field.alias or name for model in models for name, field in model.model_fields.items()))


def _inside(annotation: Any, part: str | int) -> Any:
    for model in _models(annotation):
        for name, field in model.model_fields.items():
            if part in {name, field.alias}:
                return field.annotation
    inner = [one for one in get_args(_bare(annotation)) if one is not Ellipsis]
    return inner[-1] if inner else annotation


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _models(annotation: Any) -> tuple[type[BaseModel], ...]:
    bare = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, BaseModel) and not issubclass(bare, conditions.Fires):
        return (bare,)
    if get_origin(bare) in {Union, types.UnionType}:
        return tuple(model for one in get_args(bare) for model in _models(one))
    return ()

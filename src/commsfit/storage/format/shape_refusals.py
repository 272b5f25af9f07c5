"""The first fault that the file format's models found, as a refusal with its place, what was found, what is allowed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import ValidationError

from commsfit.domain.refusals import did_you_mean, found_text
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import NotAnAssessment
from commsfit.storage.format.strict_json import WHOLE, key_place

_ALLOWED: Final[Mapping[str, Callable[[Mapping[str, Any]], tuple[str, str]]]] = {
    "missing": lambda _: ("This key is missing.", ""),
    "string_type": lambda _: ("This is not a text.", "a text in quotation marks"),
    "string_too_long": lambda about: (
        "This text is too long.",
        say("at most {about:,} characters", about=about["max_length"]),
    ),
    "string_too_short": lambda about: (
        "This text is too short.",
        say("at least {about} character", about=about["min_length"]),
    ),
    "string_pattern_mismatch": lambda _: ("This name is blank.", "a name with a letter or digit"),
    "tuple_type": lambda _: ("This is not a list.", "a list [...]"),
    "dict_type": lambda _: ("This is not a group.", "a group {...}"),
    "model_type": lambda _: ("This is not a group.", "a group {...}"),
    "enum": lambda about: ("This word is not known here.", about["expected"]),
    "literal_error": lambda about: ("This value is not known here.", about["expected"]),
    "too_short": lambda about: ("This list is too short.", say("at least {about}", about=about["min_length"])),
    "too_long": lambda about: ("This list is too long.", say("at most {about:,}", about=about["max_length"])),
}


def place_of(location: tuple[int | str, ...]) -> str:
    """`scenarios[0].choices.moves[2].to`."""
    place = ""
    for step in location:
        if step != "[key]":
            place = f"{place}[{step}]" if isinstance(step, int) else key_place(place, step)
    return place


def shape_refusal(problem: ValidationError) -> NotAnAssessment:
    """The refusal to raise in place of a model's own error."""
    fault = problem.errors(include_url=False)[0]
    about = fault.get("ctx", {})
    place = place_of(fault["loc"])
    if fault["type"] == "unknown_key":
        return NotAnAssessment(
            fault["msg"],
            place=key_place(place, about["key"]),
            allowed=in_commas(about["known"]),
            remedy=did_you_mean(about["key"], about["known"]),
        )
    known = _ALLOWED.get(fault["type"])
    what, allowed = known(about) if known else (fault["msg"], about.get("allowed", ""))
    found = "" if fault["type"] == "missing" else found_text(fault["input"])
    return NotAnAssessment(what, place=place or WHOLE, found=found, allowed=allowed)

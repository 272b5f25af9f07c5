"""The chain that lifts an older file, in memory, to the version of today; each step knows one version only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from commsfit.domain.refusals import did_you_mean, found_text
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import NewerVersion, NotAnAssessment
from commsfit.storage.format.shape import ASSESSMENT_FORMAT, ASSESSMENT_VERSION
from commsfit.storage.format.strict_json import WHOLE

_BARE: Final = 0
_BARE_KEYS: Final = frozenset({"answers", "currency"})


def _name_the_scenario(bare: Mapping[str, Any]) -> dict[str, Any]:
    """Version 0 is a bare sheet of answers, `{"answers": {...}}`; it names no format, so its currency is not known."""
    currency = {key: bare[key] for key in ("currency",) if key in bare}
    return {"version": 1, **currency, "scenarios": [{"name": "Today", "answers": bare["answers"]}]}


_AMOUNTS: Final = frozenset(
    {
        "legacy_monthly_cost",
        "seat_price",
        "sms_list_price",
        "sms_all_in_price",
        "developer_hourly_cost",
        "cost_per_ticket",
        "value_per_dispatch",
        "video_minute_price",
        "video_connection_fee",
    }
)


def _say_the_currency(whole: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 knew US dollars only: amounts that a person wrote down then stay dollars."""
    bare = whole.get("format") is None
    currency = "USD" if not bare and _holds_amounts(whole.get("scenarios")) else ""
    return {**whole, "format": ASSESSMENT_FORMAT, "version": 2, **({"currency": currency} if currency else {})}


def _holds_amounts(scenarios: object) -> bool:
    """Whether any scenario holds an amount of money; whatever is malformed is refused later, at its place."""
    found = [one for one in scenarios if isinstance(one, dict)] if isinstance(scenarios, list) else []
    answers = (one.get("answers") for one in found)
    choices = (one.get("choices") for one in found)
    return any(isinstance(one, dict) and not _AMOUNTS.isdisjoint(one) for one in answers) or any(
        isinstance(one, dict) and one.get("own_figures") for one in choices
    )


MIGRATIONS: Final[Mapping[int, Callable[[Mapping[str, Any]], dict[str, Any]]]] = MappingProxyType(
    {0: _name_the_scenario, 1: _say_the_currency}
)


def version_of(value: object) -> int:
    """The version a file says it is, checked; anything that is no assessment is refused."""
    if not isinstance(value, dict):
        raise NotAnAssessment(
            "This is not an assessment.",
            place=WHOLE,
            found=found_text(value),
            allowed=say('a group {{...}} with "format": "{assessment_format}"', assessment_format=ASSESSMENT_FORMAT),
        )
    if "format" not in value and "version" not in value and "answers" in value:
        return _bare_version(value)
    if value.get("format") != ASSESSMENT_FORMAT:
        raise NotAnAssessment(
            "This is not an assessment.",
            place="format",
            found=found_text(value["format"]) if "format" in value else "nothing",
            allowed=say('"{assessment_format}", or {{"answers": {{...}}}} alone', assessment_format=ASSESSMENT_FORMAT),
        )
    version = value.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise NotAnAssessment(
            "The version is missing or no version.",
            place="version",
            found=found_text(version),
            allowed=say("a whole number from 1 to {assessment_version}", assessment_version=ASSESSMENT_VERSION),
        )
    if version > ASSESSMENT_VERSION:
        raise NewerVersion(
            "A later CommsFit wrote this file; it is left untouched.",
            place="version",
            found=found_text(version),
            allowed=say("1 to {assessment_version}", assessment_version=ASSESSMENT_VERSION),
            remedy="Update CommsFit to open it.",
        )
    return version


def _bare_version(value: Mapping[str, Any]) -> int:
    for key in value:
        if key not in _BARE_KEYS:
            known = ("answers", "currency", "format", "version", "client", "scenarios")
            raise NotAnAssessment(
                'Beside bare answers no other key is known; a whole assessment has "format" and "version".',
                place=found_text(key),
                allowed='{"answers": {...}} alone, or with "currency"',
                remedy=did_you_mean(key, known),
            )
    return _BARE


def migrated(value: Mapping[str, Any], version: int) -> Mapping[str, Any]:
    """The same assessment as the version of today writes it."""
    for step in range(version, ASSESSMENT_VERSION):
        value = MIGRATIONS[step](value)
    return value

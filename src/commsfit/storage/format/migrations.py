"""The chain that lifts an older file, in memory, to the version of today; each step knows one version only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from commsfit.domain.refusals import did_you_mean, found_text
from commsfit.ports.filing_refusals import NewerVersion, NotAnAssessment
from commsfit.storage.format.shape import FORMAT, VERSION
from commsfit.storage.format.strict_json import WHOLE

_BARE: Final = 0


def _name_the_scenario(bare: Mapping[str, Any]) -> dict[str, Any]:
    """Version 0 is a bare sheet of answers, `{"answers": {...}}`, without format or version."""
    return {"format": FORMAT, "version": 1, "scenarios": [{"name": "Today", "answers": bare["answers"]}]}


STEPS: Final[Mapping[int, Callable[[Mapping[str, Any]], dict[str, Any]]]] = MappingProxyType({0: _name_the_scenario})


def version_of(value: object) -> int:
    """The version a file says it is, checked; anything that is no assessment is refused."""
    if not isinstance(value, dict):
        raise NotAnAssessment(
            "This is not an assessment.",
            place=WHOLE,
            found=found_text(value),
            allowed=f'a group {{...}} with "format": "{FORMAT}"',
        )
    if "format" not in value and "version" not in value and "answers" in value:
        return _bare_version(value)
    if value.get("format") != FORMAT:
        raise NotAnAssessment(
            "This is not an assessment.",
            place="format",
            found=found_text(value["format"]) if "format" in value else "nothing",
            allowed=f'"{FORMAT}", or {{"answers": {{...}}}} alone',
        )
    version = value.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise NotAnAssessment(
            "The version is missing or no version.",
            place="version",
            found=found_text(version),
            allowed=f"a whole number from 1 to {VERSION}",
        )
    if version > VERSION:
        raise NewerVersion(
            "A later CommsFit wrote this file; it is left untouched.",
            place="version",
            found=found_text(version),
            allowed=f"1 to {VERSION}",
            remedy="Update CommsFit to open it.",
        )
    return version


def _bare_version(value: Mapping[str, Any]) -> int:
    for key in value:
        if key != "answers":
            known = ("answers", "format", "version", "client", "scenarios")
            raise NotAnAssessment(
                'Beside bare answers no other key is known; a whole assessment has "format" and "version".',
                place=found_text(key),
                allowed='{"answers": {...}} alone',
                remedy=did_you_mean(key, known),
            )
    return _BARE


def migrated(value: Mapping[str, Any], version: int) -> Mapping[str, Any]:
    """The same assessment as the version of today writes it."""
    for step in range(version, VERSION):
        value = STEPS[step](value)
    return value

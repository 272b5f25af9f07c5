"""What can be done with the scenarios of an assessment: clone, rename, reorder, remove, replace."""

from __future__ import annotations

import re
from dataclasses import replace
from unicodedata import category, normalize

from commsfit.domain.document.assessment import LONGEST_NAME, Assessment, Scenario


def scenario_named(assessment: Assessment, name: str) -> Scenario | None:
    """The scenario of this name."""
    return next((scenario for scenario in assessment.scenarios if scenario.name == name), None)


def looks_like(name: str) -> str:
    """What a name is known by: two that people cannot tell apart on paper are one name."""
    seen = "".join(letter for letter in normalize("NFKC", name) if category(letter) != "Cf")
    return " ".join(seen.split())


def free_name(assessment: Assessment, wanted: str) -> str:
    """The wanted name, with a number behind it where it is taken; one that has a number gets the next instead."""
    taken = {looks_like(scenario.name) for scenario in assessment.scenarios}
    stem = re.sub(r"(?<=\S) \d{1,3}$", "", wanted)
    endings = (f" {number}" for number in range(2, len(taken) + 3))
    names = (wanted[:LONGEST_NAME], *(f"{stem[: LONGEST_NAME - len(ending)]}{ending}" for ending in endings))
    return next(name for name in names if looks_like(name) not in taken)


def with_scenario(assessment: Assessment, index: int, scenario: Scenario) -> Assessment:
    """The scenario at a position replaced, by an edit say."""
    scenarios = list(assessment.scenarios)
    scenarios[index] = scenario
    return replace(assessment, scenarios=tuple(scenarios))


def cloned(assessment: Assessment, index: int, name: str) -> Assessment:
    """A copy of a scenario right behind it; its name gets a number where it is taken."""
    copy = replace(assessment.scenarios[index], name=free_name(assessment, name))
    scenarios = assessment.scenarios
    return replace(assessment, scenarios=(*scenarios[: index + 1], copy, *scenarios[index + 1 :]))


def renamed(assessment: Assessment, index: int, name: str) -> Assessment:
    """A scenario under another name; its own name counts as free."""
    others = replace(assessment, scenarios=assessment.scenarios[:index] + assessment.scenarios[index + 1 :])
    return with_scenario(assessment, index, replace(assessment.scenarios[index], name=free_name(others, name)))


def reordered(assessment: Assessment, index: int, to: int) -> Assessment:
    """A scenario moved to another position."""
    scenarios = list(assessment.scenarios)
    scenarios.insert(to, scenarios.pop(index))
    return replace(assessment, scenarios=tuple(scenarios))


def removed(assessment: Assessment, index: int) -> Assessment:
    """One scenario fewer; the last one stays, since an assessment is never without."""
    left = assessment.scenarios[:index] + assessment.scenarios[index + 1 :]
    return replace(assessment, scenarios=left) if left else assessment

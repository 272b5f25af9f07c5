"""The verdict that goes into the file on saving, and what another rulebook makes of it on opening."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from commsfit.domain.advice import Identity
from commsfit.domain.assessment import Document, Recorded, Scenario
from commsfit.domain.outcome import Verdict

VerdictOf: TypeAlias = Callable[[Scenario], Verdict]


@dataclass(frozen=True, slots=True)
class Drift:
    """A scenario whose recorded verdict differs from the one that the rulebook in use gives."""

    scenario: str
    was: Recorded
    outcome: str | None
    possible: tuple[str, ...]


def stamped(document: Document, rulebook: Identity, verdict_of: VerdictOf) -> Document:
    """The document with each scenario's verdict and the rulebook that gives it."""
    assessment = document.assessment
    scenarios = tuple(
        replace(scenario, recorded=_recorded(verdict_of(scenario), rulebook)) for scenario in assessment.scenarios
    )
    return replace(document, assessment=replace(assessment, scenarios=scenarios, rulebook=rulebook))


def _recorded(verdict: Verdict, rulebook: Identity) -> Recorded:
    return Recorded(verdict.outcome, verdict.possible, rulebook)


def drifts(document: Document, rulebook: Identity, verdict_of: VerdictOf) -> tuple[Drift, ...]:
    """What changes in the outcomes; scenarios that this very rulebook recorded are not run again."""
    found: list[Drift] = []
    for scenario in document.assessment.scenarios:
        was = scenario.recorded
        if was is None or was.rulebook == rulebook:
            continue
        now = verdict_of(scenario)
        if (was.outcome, frozenset(was.possible)) != (now.outcome, frozenset(now.possible)):
            found.append(Drift(scenario.name, was, now.outcome, now.possible))
    return tuple(found)


def unstamped(document: Document) -> Document:
    """The document as a person made it, to compare work with work."""
    assessment = document.assessment
    scenarios = tuple(replace(scenario, recorded=None) for scenario in assessment.scenarios)
    return replace(document, assessment=replace(assessment, scenarios=scenarios, rulebook=None))

"""The verdict that goes into the file on saving, and what another rulebook makes of it on opening."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commsfit.domain.definitions.rulebook import Identity, Rulebook
from commsfit.domain.document.assessment import Document, Recorded
from commsfit.domain.verdict.outcome import verdict_of


@dataclass(frozen=True, slots=True)
class Drift:
    """A scenario whose recorded verdict differs from the one that the rulebook in use gives."""

    scenario: str
    was: Recorded
    outcome: str | None
    possible: tuple[str, ...]


def identity_of(rulebook: Rulebook) -> Identity:
    """What names a rulebook in files and reports."""
    manifest = rulebook.manifest
    return Identity(manifest.id, manifest.version, manifest.sha256)


def stamped(document: Document, rulebook: Rulebook) -> Document:
    """The document with each scenario's verdict and the rulebook that gives it."""
    assessment = document.assessment
    identity = identity_of(rulebook)
    scenarios = []
    for scenario in assessment.scenarios:
        verdict = verdict_of(rulebook, scenario.answers)
        scenarios.append(replace(scenario, recorded=Recorded(verdict.outcome, verdict.possible, identity)))
    return replace(document, assessment=replace(assessment, scenarios=tuple(scenarios), rulebook=identity))


def drifts(document: Document, rulebook: Rulebook) -> tuple[Drift, ...]:
    """What changes in the outcomes; scenarios that this very rulebook recorded are not run again."""
    found: list[Drift] = []
    for scenario in document.assessment.scenarios:
        was = scenario.recorded
        if was is None or was.rulebook == identity_of(rulebook):
            continue
        now = verdict_of(rulebook, scenario.answers)
        if (was.outcome, frozenset(was.possible)) != (now.outcome, frozenset(now.possible)):
            found.append(Drift(scenario.name, was, now.outcome, now.possible))
    return tuple(found)


def unstamped(document: Document) -> Document:
    """The document as a person made it, to compare work with work."""
    assessment = document.assessment
    scenarios = tuple(replace(scenario, recorded=None) for scenario in assessment.scenarios)
    return replace(document, assessment=replace(assessment, scenarios=scenarios, rulebook=None))

"""Everybody whom the assessment names, in the order of first mention: so that a name is typed once."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.document.assessment import Assessment, Scenario


def named_people(assessment: Assessment) -> tuple[str, ...]:
    """Each name once."""
    return tuple(dict.fromkeys(name for name in _mentioned(assessment) if name.strip()))


def _mentioned(assessment: Assessment) -> Iterator[str]:
    yield from (person.name for person in assessment.people)
    yield assessment.client.prepared_by
    for scenario in assessment.scenarios:
        yield from _of_scenario(scenario)
    yield from (entry.by for entry in assessment.decisions)
    yield from (entry.by for entry in assessment.parked)


def _of_scenario(scenario: Scenario) -> Iterator[str]:
    for answer in scenario.answers.values():
        yield from (person for person, _ in answer.by)
    choices = scenario.choices
    yield from (move.by for move in choices.moves)
    yield from (figure.by for figure in choices.own_figures)
    yield from (shown.by for shown in choices.evidence)
    if choices.decision is not None:
        yield choices.decision.by

"""Verdicts recorded on saving, and compared on opening."""

from __future__ import annotations

from dataclasses import replace

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.definitions.rulebook import Identity
from commsfit.domain.document.assessment import Assessment, Document, Recorded, Scenario
from commsfit.domain.document.recording import drifts, identity_of, stamped, unstamped

RULEBOOK = bootstrap.rulebook()
NOTHING_FIRES = Answers(
    {
        "workflow_deviation_percent": Answer(0),
        "unmet_requirement_percent": Answer(0),
        "external_messages_per_month": Answer(0),
        "goals": Answer(frozenset()),
    }
)
DOCUMENT = Document(Assessment(scenarios=(Scenario("Settled", NOTHING_FIRES), Scenario("Open"))))


def recorded(document: Document) -> list[Recorded | None]:
    return [scenario.recorded for scenario in document.assessment.scenarios]


def older(document: Document, possible: tuple[str, ...]) -> Document:
    """As if another rulebook had recorded this for the first scenario."""
    first, *others = document.assessment.scenarios
    was = Recorded(possible[0] if len(possible) == 1 else None, possible, Identity("commsfit-core", "0.1.0", "0"))
    scenarios = (replace(first, recorded=was), *others)
    return replace(document, assessment=replace(document.assessment, scenarios=scenarios))


def test_each_scenario_gets_its_verdict_and_the_rulebook() -> None:
    settled, still_open = recorded(stamped(DOCUMENT, RULEBOOK))
    assert settled is not None
    assert still_open is not None
    assert (settled.outcome, settled.possible) == ("ucaas", ("ucaas",))
    assert still_open.outcome is None
    assert len(still_open.possible) > 1
    assert settled.rulebook == identity_of(RULEBOOK)


def test_taking_the_stamp_off_gives_the_work_back() -> None:
    assert unstamped(stamped(DOCUMENT, RULEBOOK)) == DOCUMENT


def test_a_scenario_whose_outcome_another_rulebook_changed_is_named() -> None:
    (drift,) = drifts(older(stamped(DOCUMENT, RULEBOOK), ("cpaas",)), RULEBOOK)
    assert (drift.scenario, drift.was.outcome, drift.outcome) == ("Settled", "cpaas", "ucaas")


def test_another_rulebook_with_the_same_outcome_is_nothing_to_tell() -> None:
    assert drifts(older(stamped(DOCUMENT, RULEBOOK), ("ucaas",)), RULEBOOK) == ()


def test_what_was_never_recorded_cannot_drift() -> None:
    assert drifts(DOCUMENT, RULEBOOK) == ()

"""What another rulebook makes of a scenario, told."""

from __future__ import annotations

import pytest

from commsfit import bootstrap
from commsfit.domain.definitions.rulebook import Identity
from commsfit.domain.document.assessment import Recorded
from commsfit.domain.document.recording import Drift
from commsfit.presentation.sentences.verdict.verdict import drift_words

TOLD: list[tuple[tuple[str, ...], tuple[str, ...], str]] = [
    (("ucaas",), ("cpaas",), "Today: “UCaaS” when saved with rulebook 0.9.0; “CPaaS, now” with this one."),
    (
        ("ucaas", "cpaas"),
        ("cpaas",),
        "Today: “UCaaS”; or “CPaaS, now” when saved with rulebook 0.9.0; “CPaaS, now” with this one.",
    ),
    (("of_a_pack",), ("ucaas",), "Today: “of_a_pack” when saved with rulebook 0.9.0; “UCaaS” with this one."),
]


@pytest.mark.parametrize(("was", "now", "words"), TOLD)
def test_both_verdicts_are_named(was: tuple[str, ...], now: tuple[str, ...], words: str) -> None:
    recorded = Recorded(None, was, Identity("commsfit-core", "0.9.0", ""))
    assert drift_words(Drift("Today", recorded, None, now), bootstrap.rulebook()) == f"{words} Nothing is saved yet."


def test_contradicting_answers_have_no_verdict() -> None:
    recorded = Recorded("ucaas", ("ucaas",), Identity("commsfit-core", "0.9.0", ""))
    assert "contradict" in drift_words(Drift("Today", recorded, None, ()), bootstrap.rulebook())

"""What another rulebook makes of a scenario, in words: the verdict that was recorded, and the one of today."""

from __future__ import annotations

from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.recording import Drift


def drift_words(drift: Drift, rulebook: Rulebook) -> str:
    """Names the scenario, both verdicts and the rulebook that it was saved with."""
    was = _verdict(drift.was.possible, rulebook)
    now = _verdict(drift.possible, rulebook)
    version = drift.was.rulebook.version
    return f"{drift.scenario}: {was} when saved with rulebook {version}; {now} with this one. Nothing is saved yet."


def _verdict(possible: tuple[str, ...], rulebook: Rulebook) -> str:
    names = [rulebook.outcome_name(outcome) for outcome in possible]
    return " or ".join(f"“{name}”" for name in names) if names else "no verdict, for the answers contradict each other"

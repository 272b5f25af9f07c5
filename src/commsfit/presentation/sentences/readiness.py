"""Readiness and milestones in a word or a sentence."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.readiness import Check, CheckState, Gate
from commsfit.presentation.outline.outline import Tone
from commsfit.presentation.sentences.standing import counted_in_words

_GATES: Final = MappingProxyType(
    {
        Gate.GO: "Ready to go live",
        Gate.CAUTION: "Go live with care",
        Gate.FIX_FIRST: "Fix first",
        Gate.OPEN: "Not known yet",
    }
)
_BAD: Final = (CheckState.FAIL, CheckState.HIGH_RISK)


def gate_words(gate: Gate) -> str:
    """The gate in two or three words."""
    return _GATES[gate]


def planned_checks(advice: Advice) -> tuple[Check, ...]:
    """The checks of the platforms that the plan holds; while there is no plan, all."""
    parts = {"cpaas": advice.readiness, "ucaas": advice.network}
    return tuple(
        check for platform, part in parts.items() if not advice.roadmap.leaves_out(platform) for check in part.checks
    )


def readiness_sentence(advice: Advice) -> str:
    """The headline: what has to be fixed before anything goes live."""
    checks = planned_checks(advice)
    if not checks:
        return "There is nothing to check for this outcome."
    bad = sum(check.state in _BAD for check in checks)
    still_open = sum(check.state is CheckState.OPEN for check in checks)
    if bad:
        return f"{counted_in_words(bad, 'thing', 'things').capitalize()} to fix before going live."
    if still_open:
        return f"Nothing stands in the way so far; {counted_in_words(still_open, 'check is', 'checks are')} still open."
    return "Every check is in order or close to it."


def milestone_state(milestone: Milestone) -> tuple[str, Tone]:
    """Done, must, should, or an open answer decides."""
    if milestone.done:
        return "Done", Tone.GOOD
    if milestone.applies is None:
        return "An open answer decides", Tone.OPEN
    return ("Must", Tone.CAUTION) if milestone.mandatory else ("Advised", Tone.NEUTRAL)

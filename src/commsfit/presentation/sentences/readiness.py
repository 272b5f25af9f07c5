"""Readiness in a sentence."""

from __future__ import annotations

from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.readiness import Check, CheckState
from commsfit.presentation.sentences.standing import counted_in_words

_BAD: Final = (CheckState.FAIL, CheckState.HIGH_RISK)


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

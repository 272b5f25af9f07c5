"""Readiness in a sentence."""

from __future__ import annotations

from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.readiness import Check, CheckState
from commsfit.domain.wording.messages import say, say_many

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
        return say("There is nothing to check for this outcome.")
    bad = sum(check.state in _BAD for check in checks)
    still_open = sum(check.state is CheckState.OPEN for check in checks)
    if bad:
        return say_many(
            bad,
            "{count} check of {all} must be fixed before going live.",
            "{count} checks of {all} must be fixed before going live.",
            all=len(checks),
        )
    if still_open:
        return say_many(
            still_open,
            "Nothing stands in the way so far; {count} check of {all} waits for an answer.",
            "Nothing stands in the way so far; {count} checks of {all} wait for an answer.",
            all=len(checks),
        )
    return say("Every check is in order or close to it.")

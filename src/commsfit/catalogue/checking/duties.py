"""Finds requirements that the roadmap would never plan, and work planned in the name of a law that nothing requires."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.catalogue.findings import Finding
from commsfit.domain.definitions.planning.features import Grounds
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say


def find_unplanned(rulebook: Rulebook) -> Iterator[Finding]:
    """Milestones and checks without work of theirs, and tiers that the law gives without a milestone."""
    settled = frozenset[str]().union(*(feature.settles for feature in rulebook.every_feature))
    for rule in rulebook.compliance.milestones:
        if rule.mandatory and rule.id not in settled:
            message = "it can be required, but no feature is owed or covers it, so no roadmap would plan it."
            yield Finding("unplanned duty", f"compliance.{rule.id}", message)
    for check in rulebook.readiness.names:
        if check not in settled:
            message = "it can fail, but no feature covers it, so no roadmap would mend it."
            yield Finding("unplanned duty", f"readiness.{check}", message)
    for feature in rulebook.every_feature:
        for tier in feature.rules:
            if tier.grounds is Grounds.LEGAL and not tier.owed:
                message = say(
                    '"{because}" rests on law, but names no milestone in "owed" that says when.', because=tier.because
                )
                yield Finding("unfounded duty", f"features.{feature.id}", message)

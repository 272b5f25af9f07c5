"""Which legal and security duties this buyer surely owes; readiness and roadmap both ask here."""

from __future__ import annotations

from commsfit.domain.definitions.planning.compliance import MilestoneRule
from commsfit.domain.engine.facts import Facts


def is_required(facts: Facts, rule: MilestoneRule) -> bool:
    """Whether this buyer surely owes a milestone; readiness and roadmap both ask here."""
    binding = rule.mandatory and (rule.mandatory_when is None or facts.holds(rule.mandatory_when) is True)
    return binding and facts.holds(rule.when) is True

"""Who is accountable for what in this plan, and what this buyer does within 30, 60 and 90 days."""

from __future__ import annotations

from commsfit.domain.definitions.planning.raci import RaciRow, Step
from commsfit.domain.planning.roadmap import NextStep, Responsible
from commsfit.domain.planning.scheduling.drafting import is_planned
from commsfit.domain.planning.scheduling.plan import Plan


def raci_of(plan: Plan) -> tuple[Responsible, ...]:
    """The rows that this plan needs, each with exactly one accountable."""
    sentences, words = plan.sentences, plan.rulebook.words.raci
    return tuple(
        Responsible(
            topic=words.topics[row.id],
            accountable=sentences.role(row.accountable),
            responsible=sentences.role(row.responsible),
            consulted=sentences.role(row.consulted),
            informed=sentences.role(row.informed),
        )
        for row in plan.rulebook.raci.rows
        if _applies(plan, row)
    )


def next_steps_of(plan: Plan) -> tuple[NextStep, ...]:
    """The steps that this plan needs, the soonest first."""
    sentences, words = plan.sentences, plan.rulebook.words.raci
    hours = sentences.figure(plan.facts.thresholds[plan.book.least_hours])
    return tuple(
        NextStep(step.within_days, words.steps[step.id].format(hours=hours), sentences.role(step.owner))
        for step in sorted(plan.rulebook.raci.steps, key=lambda step: step.within_days)
        if _applies(plan, step)
    )


def _applies(plan: Plan, rule: RaciRow | Step) -> bool:
    if rule.features and not any(is_planned(plan.settled.tiers, name) for name in rule.features):
        return False
    return rule.when is None or plan.facts.holds(rule.when) is True
